// What the timeline shows, before any pixel: which lanes there are and which visible events stand in which.
#pragma once

#include "core/base/geometry.h"
#include "core/filter/visible_set.h"
#include "core/timeline/lane_index.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// What the rows of the timeline stand for.
enum class LaneBy : std::uint8_t { Country, Theme, Crisis, Actor, Dataset, None };
inline constexpr std::array<LaneBy, 6> allLaneBy{LaneBy::Country, LaneBy::Theme,   LaneBy::Crisis,
                                                 LaneBy::Actor,   LaneBy::Dataset, LaneBy::None};

/// `country`, `none`: for command lines and files.
std::string_view laneByWord(LaneBy laneBy);

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

/// Whether an event belongs into the lane with this code.
bool standsIn(const EventStore &store, Row row, LaneBy laneBy, std::string_view code);

} // namespace faultline
