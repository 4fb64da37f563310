// The author's texts in a report: title and note.
#pragma once

#include "core/report/report_plan.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace faultline {

class TextForm : public QWidget {
    Q_OBJECT

public:
    /// `usualTitle` is what the report is called without a title of the author's.
    explicit TextForm(const QString &usualTitle, QWidget *parent = nullptr);

    void setPlan(const ReportPlan &plan); ///< without a signal
    void writeTo(ReportPlan &plan) const;

signals:
    void edited();

private:
    QLineEdit *m_title;
    QPlainTextEdit *m_note;
};

} // namespace faultline
