#include "core/map/borders_of_date.h"

#include "tests/core/map/small_map.h"
#include "tests/support/bundled_map.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {

namespace {

using test::bundledMap;
using test::day;
using testing::ElementsAre;
using testing::IsEmpty;

BorderKind between(const char *left, const char *right, const char *date)
{
    const auto border = std::ranges::find_if(bundledMap().borders, [&](const BaseBorder &candidate) {
        return candidate.left == left && candidate.right == right;
    });
    return borderOn(bundledMap(), *border, day(date));
}

std::string_view nameOf(const char *code, const char *date)
{
    return nameOn(bundledMap(), *countryOfCode(bundledMap(), code), day(date));
}

std::vector<std::string> statesOn(const char *date)
{
    std::vector<std::string> names;
    for (const FormerState *state : formerStatesOn(bundledMap(), day(date)))
        names.push_back(state->name);
    return names;
}

TEST(BordersOfDate, RepublicsOfYugoslaviaBecomeStatesOnTheDaysOfTheArbitrationCommission)
{
    EXPECT_EQ(between("HR", "SI", "1991-10-07"), BorderKind::Republic);
    EXPECT_EQ(between("HR", "SI", "1991-10-08"), BorderKind::International);
    EXPECT_EQ(between("BA", "HR", "1991-10-08"), BorderKind::International);
    EXPECT_EQ(between("MK", "RS", "1991-11-16"), BorderKind::Republic);
    EXPECT_EQ(between("MK", "RS", "1991-11-17"), BorderKind::International);
    EXPECT_EQ(between("BA", "RS", "1992-03-05"), BorderKind::Republic);
    EXPECT_EQ(between("BA", "RS", "1992-03-06"), BorderKind::International);
    EXPECT_EQ(between("AT", "SI", "1990-06-01"), BorderKind::International);
}

TEST(BordersOfDate, SerbiaAndMontenegroPartIn2006)
{
    EXPECT_EQ(between("ME", "RS", "1990"), BorderKind::Republic);
    EXPECT_EQ(between("ME", "RS", "2006-06-02"), BorderKind::Republic);
    EXPECT_EQ(between("ME", "RS", "2006-06-03"), BorderKind::International);
}

TEST(BordersOfDate, KosovoIsAProvinceThenUnAdministeredThenDisputed)
{
    EXPECT_EQ(between("RS", "XK", "1998-03-01"), BorderKind::Province);
    EXPECT_EQ(between("ME", "XK", "1998-03-01"), BorderKind::Republic);
    EXPECT_EQ(between("RS", "XK", "1999-06-10"), BorderKind::Disputed);
    EXPECT_EQ(between("ME", "XK", "2000-01-01"), BorderKind::Disputed);
    EXPECT_EQ(between("ME", "XK", "2007-01-01"), BorderKind::International);
    EXPECT_EQ(between("RS", "XK", "2007-01-01"), BorderKind::Disputed);
    EXPECT_EQ(between("RS", "XK", "2020-01-01"), BorderKind::Disputed);
    EXPECT_EQ(between("AL", "XK", "1998-03-01"), BorderKind::International);
}

TEST(BordersOfDate, NamesAreThoseOfTheTime)
{
    EXPECT_EQ(nameOf("MK", "2019-02-11"), "Macedonia");
    EXPECT_EQ(nameOf("MK", "2019-02-12"), "North Macedonia");
    EXPECT_EQ(nameOf("AL", "1990"), "Albania");
}

TEST(BordersOfDate, FormerStatesAreThereAsLongAsTheyHaveLand)
{
    EXPECT_THAT(statesOn("1990-06-01"), ElementsAre("SFR Yugoslavia", "Czechoslovakia", "Soviet Union"));
    EXPECT_THAT(statesOn("1992-04-26"), ElementsAre("SFR Yugoslavia", "Czechoslovakia"));
    EXPECT_THAT(statesOn("1992-04-27"), ElementsAre("FR Yugoslavia", "Czechoslovakia"));
    EXPECT_THAT(statesOn("2003-02-04"), ElementsAre("Serbia and Montenegro"));
    EXPECT_THAT(statesOn("2006-06-03"), IsEmpty());
}

TEST(BordersOfDate, TheLineBetweenTheEntitiesIsThatOfDayton)
{
    const auto entities =
        std::ranges::find(bundledMap().innerLines, InnerLine::Kind::Entity, &InnerLine::kind);
    const auto province =
        std::ranges::find(bundledMap().innerLines, InnerLine::Kind::Province, &InnerLine::kind);
    EXPECT_FALSE(isDrawnOn(bundledMap(), *entities, day("1995-12-13")));
    EXPECT_TRUE(isDrawnOn(bundledMap(), *entities, day("1995-12-14")));
    EXPECT_TRUE(isDrawnOn(bundledMap(), *province, day("1990")));
}

TEST(BordersOfDate, ALineOfDistrictsIsThereFromTheirFirstDay)
{
    const BaseMap map = test::smallMap();
    EXPECT_FALSE(isDrawnOn(map, map.innerLines[1], day("1996-06-11")));
    EXPECT_TRUE(isDrawnOn(map, map.innerLines[1], day("1996-06-12")));
}

TEST(BordersOfDate, DaysAreDrawnAlikeWithTheSameBordersAndTheSameLinesInsideCountries)
{
    const BaseMap map = test::smallMap();
    EXPECT_TRUE(areDrawnAlike(map, day("1992-04-27"), day("1995-12-13")));
    EXPECT_FALSE(areDrawnAlike(map, day("1995-12-13"), day("1995-12-14"))) << "another border";
    EXPECT_FALSE(areDrawnAlike(map, day("1996-06-11"), day("1996-06-12"))) << "another line inside";
}

TEST(BordersOfDate, DaysBetweenTwoChangesShareTheirBorders)
{
    const DayRange around = bordersAround(bundledMap(), day("1992-12-31"));
    EXPECT_EQ(around.first, day("1992-04-27"));
    EXPECT_EQ(around.last, day("1992-12-31"));
    EXPECT_EQ(bordersAround(bundledMap(), day("1993-01-01")).first, day("1993-01-01"));
    EXPECT_EQ(bordersAround(bundledMap(), day("1990")).first, Day::min());
    EXPECT_EQ(bordersAround(bundledMap(), day("1990")).last, day("1991-09-05"));
    EXPECT_EQ(bordersAround(bundledMap(), Day::max()).first, day("2019-02-12"));
    EXPECT_EQ(bordersAround(bundledMap(), day("2024-01-01")).last, Day::max());
}

TEST(BordersOfDate, WhatChangedFarFromTheRegionIsNotOfIt)
{
    const DayRange yugoslavia = bordersAround(bundledMap(), day("1991-06-30"), regionRank);
    EXPECT_EQ(yugoslavia.last, day("1991-10-07")) << "not the independence of the Baltic states";
    const DayRange after = bordersAround(bundledMap(), day("1992-12-31"), regionRank);
    EXPECT_EQ(after.first, day("1992-04-27"));
    EXPECT_EQ(after.last, day("1995-12-13")) << "not the end of Czechoslovakia";
}

TEST(BordersOfDate, EveryFormerStateOfTheTableHasItsLabel)
{
    for (const LandPeriod &period : bundledMap().periods) {
        const bool known = period.state.empty() || countryOfCode(bundledMap(), period.state) != nullptr
            || std::ranges::find(bundledMap().formerStates, period.state, &FormerState::id)
                != bundledMap().formerStates.end();
        EXPECT_TRUE(known) << period.state;
        EXPECT_NE(countryOfCode(bundledMap(), period.country), nullptr) << period.country;
    }
}

} // namespace

} // namespace faultline
