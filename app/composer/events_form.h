// Which events a report lists, and which it tells in full.
#pragma once

#include "core/report/report_plan.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace faultline {

class EventsForm : public QWidget {
    Q_OBJECT

public:
    explicit EventsForm(QWidget *parent = nullptr);

    void setPlan(const ReportPlan &plan); ///< without a signal
    void writeTo(ReportPlan &plan) const;

signals:
    void edited();

private:
    void followConfidence();

    QSpinBox *m_rows;
    QComboBox *m_confidence;
    QComboBox *m_below;
    QSpinBox *m_inFull;
};

} // namespace faultline
