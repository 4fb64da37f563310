#include "core/timeline/event_links.h"
#include "tests/support/linked_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using namespace test;

/// Events of 1991, 1992 … with keys 1, 2 …, so that row and key differ by one.
EventStore yearly(int events, const std::vector<NewLink> &links)
{
    std::vector<TestEvent> world;
    for (int i = 0; i < events; ++i)
        world.push_back({.start = std::to_string(1991 + i) + "-05-01"});
    return linkedStore(world, links);
}

TEST(EventLinks, RunFromCauseToEffectFromQuestionToAnswerAndFromPartToWhole)
{
    const EventStore store = yearly(4,
                                    {{.from = 1, .kind = LinkKind::LeadsTo, .to = 2},
                                     {.from = 3, .kind = LinkKind::RespondsTo, .to = 2},
                                     {.from = 2, .kind = LinkKind::PartOf, .to = 4}});

    EXPECT_THAT(linksOf(store, 1),
                testing::UnorderedElementsAre(TracedLink{LinkKind::LeadsTo, 0, 1, 1},
                                              TracedLink{LinkKind::RespondsTo, 1, 2, 1},
                                              TracedLink{LinkKind::PartOf, 1, 3, 1}));
    EXPECT_EQ(linksOf(store, 0).size(), 1u);
}

TEST(EventLinks, WhatLedHereWalksBackOverCausesAndAnswersOnly)
{
    const EventStore store = yearly(6,
                                    {{.from = 1, .kind = LinkKind::LeadsTo, .to = 3},
                                     {.from = 3, .kind = LinkKind::RespondsTo, .to = 2},
                                     {.from = 3, .kind = LinkKind::LeadsTo, .to = 4},
                                     {.from = 3, .kind = LinkKind::LeadsTo, .to = 5},
                                     {.from = 3, .kind = LinkKind::PartOf, .to = 6}});

    EXPECT_THAT(whatLedTo(store, 3),
                testing::ElementsAre(TracedLink{LinkKind::LeadsTo, 2, 3, 1},
                                     TracedLink{LinkKind::LeadsTo, 0, 2, 2},
                                     TracedLink{LinkKind::RespondsTo, 1, 2, 2}));
}

TEST(EventLinks, WhatLedHereEndsAfterSixSteps)
{
    std::vector<NewLink> links;
    for (std::int64_t key = 1; key < 9; ++key)
        links.push_back({.from = key, .kind = LinkKind::LeadsTo, .to = key + 1});
    const EventStore store = yearly(9, links);

    const std::vector<TracedLink> chain = whatLedTo(store, 8);

    ASSERT_EQ(chain.size(), 6u);
    EXPECT_EQ(chain.back(), (TracedLink{LinkKind::LeadsTo, 2, 3, 6}));
    EXPECT_EQ(whatLedTo(store, 8, 2).size(), 2u);
}

TEST(EventLinks, ARingOfLinksIsWalkedOnce)
{
    const EventStore store = yearly(3,
                                    {{.from = 1, .kind = LinkKind::LeadsTo, .to = 2},
                                     {.from = 2, .kind = LinkKind::LeadsTo, .to = 3},
                                     {.from = 3, .kind = LinkKind::LeadsTo, .to = 1}});

    EXPECT_THAT(whatLedTo(store, 0, 100),
                testing::UnorderedElementsAre(TracedLink{LinkKind::LeadsTo, 0, 1, 1},
                                              TracedLink{LinkKind::LeadsTo, 2, 0, 1},
                                              TracedLink{LinkKind::LeadsTo, 1, 2, 2}));
}

} // namespace
} // namespace faultline
