// The strip below the timeline: the whole chronicle, and the window of time to drag over it.
#pragma once

#include "app/shell/theme.h"
#include "app/shell/time_window.h"
#include "core/timeline/overview_layout.h"

#include <QWidget>

#include <memory>

namespace faultline {

/// Shows where the window of time lies in the chronicle; the window can be dragged, resized at its ends, and
/// jumps to a click. Paints what it was given and says where the window was put.
class OverviewStrip : public QWidget {
    Q_OBJECT
public:
    explicit OverviewStrip(QWidget *parent = nullptr);

    void setEvents(std::shared_ptr<const EventStore> store, std::shared_ptr<const VisibleSet> visible,
                   std::shared_ptr<const TimelineContent> content);
    void setTimeWindow(TimeWindow window);
    void setTheme(const Theme &theme);
    /// Where the axis lies, in px of this widget, so that it stands below the timeline's.
    void setAxisRoom(PxRange room);

    QSize sizeHint() const override { return {600, 44}; }

signals:
    void timeWindowChanged(faultline::TimeWindow window);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    enum class Grip { None, Left, Middle, Right };

    PxRange windowPx() const;
    Grip gripAt(double x) const;
    void moveTo(double x);
    void relayout();

    std::shared_ptr<const EventStore> m_store;
    std::shared_ptr<const VisibleSet> m_visible;
    std::shared_ptr<const TimelineContent> m_content;
    TimeWindow m_window;
    Theme m_theme;
    PxRange m_room;
    OverviewLayout m_layout;
    Grip m_grip = Grip::None;
    double m_gripOffset = 0.0; ///< days from the dragged edge (or start) to the pointer
};

} // namespace faultline
