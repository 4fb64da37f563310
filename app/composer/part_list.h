// The parts of a report as a list to check and to bring into order.
#pragma once

#include "core/report/report_plan.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace faultline {

/// Dragging a part, Alt+Up and Alt+Down, or the buttons move it; the space bar takes it in and out.
class PartList : public QWidget {
    Q_OBJECT

public:
    explicit PartList(QWidget *parent = nullptr);

    /// These checked and in this order, then all others.
    void setParts(const std::vector<ReportPart> &parts);
    std::vector<ReportPart> parts() const; ///< the checked ones

    /// Moves the current part, as the keys do.
    void moveCurrent(int step);

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addPart(ReportPart part, bool checked);
    void offerMoves();

    QListWidget *m_list;
    QToolButton *m_up;
    QToolButton *m_down;
};

} // namespace faultline
