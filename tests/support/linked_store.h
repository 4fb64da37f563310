// A small world whose events are linked.
#pragma once

#include "tests/support/store_of.h"

#include <vector>

namespace faultline::test {

/// The events of storeOf() with links between their keys, 1, 2 … in the order given. Titles are not kept.
inline EventStore linkedStore(const std::vector<TestEvent> &events, const std::vector<NewLink> &links)
{
    const EventStore plain = storeOf(events);
    return EventStore({.info = plain.info(),
                       .themes = plain.themes(),
                       .categories = plain.categories(),
                       .countries = plain.countries(),
                       .actors = plain.actors(),
                       .crises = plain.crises(),
                       .datasets = plain.datasets(),
                       .leftOut = plain.leftOut()},
                      plain.columns(), links);
}

} // namespace faultline::test
