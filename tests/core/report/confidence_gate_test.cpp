#include "core/report/confidence_gate.h"

#include "core/filter/apply_filter.h"
#include "core/store/event_store_builder.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::ElementsAre;

/// High, medium, low without a place and dated to a month, in this order.
EventStore makeStore()
{
    EventStoreBuilder builder;
    builder.tables.themes = {{"violence", "Violence"}};
    builder.tables.categories = {{"battle", "Battle", 0}};
    NewEvent event{.key = 1,
                   .span = *parseEdtf("1995-01-01"),
                   .placeName = "Sarajevo",
                   .placePrecision = PlacePrecision::Exact,
                   .confidence = Confidence::High};
    builder.add(event);
    event.key = 2;
    event.confidence = Confidence::Medium;
    builder.add(event);
    builder.add({.key = 3, .span = *parseEdtf("1995-02"), .confidence = Confidence::Low});
    return std::move(builder).finish();
}

const EventStore &store()
{
    static const EventStore events = makeStore();
    return events;
}

ConfidenceGate gateOf(Confidence least, BelowConfidence below, const VisibleSet &visible)
{
    ReportPlan plan = usualReportPlan();
    plan.leastConfidence = least;
    plan.below = below;
    return faultline::gateOf(plan, store(), visible);
}

TEST(ConfidenceGate, WhatIsBelowIsLeftOutOfRowsAndCounts)
{
    const auto visible = std::make_shared<const VisibleSet>(applyFilter(store(), {}));
    ASSERT_EQ(visible->withoutPlace, 1u);
    ASSERT_EQ(visible->inexactDate, 1u);
    const ConfidenceGate gate = gateOf(Confidence::Medium, BelowConfidence::LeaveOut, *visible);
    EXPECT_EQ(gate.events, 1u);
    const auto shown = throughGate(gate, store(), visible);
    EXPECT_THAT(shown->rows, ElementsAre(0, 1));
    EXPECT_FALSE(shown->contains(2));
    EXPECT_EQ(shown->withoutPlace, 0u);
    EXPECT_EQ(shown->inexactDate, 0u);
    EXPECT_EQ(gateWords(gate), "1 event below medium confidence is left out.");
}

TEST(ConfidenceGate, WhatIsMarkedStays)
{
    const auto visible = std::make_shared<const VisibleSet>(applyFilter(store(), {}));
    const ConfidenceGate gate = gateOf(Confidence::High, BelowConfidence::Mark, *visible);
    EXPECT_EQ(throughGate(gate, store(), visible), visible);
    EXPECT_EQ(gate.leftOut(), 0u);
    EXPECT_FALSE(gate.marks(store(), 0));
    EXPECT_TRUE(gate.marks(store(), 1));
    EXPECT_THAT(gateWords(gate), testing::StartsWith("2 events below high confidence are marked ‡"));
}

TEST(ConfidenceGate, WithoutOneNothingIsSaid)
{
    const auto visible = std::make_shared<const VisibleSet>(applyFilter(store(), {}));
    const ConfidenceGate gate = gateOf(Confidence::Low, BelowConfidence::Mark, *visible);
    EXPECT_EQ(gate.events, 0u);
    EXPECT_FALSE(gate.marks(store(), 2));
    EXPECT_EQ(gateWords(gate), "");
}

} // namespace
} // namespace faultline
