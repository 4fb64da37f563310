// The page of a report: size, resolution, look, and the language of its labels.
#pragma once

#include "core/report/report_plan.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace faultline {

class PageForm : public QWidget {
    Q_OBJECT

public:
    explicit PageForm(QWidget *parent = nullptr);

    void setPlan(const ReportPlan &plan); ///< without a signal
    void writeTo(ReportPlan &plan) const;
    /// Whether the files will have pixels, and so a resolution.
    void setHasPixels(bool has);

signals:
    void edited();

private:
    QWidget *makeOwnSize();
    PageSize page() const;
    void followPage();

    QComboBox *m_page;
    QSpinBox *m_width = nullptr;
    QSpinBox *m_height = nullptr;
    QWidget *m_ownSize; ///< both
    QSpinBox *m_dpi;
    QComboBox *m_look;
    QComboBox *m_language;
    QCheckBox *m_onePage;
};

} // namespace faultline
