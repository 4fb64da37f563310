// A lane of the timeline and what is known of its events beforehand, so that no frame goes through all of
// them.
#pragma once

#include "core/store/event_store.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace faultline {

/// How many events of each theme began on or before each day: any stretch of time is two look-ups.
struct DayCounts {
    Day first; ///< of the days counted
    std::size_t themes = 0;
    std::vector<std::uint32_t> sums; ///< by day since `first`, then theme; empty if days were not counted

    /// Events of a theme that began on `day` or before.
    std::uint32_t until(Day day, std::size_t theme) const;
};

/// One row of the timeline and the visible events in it. What a frame would else go through all events for is
/// counted here beforehand, once there are many.
struct Lane {
    static constexpr std::size_t blockRows = 1024;
    /// So many rows or fewer are gone through in each frame.
    static constexpr std::size_t fewRows = 8192;
    /// A stretch of `rows`.
    struct Block {
        Day latest;                 ///< the latest day among its events
        std::array<Row, 4> weighty; ///< its most important events; noRow where there are fewer
    };

    /// Of its country, or id of its theme, crisis, actor or dataset; empty for the lane of what fits no
    /// other.
    std::string code;
    std::string name;
    ColumnOf<Row> rows; ///< ascending, so in order of their first possible day
    std::vector<Block> blocks;
    DayCounts days;
};

/// How much an event weighs among others: by deaths, then sources, then links.
class Importance {
public:
    Importance() = default;
    explicit Importance(const EventStore &store);

    std::uint64_t of(const EventStore &store, Row row) const;

private:
    std::vector<std::uint32_t> m_deaths; ///< by code of figures
    std::unordered_map<Row, std::uint16_t> m_links;
};

/// Of some rows, ascending; not counted while they are few or span too many days.
DayCounts dayCounts(const EventStore &store, std::span<const Row> rows);

/// Counts the blocks and days of a lane whose rows are complete; nothing while they are few.
void indexLane(Lane &lane, const EventStore &store, const Importance &importance);

/// The events of a lane that can be seen in a stretch of time.
struct LaneWindow {
    DayRange days;
    std::vector<Row> reaching;     ///< began before it and reach into it, ascending
    std::span<const Row> starting; ///< began in it

    std::size_t size() const noexcept { return reaching.size() + starting.size(); }
};

/// Found by binary search; blocks in which nothing reaches into `days` are passed over.
LaneWindow windowOf(const Lane &lane, const EventStore &store, DayRange days);

/// At most `most` events of a window, the most important first, evenly from so many stretches of its time, so
/// that what they say is not all of one year; of very many events, those that stand out in their block.
std::vector<Row> mostImportant(const Lane &lane, const LaneWindow &window, const EventStore &store,
                               const Importance &importance, std::size_t most, std::size_t stretches = 1);

} // namespace faultline
