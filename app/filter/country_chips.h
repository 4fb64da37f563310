// The chosen countries as chips in the toolbar, and a field that adds one by typing.
#pragma once

#include "core/filter/visible_set.h"

#include <QWidget>

class QCompleter;
class QHBoxLayout;
class QLineEdit;

namespace faultline {

class CountryChips : public QWidget {
    Q_OBJECT

public:
    explicit CountryChips(QWidget *parent = nullptr);

    void show(const EventStore &events, const VisibleSet &visible);
    /// Puts the keyboard into the field that adds a country.
    void startAdding();

signals:
    void countriesWanted(const std::vector<std::string> &codes);

private:
    void addChip(const std::string &code, const QString &name);
    void add(const QString &name);

    std::vector<std::string> m_chosen;                    ///< codes
    std::vector<std::pair<std::string, QString>> m_known; ///< code and name of every country of the chronicle
    QHBoxLayout *m_chips;
    QLineEdit *m_field;
};

} // namespace faultline
