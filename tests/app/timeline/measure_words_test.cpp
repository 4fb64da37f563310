#include "app/timeline/measure_words.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::day;

TEST(MeasureWords, SayDaysEventsAndTheRangeOfDeaths)
{
    const SpanMeasure measure{
        .days = {day("1999-03-24"), day("1999-06-10")},
        .events = 41,
        .deaths = DeathTotal{.low = 312, .best = 1380, .high = 4500, .events = 20, .unknown = 21}};

    EXPECT_EQ(measureWords(measure).toStdString(),
              "24 Mar – 10 Jun 1999 · 79 days · 41 events · 312–4,500 deaths, best 1,380");
    EXPECT_TRUE(measureWords(measure, true).contains(QStringLiteral("41 media reports")));
}

TEST(MeasureWords, OneIsOneAndUnknownIsNotZero)
{
    SpanMeasure measure{
        .days = {day("1999-03-24"), day("1999-03-24")}, .events = 1, .deaths = DeathTotal{.unknown = 1}};
    EXPECT_EQ(measureWords(measure).toStdString(), "24 Mar 1999 · 1 day · 1 event · no figures of deaths");
    measure.deaths = DeathTotal{.low = 1, .best = 1, .high = 1, .events = 1};
    EXPECT_TRUE(measureWords(measure).endsWith(QStringLiteral("· 1 death")));
    measure.deaths.reset();
    EXPECT_TRUE(measureWords(measure).endsWith(QStringLiteral("· 1 event")));
}

TEST(MeasureWords, WithoutEventsNothingIsSaidOfDeaths)
{
    const SpanMeasure measure{.days = {day("1999-03-24"), day("1999-03-25")}, .deaths = DeathTotal{}};

    EXPECT_TRUE(measureWords(measure).endsWith(QStringLiteral("2 days · 0 events")));
}

} // namespace
} // namespace faultline
