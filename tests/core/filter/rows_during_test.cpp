#include "core/filter/rows_during.h"

#include "core/filter/apply_filter.h"
#include "tests/support/random_store.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

ColumnOf<Row> naively(const EventStore &store, std::span<const Row> rows, DayRange days)
{
    ColumnOf<Row> during;
    for (const Row row : rows) {
        const Day latest = store.latest(row) == EdtfSpan::openEnd ? store.earliest(row) : store.latest(row);
        if (store.earliest(row) <= days.last && latest >= days.first)
            during.push_back(row);
    }
    return during;
}

TEST(RowsDuring, AreThoseThatCanLieInTheDays)
{
    const EventStore store = test::mixedStore(11, 400);
    const VisibleSet visible = applyFilter(store, {});
    const DayRange whole = store.wholeSpan();
    std::size_t some = 0;
    for (std::int32_t first = -50; first < (whole.last - whole.first).count(); first += 97)
        for (const std::int32_t length : {0, 6, 364, 4000}) {
            const DayRange days{whole.first + Days(first), whole.first + Days(first + length)};
            const ColumnOf<Row> during = rowsDuring(store, visible.rows, days);
            EXPECT_EQ(during, naively(store, visible.rows, days));
            some += during.empty() ? 0 : 1;
        }
    EXPECT_GT(some, 50u);
}

} // namespace
} // namespace faultline
