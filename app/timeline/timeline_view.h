// The timeline of the window: shows a visible set, listens to mouse and keys.
#pragma once

#include "app/shell/theme.h"
#include "app/shell/time_window.h"
#include "app/timeline/event_box.h"
#include "app/timeline/lane_choices.h"
#include "app/timeline/lane_drag.h"
#include "app/timeline/time_measure.h"
#include "app/timeline/timeline_painter.h"

#include <QAbstractScrollArea>

#include <memory>

class QMenu;

namespace faultline {

class OverviewStrip;

/// Paints what it was given and says what was done to it. It changes its own window of time when the user
/// zooms or pans, and says so; setTimeWindow() is silent.
class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setEvents(std::shared_ptr<const EventStore> store, std::shared_ptr<const VisibleSet> visible,
                   std::shared_ptr<const TimelineContent> content, TitleOf title);
    void setTimeWindow(TimeWindow window);
    void setSelection(std::shared_ptr<const Selection> selection);
    /// Whether the chain of what led to the event that is read is drawn, or only its own links.
    void setChainShown(bool shown);
    void setHovered(Row row);
    /// The days that are played: a band that ends with a cursor.
    void setPlayed(std::optional<DayRange> days);
    void setTheme(const Theme &theme);
    /// Order and visibility of the lanes, by what they stand for.
    void setArrangements(std::map<LaneBy, LaneArrangement> arrangements);
    const std::map<LaneBy, LaneArrangement> &arrangements() const noexcept { return m_lanes.all(); }
    void showAllLanes();

    TimeWindow timeWindow() const noexcept { return m_window; }
    /// The links of the event that is read and that are drawn, whether their other ends are visible or not.
    const std::vector<TracedLink> &links() const noexcept { return m_links; }
    /// The stretch of time that was marked, and what lies in it.
    const std::optional<SpanMeasure> &measured() const noexcept { return m_measure.measured(); }
    /// The geometry on the screen, in px of the viewport.
    const TimelineLayout &layoutNow();

    QSize sizeHint() const override { return {1000, 420}; }
    QSize minimumSizeHint() const override { return {420, 200}; }

signals:
    void timeWindowChanged(faultline::TimeWindow window);
    void picked(faultline::Row row);
    // Rows ascend.
    void toggled(const faultline::ColumnOf<faultline::Row> &rows);
    void added(const faultline::ColumnOf<faultline::Row> &rows);
    void chosen(const faultline::ColumnOf<faultline::Row> &rows);
    void hovered(faultline::Row row); ///< noRow when over nothing
    void crisisPicked(const QString &id);
    void laneCountryPicked(const QString &code);
    void playWanted(); ///< or the pause
    void hiddenLanesChanged(bool some);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    // timeline_view.cpp
    TimeAxis axis() const;
    void traceLinks();
    void paintNothing(QPainter &painter);
    void showSpan(const TimeAxis &axis);
    void showLanes();
    void zoom(double factor, double px);
    void pan(double px);
    void dropLayout();

    // timeline_view_input.cpp
    void panFromPress(double moved);
    Day dayAt(double px) const;
    void reportHover(QPointF at);
    bool isOnLanes(QPointF at);
    void click(QPointF at, Qt::KeyboardModifiers modifiers);
    void pick(Row row, QPointF at, Qt::KeyboardModifiers modifiers);
    void chooseInLane(Row row, double y);
    void pickLane(const QString &code);
    void moveLane(const std::string &code, std::size_t gap);
    void addLaneActions(QMenu &menu, std::size_t lane);
    void goTo(Day day);
    void beginMeasure();
    bool measureKey(const QKeyEvent &event);
    std::optional<std::size_t> laneForKeys();
    void moveLaneByKey(int step);
    Row outermost(int step) const;
    void pickNeighbour(int step);
    QString tooltip(QPointF at);

    std::shared_ptr<const EventStore> m_store;
    std::shared_ptr<const VisibleSet> m_visible;
    std::shared_ptr<const TimelineContent> m_content;
    TimeWindow m_window;
    Theme m_theme;
    TimelineFaces m_faces; ///< the axis speaks the user's language
    Highlights m_highlights;
    std::shared_ptr<const Selection> m_selection = std::make_shared<const Selection>();
    Row m_anchor = noRow; ///< the event last picked: where the next choice with Shift begins
    bool m_chainShown = false;
    std::vector<TracedLink> m_links;
    OverviewStrip *m_overview;

    std::optional<TimelineLayout> m_layout; ///< empty: to be made anew before it is next asked for
    std::optional<QPointF> m_pressed;       ///< where the left button went down
    TimeWindow m_windowPressed;             ///< the window of time at that moment
    bool m_dragging = false;
    std::optional<LaneDrag> m_heldLane; ///< whose header the button went down on
    std::optional<EventBox> m_box;
    std::optional<QPointF> m_pointer;     ///< where it is on the viewport
    std::optional<std::string> m_keyLane; ///< the lane that keys move, until the pointer moves
    LaneChoices m_lanes;
    TimeMeasure m_measure;
};

} // namespace faultline
