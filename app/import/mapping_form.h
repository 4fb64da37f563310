// Which column of a table holds what: one choice for each field of an event.
#pragma once

#include "core/import/column_mapping.h"
#include "core/store/event_store.h"

#include <QWidget>

#include <map>

class QComboBox;

namespace faultline {

class MappingForm : public QWidget {
    Q_OBJECT

public:
    explicit MappingForm(QWidget *parent = nullptr);

    /// What there is to choose from.
    void setColumns(const std::vector<std::string> &header);
    void setCategories(const std::vector<Category> &categories);

    ColumnMapping mapping() const;
    void setMapping(const ColumnMapping &mapping);

signals:
    void edited();

private:
    void save();
    void load();

    std::map<std::string, QComboBox *> m_columns; ///< by field
    QComboBox *m_category;
    QComboBox *m_dates;
    std::map<std::string, std::string> m_categories; ///< of the mapping, kept as they are
};

} // namespace faultline
