// What the timeline shows, before any pixel: which visible events stand in which lane.
#pragma once

#include "core/base/geometry.h"
#include "core/filter/visible_set.h"
#include "core/timeline/time_axis.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace faultline {

/// What the rows of the timeline stand for.
enum class LaneBy : std::uint8_t { Country, Theme, Crisis, Actor, Dataset, None };
inline constexpr std::array<LaneBy, 6> allLaneBy{LaneBy::Country, LaneBy::Theme,   LaneBy::Crisis,
                                                 LaneBy::Actor,   LaneBy::Dataset, LaneBy::None};

/// `country`, `none`: for command lines and files.
std::string_view laneByWord(LaneBy laneBy);

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

/// A crisis that has visible events.
struct CrisisCount {
    CrisisIndex crisis = 0;
    std::uint32_t events = 0;
};

/// All the timeline needs to know of a visible set; to be made once per filter, not once per frame.
///
/// Lanes   by country: the countries of the filter, else the region countries of the chronicle, else the
///         twelve countries with most visible events, in the order of the store; an event stands in the lane
///         of each of its countries under the filter's role; those that fit none stand in a last lane
///         "Elsewhere". By theme or dataset: each that has visible events. By crisis or actor: the twelve
///         with most visible events, these first; an event stands in the lane of each of its own, those that
///         fit none in a last lane "Other events". By nothing: one lane of all events.
/// Cost    one pass over the visible rows, on all cores if they are many.
struct TimelineContent {
    LaneBy laneBy = LaneBy::Country;
    std::vector<Lane> lanes;
    DayCounts days;                  ///< of all visible events; empty while they are few
    std::vector<CrisisCount> crises; ///< most events first
    Importance importance;
    DayRange span; ///< of the whole store; an open end counts as its start
};

TimelineContent timelineContent(const EventStore &store, const VisibleSet &visible,
                                LaneBy laneBy = LaneBy::Country);

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

/// Whether an event belongs into the lane with this code.
bool standsIn(const EventStore &store, Row row, LaneBy laneBy, std::string_view code);

/// A country's name cut to `width`: in full, with `&`, with a shortened last word (`Bosnia & Herz.`), with
/// `…`.
std::string laneName(std::string_view name, double width, const TextWidth &textWidth);

} // namespace faultline
