#include "core/timeline/chosen_marks.h"

#include "tests/core/timeline/timeline_world.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using namespace test;

class ChosenMarksTest : public testing::Test {
protected:
    void lay(EventStore events)
    {
        store = std::move(events);
        content = timelineContent(store, applyFilter(store, {}));
        layout =
            layoutTimeline(store, content, axisOver("1990", "1999"), {}, 500.0, testFaces, titlesOf(store));
    }
    ChosenMarks marks(std::vector<Row> rows) { return chosenMarks(layout, content, store, rows); }

    /// Whether a stretch of the lane with this code covers a day.
    bool covers(const ChosenMarks &chosen, const std::string &code, const char *iso)
    {
        const auto lane = std::ranges::find(layout.lanes, code, &LaneBox::code);
        const Point at{layout.axis.x(dayNumber(day(iso)) + 0.5), lane->rect.bottom() - 2.0};
        return std::ranges::any_of(chosen.stretches, [&](const Rect &r) { return r.contains(at); });
    }

    EventStore store = storeOf({});
    TimelineContent content;
    TimelineLayout layout;
};

TEST_F(ChosenMarksTest, AreThoseOfTheChosenEvents)
{
    lay(storeOf({{.start = "1992-05-02"}, {.start = "1995-07-11"}, {.start = "1998-03-05"}}));
    const ChosenMarks chosen = marks({0, 2});
    std::vector<Row> rows;
    for (const TimelineMark &mark : chosen.marks)
        rows.push_back(mark.row);
    std::ranges::sort(rows);
    EXPECT_EQ(rows, (std::vector<Row>{0, 2}));
}

TEST_F(ChosenMarksTest, StretchesAreWhereChosenEventsBeginInTheirLanesOnly)
{
    lay(storeOf({{.start = "1992-04-20", .countries = {"RS"}}, // in the same bin
                 {.start = "1992-05-02", .countries = {"BA"}},
                 {.start = "1995-07-11", .countries = {"BA", "RS"}},
                 {.start = "1998-03-05", .countries = {"XK"}}}));
    const ChosenMarks chosen = marks({1, 2});
    EXPECT_TRUE(covers(chosen, "BA", "1992-05-02"));
    EXPECT_TRUE(covers(chosen, "BA", "1995-07-11"));
    EXPECT_TRUE(covers(chosen, "RS", "1995-07-11"));
    EXPECT_FALSE(covers(chosen, "RS", "1992-05-02"));
    EXPECT_FALSE(covers(chosen, "XK", "1998-03-05"));
    EXPECT_EQ(chosen.stretches.size(), 3u);
}

TEST_F(ChosenMarksTest, AFewThatOtherMarksStandForHaveMarksOfTheirOwn)
{
    lay(storeOf(std::vector<TestEvent>(200)));
    const auto hidden = [&] {
        for (Row row = 0; row < 200; ++row)
            if (std::ranges::find(layout.marks, row, &TimelineMark::row) == layout.marks.end())
                return row;
        return noRow;
    }();
    ASSERT_NE(hidden, noRow);
    const ChosenMarks chosen = marks({hidden});
    ASSERT_EQ(chosen.marks.size(), 1u);
    EXPECT_EQ(chosen.marks[0].row, hidden);
}

TEST_F(ChosenMarksTest, OfManyEventsCoverEachThatBeginsOnTheAxis)
{
    lay(randomStore(7, 3000));
    std::vector<Row> rows;
    for (Row row = 0; row < store.size(); row += 3)
        rows.push_back(row);
    const ChosenMarks chosen = marks(rows);
    for (const Row row : rows) {
        const double x = layout.axis.x(dayNumber(store.earliest(row)) + 0.5);
        if (x < layout.axis.left || x >= layout.axis.right() || store.places(row).front() > 7)
            continue; // in the lane of the rest
        const std::string &code = store.countries()[store.places(row).front()].code;
        EXPECT_TRUE(covers(chosen, code, isoDate(store.earliest(row)).c_str())) << row;
    }
}

} // namespace
} // namespace faultline
