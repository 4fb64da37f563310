// The axis in the languages of the region: months as people write them, and never one over the other.
#include "app/timeline/timeline_faces.h"

#include "core/timeline/time_ticks.h"
#include "tests/support/store_of.h"

#include <QLocale>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::day;
using testing::ElementsAre;

std::vector<std::string> labelsOf(const std::vector<TimeTick> &ticks)
{
    std::vector<std::string> labels;
    for (const TimeTick &tick : ticks)
        if (!tick.label.empty())
            labels.push_back(tick.label);
    return labels;
}

TimeTicks ticksIn(const QLocale &locale, const char *from, double days)
{
    const TimelineFaces faces = timelineFaces(locale);
    return timeTicks({.firstDay = dayNumber(day(from)), .spanDays = days, .width = 900.0}, faces.label,
                     faces.tick);
}

const QLocale german(QLocale::German);
const QLocale serbian(QLocale::Serbian, QLocale::LatinScript, QLocale::Serbia);
const QLocale serbianCyrillic(QLocale::Serbian, QLocale::CyrillicScript, QLocale::Serbia);

TEST(TimelineFaces, NameMonthsAsTheyAreWrittenThere)
{
    EXPECT_THAT(labelsOf(ticksIn(german, "1995-04-01", 91.0).upper),
                ElementsAre("Apr 1995", "Mai 1995", "Jun 1995"));
    EXPECT_THAT(labelsOf(ticksIn(serbian, "1995-04-01", 91.0).upper),
                ElementsAre("apr 1995", "maj 1995", "jun 1995"));
    EXPECT_THAT(labelsOf(ticksIn(serbianCyrillic, "1995-04-01", 91.0).upper),
                ElementsAre("апр 1995", "мај 1995", "јун 1995"));
    EXPECT_THAT(
        labelsOf(ticksIn(serbianCyrillic, "1995-01-01", 365.0).lower),
        ElementsAre("јан", "феб", "мар", "апр", "мај", "јун", "јул", "авг", "сеп", "окт", "нов", "дец"));
}

TEST(TimelineFaces, WriteTheYearWhereItIsWrittenThere)
{
    const QLocale hungarian(QLocale::Hungarian);
    EXPECT_THAT(labelsOf(ticksIn(hungarian, "1995-05-01", 31.0).upper), ElementsAre("1995 máj."));
}

TEST(TimelineFaces, NameDecadesWithoutAnEnglishEnding)
{
    EXPECT_THAT(labelsOf(ticksIn(german, "1990-01-01", 7304.0).upper), ElementsAre("1990–1999", "2000–2009"));
    EXPECT_THAT(labelsOf(ticksIn(QLocale(QLocale::English), "1990-01-01", 7304.0).upper),
                ElementsAre("1990s", "2000s"));
}

/// What reports and `shot` show.
TEST(TimelineFaces, AreEnglishWhereNoLanguageIsAskedFor)
{
    const QLocale before;
    QLocale::setDefault(serbianCyrillic);
    const TimelineFaces faces = timelineFaces();
    QLocale::setDefault(before);
    EXPECT_EQ(faces.tick(day("1995-05-01"), TickKind::MonthAndYear), "May 1995");
}

void expectApart(const std::vector<TimeTick> &ticks, const TimeAxis &axis, const TextWidth &width)
{
    double end = axis.left;
    for (const TimeTick &tick : ticks) {
        if (tick.label.empty())
            continue;
        EXPECT_GE(tick.labelX, end) << tick.label;
        end = tick.labelX + width(tick.label);
    }
    EXPECT_LE(end, axis.right());
}

TEST(TimelineFaces, LabelsStandApartInEveryLanguageAtEveryZoom)
{
    for (const QLocale &locale : {german, serbian, serbianCyrillic, QLocale(QLocale::Albanian),
                                  QLocale(QLocale::Slovenian), QLocale(QLocale::Arabic, QLocale::Egypt)}) {
        const TimelineFaces faces = timelineFaces(locale);
        for (double span = shortestSpan; span <= longestSpan; span *= 1.13)
            for (const double width : {150.0, 420.0, 900.0}) {
                SCOPED_TRACE(locale.name().toStdString() + ", " + std::to_string(span) + " days on "
                             + std::to_string(width));
                const TimeAxis axis{.firstDay = 9123.4, .spanDays = span, .left = 118.0, .width = width};
                const TimeTicks ticks = timeTicks(axis, faces.label, faces.tick);
                expectApart(ticks.upper, axis, faces.label);
                expectApart(ticks.lower, axis, faces.label);
                if (width == 900.0) {
                    EXPECT_FALSE(labelsOf(ticks.lower).empty());
                }
            }
    }
}

} // namespace
} // namespace faultline
