#include "core/import/event_placing.h"
#include "tests/core/import/import_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

const LatLon inBosnia{43.86, 18.41};
const LatLon inSerbia{44.80, 20.47};

PlacedEvent placed(EventPlacing &placing, ImportedEvent event)
{
    return std::get<PlacedEvent>(placing.place(2, std::move(event)));
}

TEST(EventPlacing, TheCountryOfTheEventIsNoPartyAndNoPartyStandsTwice)
{
    const CountryFinder countries = boxes();
    EventPlacing placing(countries);
    const PlacedEvent event =
        placed(placing, {.start = "1995", .position = inBosnia, .parties = {"RS", "BA", "HR", "RS"}});
    EXPECT_EQ(event.country, "BA");
    EXPECT_THAT(event.event.parties, ElementsAre("RS", "HR"));
}

TEST(EventPlacing, EventsAreCountedByTheCountryOfTheirPosition)
{
    const CountryFinder countries = boxes();
    EventPlacing placing(countries);
    for (const LatLon at : {inBosnia, inSerbia, inBosnia})
        placed(placing, {.start = "1995", .position = at});
    placed(placing, {.start = "1995", .country = "HR"});
    EXPECT_THAT(placing.byCountry(), ElementsAre(Pair("BA", 2u), Pair("RS", 1u)));
}

TEST(EventPlacing, ADateFarAheadIsASlip)
{
    const CountryFinder countries = boxes();
    EventPlacing placing(countries);
    EXPECT_THAT(std::get<std::string>(placing.place(2, {.start = "9999-12-31"})),
                HasSubstr("'9999-12-31' lies after the year 2100"));
    EXPECT_EQ(placed(placing, {.start = "2026-05-01", .end = ".."}).latest, EdtfSpan::openEnd);
}

} // namespace
} // namespace faultline
