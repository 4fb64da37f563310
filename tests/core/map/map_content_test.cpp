#include "core/map/map_content.h"

#include "core/filter/apply_filter.h"
#include "core/map/map_hit.h"
#include "tests/core/map/small_map.h"
#include "tests/support/random_store.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace faultline {
namespace {

/// What is counted of a place or a country.
struct Counted {
    Row first = noRow;
    std::uint32_t count = 0;
    ThemeCounts themes{};

    bool operator==(const Counted &) const = default;
};

struct NaiveContent {
    std::map<Code, Counted> spots;
    std::map<CountryIndex, Counted> countries;
    ThemeCounts themes{};
};

NaiveContent naively(const EventStore &store, const VisibleSet &visible)
{
    NaiveContent content;
    for (const Row row : visible.rows) {
        ++content.themes[store.theme(row)];
        if (!store.hasPlace(row))
            continue;
        Counted &counted = store.placePrecision(row) == PlacePrecision::Country && !store.places(row).empty()
            ? content.countries[store.places(row).front()]
            : content.spots[store.columns().place[row]];
        counted.first = std::min(counted.first, row);
        ++counted.count;
        ++counted.themes[store.theme(row)];
    }
    return content;
}

NaiveContent byCode(const MapContent &content)
{
    NaiveContent found{.themes = content.themes};
    for (const MapContent::Spot &spot : content.spots)
        found.spots[spot.place] = {spot.first, spot.count, spot.themes};
    for (const MapContent::CountryEvents &events : content.countries)
        found.countries[events.country] = {events.first, events.count, events.themes};
    return found;
}

void expectEqual(const NaiveContent &content, const NaiveContent &expected)
{
    EXPECT_TRUE(content.spots == expected.spots);
    EXPECT_TRUE(content.countries == expected.countries);
    EXPECT_EQ(content.themes, expected.themes);
}

TEST(MapContentTest, CountsWhatGoingThroughTheVisibleEventsGives)
{
    for (unsigned seed = 0; seed < 30; ++seed) {
        const EventStore store = test::mixedStore(seed, 300);
        const VisibleSet visible = applyFilter(store, {.countries = {"BA"}});
        expectEqual(byCode(mapContent(store, visible)), naively(store, visible));
    }
}

TEST(MapContentTest, ManyThreadsCountTheSame)
{
    const EventStore store = test::repeated(test::mixedStore(5, 1001), test::worthManyThreads / 650);
    const VisibleSet visible = applyFilter(store, {});
    ASSERT_GT(visible.rows.size(), test::worthManyThreads);
    expectEqual(byCode(mapContent(store, visible)), naively(store, visible));
}

TEST(MapContentTest, PlacesAscendAndStandWhereTheyAre)
{
    const EventStore store = test::mixedStore(2, 300);
    const MapContent content = test::contentOf(store);
    const auto order = [](const MapContent::Spot &spot) { return std::pair(stripAt(spot.at.x), spot.place); };
    EXPECT_TRUE(std::ranges::is_sorted(content.spots, {}, order));
    for (const MapContent::Spot &spot : content.spots) {
        const Mercator at = toMercator(store.columns().places[spot.place].position());
        EXPECT_NEAR(spot.at.x, at.x, 1e-6);
        EXPECT_NEAR(spot.at.y, at.y, 1e-6);
    }
}

TEST(MapContentTest, ItsBoundsAreOfTheRegionAndOfTheCountriesAskedFor)
{
    const EventStore store = test::storeOf({{.position = {44.0, 18.0}, .countries = {"BA"}},
                                            {.position = {52.07, 4.3}, .countries = {"NL"}},
                                            {.position = {38.9, -77.0}, .countries = {"US"}}});
    const auto expectFrom = [&](const EventFilter &filter, double west, double east) {
        const MercatorBounds bounds =
            mapContent(store, VisibleSet{.filter = filter, .rows = ColumnOf<Row>{0, 1, 2}}).bounds;
        EXPECT_NEAR(bounds.low.x, west, 1e-6);
        EXPECT_NEAR(bounds.high.x, east, 1e-6);
    };
    const double sarajevo = toMercator({.latitude = 44.0, .longitude = 18.0}).x;
    const double theHague = toMercator({.latitude = 52.07, .longitude = 4.3}).x;
    expectFrom({}, sarajevo, sarajevo);
    expectFrom({.countries = {"BA"}}, sarajevo, sarajevo);
    expectFrom({.countries = {"NL"}}, theHague, sarajevo);
}

class MarksOfManyEvents : public testing::Test {
protected:
    EventStore m_store = test::mixedStore(6, 400);
    VisibleSet m_visible = applyFilter(m_store, {.themes = {"violence"}});
    MapLayout m_layout = layoutMap(m_store, mapContent(m_store, m_visible), test::smallMap(),
                                   test::wholeSmallMap(), MapStyle{}, test::sixPerByte);
};

TEST_F(MarksOfManyEvents, EveryEventIsAmongThoseOfItsMark)
{
    std::size_t marked = 0;
    for (const Row row : m_visible.rows)
        if (const MapMark *mark = markOf(m_layout, m_store, row)) {
            const std::vector<Row> rows = rowsOf(m_layout, *mark, m_store, m_visible, m_store.size());
            EXPECT_TRUE(std::ranges::binary_search(rows, row));
            EXPECT_EQ(rows.size(), mark->count);
            EXPECT_EQ(rows.front(), mark->first);
            ++marked;
        }
    EXPECT_GT(marked, m_visible.rows.size() / 3);
}

TEST_F(MarksOfManyEvents, NoPlaceInViewIsWithoutAMark)
{
    const MapContent content = mapContent(m_store, m_visible);
    const MapViewport whole = test::wholeSmallMap();
    const MapViewport near = zoomedAt(whole, whole.project(content.spots.front().at), 12.0);
    const MapLayout layout =
        layoutMap(m_store, content, test::smallMap(), near, MapStyle{}, test::sixPerByte);
    std::size_t inView = 0;
    for (const MapContent::Spot &spot : content.spots)
        if (near.area().contains(near.project(spot.at))) {
            EXPECT_NE(layout.markOfPlace[spot.place], noMark);
            ++inView;
        }
    EXPECT_GT(inView, 0u);
    EXPECT_LT(inView, content.spots.size());
}

TEST_F(MarksOfManyEvents, TheFirstEventsAreTheEarliest)
{
    ASSERT_GT(m_layout.marks.front().count, 5u);
    const std::vector<Row> all = rowsOf(m_layout, m_layout.marks.front(), m_store, m_visible, m_store.size());
    const std::vector<Row> five = rowsOf(m_layout, m_layout.marks.front(), m_store, m_visible, 5);
    EXPECT_EQ(five, std::vector(all.begin(), all.begin() + 5));
}

TEST(MarkOf, AnEventKnownByCountryOnlyIsInThePillOfItsFirstCountry)
{
    const EventStore store =
        test::storeOf({{.position = {44.0, 16.5}, .precision = PlacePrecision::Country, .countries = {"BA"}},
                       {.position = {44.0, 16.5}, .countries = {"BA"}},
                       {.place = "", .countries = {"BA"}}});
    const MapLayout layout = layoutMap(store, test::contentOf(store), test::smallMap(), test::wholeSmallMap(),
                                       MapStyle{}, test::sixPerByte);
    ASSERT_NE(markOf(layout, store, 0), nullptr);
    EXPECT_EQ(markOf(layout, store, 0)->kind, MarkKind::Country);
    ASSERT_NE(markOf(layout, store, 1), nullptr);
    EXPECT_EQ(markOf(layout, store, 1)->kind, MarkKind::Event);
    EXPECT_EQ(markOf(layout, store, 2), nullptr);
    EXPECT_THAT(rowsOf(layout, *markOf(layout, store, 0), store, test::allOf(store), 9),
                testing::ElementsAre(0));
}

} // namespace
} // namespace faultline
