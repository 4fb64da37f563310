// Measuring a stretch of time on the timeline.
#pragma once

#include "app/timeline/timeline_painter.h"
#include "core/chart/span_measure.h"
#include "core/filter/visible_set.h"

#include <memory>
#include <optional>

namespace faultline {

/// From one day to another, either way, and what lies in between. While the other end is still moving, the
/// deaths of very many events are not added up. GUI thread.
class TimeMeasure {
public:
    /// What was measured is counted anew.
    void setEvents(std::shared_ptr<const EventStore> store, std::shared_ptr<const VisibleSet> visible);

    void begin(Day from) { m_from = m_end = from; } ///< nothing is measured yet
    bool isBegun() const noexcept { return m_from.has_value(); }
    Day end() const noexcept { return m_end; } ///< the one that moves, or moved last
    void drawTo(Day there);                    ///< only if isBegun()
    void finish();                             ///< what was drawn stays
    void forget();

    const std::optional<SpanMeasure> &measured() const noexcept { return m_measured; }
    std::optional<MarkedSpan> marked() const;

private:
    void measure(DayRange days, bool toTheEnd);

    std::shared_ptr<const EventStore> m_store;
    std::shared_ptr<const VisibleSet> m_visible;
    std::optional<Day> m_from; ///< while the other end is still moving
    Day m_end{};
    std::optional<SpanMeasure> m_measured;
};

} // namespace faultline
