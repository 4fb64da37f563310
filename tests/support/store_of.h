// Small worlds for tests: a store of a few events with only what the test cares about.
#pragma once

#include "core/base/edtf.h"
#include "core/filter/selection.h"
#include "core/store/event_store_builder.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace faultline::test {

inline constexpr LatLon sarajevo{43.8563, 18.4131};
inline constexpr LatLon mostar{43.3438, 17.8078};

/// One event in a test; everything has a default, keys are 1, 2 … in the order given.
struct TestEvent {
    std::string start = "1995-07-11";
    std::string end = {};
    std::string title = "Event";
    std::string place = "Sarajevo"; ///< empty: no place
    LatLon position = sarajevo;
    PlacePrecision precision = PlacePrecision::Exact;
    std::vector<std::string> countries = {"BA"};
    std::vector<std::string> parties = {};
    std::string category = "battle";
    std::vector<std::string> crises = {};
    std::vector<std::string> actors = {};
    Deaths deaths = {};
    int partOf = -1; ///< position of the whole in the list
    int dataset = 0; ///< 0: the chronicle's own; else one of the datasets below
};

/// Countries SI HR BA RS XK ME MK AL (region), NL and US; themes and categories `battle` (violence),
/// `justice` (peace-law), `politics_and_elections` (politics), `arms_and_cooperation` (arms), `humanitarian`
/// (people); crises `war` (1992-04-06/1995-12-14) and `talks` (2008-02-17/..); actors `jna`, `nato`, `vucic`.
/// Datasets, if an event is from one: 1 `survey`, 2 `closed`, which may not be passed on, 3 `reports` of
/// media.
EventStore storeOf(std::initializer_list<TestEvent> events);
EventStore storeOf(const std::vector<TestEvent> &events);

/// The row of the event that was given as number `position`.
Row rowOf(const EventStore &store, int position);

/// All of them, in their order.
std::vector<Row> allRows(const EventStore &store);

/// `e0` for the event that was given first, and so on.
std::string idOf(const EventStore &store, Row row);

/// These events selected.
std::shared_ptr<const Selection> selectionOf(ColumnOf<Row> rows);

/// The titles given to storeOf(), wherever the store was moved to; empty for stores from elsewhere.
TitleOf titlesOf(const EventStore &store);

/// 11 July 1995 from "1995-07-11".
Day day(const char *iso);

} // namespace faultline::test
