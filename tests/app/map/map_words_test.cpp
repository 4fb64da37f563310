#include "app/map/map_words.h"
#include "app/shell/event_tool_tip.h"

#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <numeric>

namespace faultline {
namespace {

TEST(MapWords, AnEventsToolTipNamesTitleDatePlaceAndDeaths)
{
    const EventStore store =
        test::storeOf({{.start = "1995-07-11", .title = "Fall", .deaths = {.best = 68}}});
    const QString tip = eventToolTip(store, 0, test::titlesOf(store)(0));
    for (const char *part : {"Fall", "11 July 1995", "Sarajevo", "68"})
        EXPECT_TRUE(tip.contains(QLatin1String(part))) << part;
}

TEST(MapWords, TextFromOutsideIsNeverMarkup)
{
    const EventStore store = test::storeOf({{.title = "<img src=x>"}});
    EXPECT_FALSE(eventToolTip(store, 0, test::titlesOf(store)(0)).contains(QStringLiteral("<img")));
    EXPECT_TRUE(eventToolTip(store, 0, test::titlesOf(store)(0)).contains(QStringLiteral("&lt;img")));
}

TEST(MapWords, AClustersToolTipListsTheFirstTitlesAndCountsTheRest)
{
    std::vector<test::TestEvent> events(9);
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].title = "Title " + std::to_string(i);
    const EventStore store = test::storeOf(events);
    std::vector<Row> first(6);
    std::iota(first.begin(), first.end(), 0U);
    const QString tip = clusterToolTip(store, {.count = 9, .name = "Sarajevo"}, first, test::titlesOf(store));
    EXPECT_TRUE(tip.contains(QStringLiteral("Sarajevo · 9 events")));
    EXPECT_TRUE(tip.contains(QStringLiteral("Title 5")));
    EXPECT_FALSE(tip.contains(QStringLiteral("Title 6")));
    EXPECT_TRUE(tip.contains(QStringLiteral("3 more")));
}

} // namespace
} // namespace faultline
