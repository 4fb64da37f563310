#include "core/import/country_codes.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(CountryCodes, FipsCodesOfTheRegionAreNotTakenForIsoCodes)
{
    EXPECT_EQ(isoFromFips("BK"), "BA");
    EXPECT_EQ(isoFromFips("RI"), "RS");
    EXPECT_EQ(isoFromFips("RB"), "RS");
    EXPECT_EQ(isoFromFips("RS"), "RU");
    EXPECT_EQ(isoFromFips("KV"), "XK");
    EXPECT_EQ(isoFromFips("MJ"), "ME");
    EXPECT_EQ(isoFromFips("MK"), "MK");
    EXPECT_EQ(isoFromFips("BA"), "BH");
    EXPECT_EQ(isoFromFips("GM"), "DE");
}

TEST(CountryCodes, WhatIsNoCountryOfTodayHasNoCode)
{
    EXPECT_EQ(isoFromFips("YI"), "");
    EXPECT_EQ(isoFromFips(""), "");
    EXPECT_EQ(isoFromAlpha3("EUR"), "");
}

TEST(CountryCodes, ThreeLettersBecomeTwo)
{
    EXPECT_EQ(isoFromAlpha3("SRB"), "RS");
    EXPECT_EQ(isoFromAlpha3("ROM"), "RO");
    EXPECT_EQ(isoFromAlpha3("ROU"), "RO");
}

TEST(CountryCodes, NamesOfTheRegionAreKnownInAnyCase)
{
    EXPECT_EQ(isoOfRegion("Kosovo"), "XK");
    EXPECT_EQ(isoOfRegion("BOSNIA AND HERZEGOVINA"), "BA");
    EXPECT_EQ(isoOfRegion("Macedonia"), "MK");
    EXPECT_EQ(isoOfRegion("Greece"), "");
}

} // namespace
} // namespace faultline
