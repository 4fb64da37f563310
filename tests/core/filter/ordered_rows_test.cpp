#include "core/filter/ordered_rows.h"

#include "tests/support/random_store.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

class OrderedRows : public testing::Test {
protected:
    using Rows = std::vector<Row>;

    Rows ordered(OrderBy by, bool ascending, std::size_t most = 9) const
    {
        return orderedRows(m_store, test::allRows(m_store), by, ascending, most);
    }

    EventStore m_store = test::storeOf({{.start = "1991", .place = "Zvornik", .deaths = {{}, 5, {}}},
                                        {.start = "1992", .place = "čapljina", .deaths = {}},
                                        {.start = "1993", .place = "Bihać", .deaths = {0, 0, 0}},
                                        {.start = "1994", .place = "Zvornik", .deaths = {60, 80, 100}}});
};

TEST_F(OrderedRows, ByDateBothWays)
{
    EXPECT_EQ(ordered(OrderBy::Date, true), (Rows{0, 1, 2, 3}));
    EXPECT_EQ(ordered(OrderBy::Date, false), (Rows{3, 2, 1, 0}));
}

TEST_F(OrderedRows, PlacesGoByTheirFoldedNamesAndEqualsStayInTimeOrder)
{
    EXPECT_EQ(ordered(OrderBy::Place, true), (Rows{2, 1, 0, 3}));
    EXPECT_EQ(ordered(OrderBy::Place, false), (Rows{0, 3, 1, 2}));
}

TEST_F(OrderedRows, UnknownDeathsAreBelowNone)
{
    EXPECT_EQ(ordered(OrderBy::Deaths, true), (Rows{1, 2, 0, 3}));
    EXPECT_EQ(ordered(OrderBy::Deaths, false), (Rows{3, 0, 2, 1}));
}

TEST_F(OrderedRows, TheFirstOfThemAreTheFirstOfAll)
{
    EXPECT_EQ(ordered(OrderBy::Deaths, false, 2), (Rows{3, 0}));
    EXPECT_TRUE(ordered(OrderBy::Deaths, false, 0).empty());
}

TEST_F(OrderedRows, OnlyTheGivenRowsAreThere)
{
    EXPECT_EQ(orderedRows(m_store, Rows{1, 3}, OrderBy::Place, false, 9), (Rows{3, 1}));
}

TEST_F(OrderedRows, ManyAreOrderedAsAStableSortWould)
{
    const EventStore store = test::mixedStore(7, 3000);
    Rows expected = test::allRows(store);
    std::ranges::stable_sort(expected, std::ranges::greater(),
                             [&](Row row) { return store.deaths(row).estimate().value_or(-1); });
    expected.resize(500);
    EXPECT_EQ(orderedRows(store, test::allRows(store), OrderBy::Deaths, false, 500), expected);
}

TEST_F(OrderedRows, ItStopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(
        orderedRows(m_store, test::allRows(m_store), OrderBy::Date, true, 9, stop.get_token()).empty());
}

} // namespace
} // namespace faultline
