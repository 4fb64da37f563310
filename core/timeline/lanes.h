// What the timeline shows, before any pixel: which visible events stand in which lane.
#pragma once

#include "core/base/geometry.h"
#include "core/filter/visible_set.h"
#include "core/timeline/time_axis.h"

#include <span>
#include <string>
#include <vector>

namespace faultline {

/// One row of the timeline and the visible events in it.
struct Lane {
    std::string code; ///< of its country; empty for the lane "Elsewhere"
    std::string name;
    std::vector<Row> rows;        ///< ascending, so in order of their first possible day
    std::vector<Day> latestSoFar; ///< for each of `rows`: the latest day among it and all before it
};

/// A crisis that has visible events.
struct CrisisCount {
    CrisisIndex crisis = 0;
    std::uint32_t events = 0;
};

/// All the timeline needs to know of a visible set; to be made once per filter, not once per frame.
///
/// Lanes   the countries of the filter, else the region countries of the chronicle, else the twelve countries
///         with most visible events, in the order of the store; an event stands in the lane of each of its
///         countries under the filter's role; those that fit none stand in a last lane "Elsewhere".
/// Cost    one pass over the visible rows.
struct TimelineContent {
    std::vector<Lane> lanes;
    std::vector<CrisisCount> crises;       ///< most events first
    std::vector<std::uint64_t> importance; ///< by row of the store: deaths, then sources, then links
    DayRange days;                         ///< of the whole store; an open end counts as its start
};

TimelineContent timelineContent(const EventStore &store, const VisibleSet &visible);

/// First and last day of the chronicle, an open end counted as its start; 1990–today's decade if it is empty.
DayRange wholeSpan(const EventStore &store);

/// The lane's rows that can touch `days`: a superset found by binary search. It begins at the first event
/// whose own or whose predecessors' end reaches into the window, so nothing that reaches in is lost.
std::span<const Row> rowsReaching(const Lane &lane, const EventStore &store, DayRange days);

/// A country's name cut to `width`: in full, with `&`, with a shortened last word (`Bosnia & Herz.`), with
/// `…`.
std::string laneName(std::string_view name, double width, const TextWidth &textWidth);

} // namespace faultline
