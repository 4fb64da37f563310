#include "core/timeline/crisis_strip.h"
#include "tests/core/timeline/timeline_world.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using namespace test;

/// A store with crises of random spans, each with some events.
EventStore crisesOf(unsigned seed, int crises)
{
    std::mt19937 random(seed);
    EventStoreBuilder world;
    world.tables.themes = {{"violence", "Violence"}};
    world.tables.categories = {{"battle", "Battle", 0}};
    world.tables.countries = {{"BA", "Bosnia and Herzegovina", true, ""}};
    for (int i = 0; i < crises; ++i) {
        const Day start = firstDayOfYear(1990) + Days(static_cast<int>(random() % 12000));
        EdtfSpan span{.start = {.earliest = start, .latest = start}};
        const Day end = start + Days(static_cast<int>(random() % 4000));
        if (random() % 4 == 0)
            span.open = true;
        else
            span.end = EdtfDate{.earliest = end, .latest = end};
        world.tables.crises.push_back(
            {"c" + std::to_string(i), "Crisis", "Crisis " + std::string(random() % 20, 'y'), span});
        world.add({.key = i, .span = span, .places = {0}, .crises = {static_cast<CrisisIndex>(i)}});
    }
    return std::move(world).finish();
}

Rect roomOf(const CrisisBar &crisis)
{
    const double left = std::min(crisis.bar.x, crisis.label.x);
    return {left, crisis.bar.y, std::max(crisis.bar.right(), crisis.label.right()) - left, crisis.bar.height};
}

TEST(CrisisStrip, BarsAndNamesNeverOverlapAndNamesAreComplete)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        const EventStore store = crisesOf(seed, 12);
        const TimelineLayout layout = layoutOf(store, axisOver("1995", "2015"));
        for (std::size_t i = 0; i < layout.crises.size(); ++i) {
            const CrisisBar &crisis = layout.crises[i];
            EXPECT_EQ(crisis.text, store.crises()[crisis.crisis].shortName);
            EXPECT_GE(crisis.label.x, layout.axis.left);
            EXPECT_LE(crisis.label.right(), layout.axis.right());
            for (std::size_t j = i + 1; j < layout.crises.size(); ++j)
                EXPECT_FALSE(roomOf(crisis).intersects(roomOf(layout.crises[j])));
        }
        EXPECT_LE(layout.crisisBand.height, 2 * layout.style.crisisRowHeight + 4.0);
    }
}

TEST(CrisisStrip, ANameGoesInsideItsBarIfItFitsAndElseBehindIt)
{
    const EventStore store = storeOf({{.start = "1993-01-01", .crises = {"war"}}});

    const CrisisBar wide = layoutOf(store, axisOver("1990", "1999")).crises.at(0);
    EXPECT_GE(wide.label.x, wide.bar.x);
    EXPECT_LE(wide.label.right(), wide.bar.right());

    const CrisisBar narrow = layoutOf(store, axisOver("1980", "2030")).crises.at(0);
    EXPECT_GT(narrow.label.x, narrow.bar.right());
}

TEST(CrisisStrip, ANameLongerThanTheAxisIsCutToIt)
{
    EventStoreBuilder world;
    world.tables.themes = {{"violence", "Violence"}};
    world.tables.categories = {{"battle", "Battle", 0}};
    world.tables.crises = {{"war", "War", std::string(400, 'w'), *parseEdtf("1992/1995")}};
    world.add({.span = *parseEdtf("1993"), .crises = {0}});

    const TimelineLayout layout = layoutOf(std::move(world).finish(), axisOver("1990", "1999"));

    ASSERT_EQ(layout.crises.size(), 1u);
    EXPECT_TRUE(layout.crises[0].text.ends_with("…"));
    EXPECT_GE(layout.crises[0].label.x, layout.axis.left);
    EXPECT_LE(layout.crises[0].label.right(), layout.axis.right());
}

TEST(CrisisStrip, AnAxisNarrowerThanABarIsNoFault)
{
    TimeAxis axis = axisOver("1990", "1999");
    axis.width = 1.0;
    EXPECT_EQ(layoutOf(storeOf({{.crises = {"war"}}}), axis).crises.size(), 1u);
}

TEST(CrisisStrip, ACrisisWithoutVisibleEventsIsNotShown)
{
    const EventStore store = storeOf({{.crises = {"war"}}, {.start = "2010-01-01", .crises = {"talks"}}});

    const TimelineLayout layout = layoutOf(store, axisOver("1990", "2026"), {.to = day("1999-12-31")});

    ASSERT_EQ(layout.crises.size(), 1u);
    EXPECT_EQ(store.crises()[layout.crises.front().crisis].id, "war");
}

TEST(CrisisStrip, ThoseWithoutRoomAreCounted)
{
    const EventStore store = crisesOf(7, 40);

    const TimelineLayout layout = layoutOf(store, axisOver("1985", "2035"));

    EXPECT_EQ(layout.crises.size() + layout.crisesHidden, 40u);
    EXPECT_GT(layout.crisesHidden, 0u);
}

TEST(CrisisStrip, TakesNoRoomWithoutCrises)
{
    EXPECT_EQ(layoutOf(storeOf({{}}), axisOver("1990", "2026")).crisisBand.height, 0.0);
}

} // namespace
} // namespace faultline
