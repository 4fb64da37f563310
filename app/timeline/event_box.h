// A box drawn on the timeline to choose what lies in it.
#pragma once

#include "core/filter/selection.h"
#include "core/timeline/timeline_layout.h"

namespace faultline {

/// From a day in one lane to a day in another, either way. It takes whole days and whole lanes, so that what
/// other marks or the density stand for is chosen, too.
class EventBox {
public:
    /// `y` in px of the viewport.
    EventBox(Day day, double y) : m_from(day), m_to(day), m_fromY(y), m_toY(y) { }

    void drawTo(Day day, double y);

    /// Among the lanes, before scrolling; empty if it touches none.
    Rect area(const TimelineLayout &layout) const;
    /// Events of its lanes that may have begun in its days, ascending.
    ColumnOf<Row> rows(const EventStore &store, const TimelineContent &content,
                       const TimelineLayout &layout) const;

private:
    DayRange days() const { return {std::min(m_from, m_to), std::max(m_from, m_to)}; }
    bool touches(const LaneBox &lane, double scroll) const;

    Day m_from;
    Day m_to;
    double m_fromY;
    double m_toY;
};

} // namespace faultline
