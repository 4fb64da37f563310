// Asks for a date to go to.
#pragma once

#include "app/shell/time_window.h"
#include "core/base/edtf.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;

namespace faultline {

/// The year or month itself; of a day, the week around it.
TimeWindow windowFilledBy(const EdtfDate &date);

/// One field for a year, month or day. Stays open and says why if what is typed is no date, or lies outside
/// the chronicle.
class GoToDate : public QDialog {
    Q_OBJECT

public:
    /// `days` are those of the chronicle.
    explicit GoToDate(DayRange days, QWidget *parent = nullptr);

    std::optional<EdtfDate> date() const;
    void accept() override;

private:
    QString complaint() const;

    DayRange m_days;
    QLineEdit *m_field;
    QLabel *m_complaint;
};

} // namespace faultline
