#include "core/import/gdelt_rows.h"

#include "core/import/input_fault.h"
#include "tests/core/import/record_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A made-up row of version 1 with 58 fields.
std::vector<std::string> gdeltRow()
{
    std::vector<std::string> cells(58);
    cells[0] = "123456789";
    cells[1] = "20080217";
    cells[5] = "SRB";
    cells[6] = "SERBIA";
    cells[7] = "SRB";
    cells[15] = "XKXGOV";
    cells[16] = "KOSOVO";
    cells[17] = "XKX";
    cells[22] = "GOV";
    cells[26] = "1384";
    cells[27] = "138";
    cells[28] = "13";
    cells[32] = "3";
    cells[33] = "5";
    cells[49] = "4";
    cells[50] = "Belgrade, Serbia (general), Serbia";
    cells[51] = "RI";
    cells[53] = "44.8186";
    cells[54] = "20.4681";
    cells[57] = "https://news.example/a?b=1";
    return cells;
}

std::vector<std::string> gdeltRowWith(std::size_t field, const std::string &value)
{
    auto cells = gdeltRow();
    cells[field] = value;
    return cells;
}

/// The same row in version 2: three fields ADM2Code more.
std::vector<std::string> inVersion2(std::vector<std::string> cells)
{
    for (const std::ptrdiff_t behindAdm1 : {53, 46, 39})
        cells.insert(cells.begin() + behindAdm1, "adm2");
    return cells;
}

EventOrReason readGdelt(const std::vector<std::string> &cells)
{
    try {
        return readRow(*gdeltRows(cells.size()), cells);
    } catch (const InputFault &fault) {
        return fault.what();
    }
}

TEST(GdeltRows, ARowBecomesAnUnverifiedReport)
{
    const ImportedEvent event = eventOf(readGdelt(gdeltRow()));
    EXPECT_EQ(event.id, "gdelt-123456789");
    EXPECT_EQ(event.start, "2008-02-17");
    EXPECT_EQ(event.title, "Media report: Serbia – Kosovo: threat of military force (Belgrade)");
    EXPECT_EQ(event.summary,
              "Found in news by machine and not checked; CAMEO code 1384, articles: 5, sources: 3.");
    EXPECT_EQ(event.position, (LatLon{44.8186, 20.4681}));
    EXPECT_EQ(event.placePrecision, "near");
    EXPECT_EQ(event.country, "RS");
    EXPECT_THAT(event.parties, ElementsAre("RS", "XK"));
    EXPECT_EQ(event.category, "diplomacy");
    EXPECT_FALSE(event.deaths.known());
    EXPECT_EQ(event.confidence, "low");
    EXPECT_EQ(event.reportedBy, "https://news.example/a?b=1");
    EXPECT_TRUE(gdeltDataset().mediaReports);
}

TEST(GdeltRows, VersionsAreToldApartByTheirFields)
{
    const ImportedEvent second = eventOf(readGdelt(inVersion2(gdeltRow())));
    EXPECT_EQ(second.position, (LatLon{44.8186, 20.4681}));
    EXPECT_EQ(second.country, "RS");
    EXPECT_EQ(second.reportedBy, "https://news.example/a?b=1");

    auto older = gdeltRow();
    older.pop_back();
    EXPECT_EQ(eventOf(readGdelt(older)).reportedBy, "");
    EXPECT_EQ(eventOf(readGdelt(older)).country, "RS");
    EXPECT_THAT(reasonOf(readGdelt(std::vector<std::string>(59))), HasSubstr("59"));
}

TEST(GdeltRows, ARowOfAnotherLengthIsNotGuessedAt)
{
    const auto format = gdeltRows(58);
    EXPECT_THAT(reasonOf(readRow(*format, inVersion2(gdeltRow()))), HasSubstr("61 fields"));
}

TEST(GdeltRows, TheTypeOfTheSpotIsItsPrecision)
{
    EXPECT_EQ(eventOf(readGdelt(gdeltRowWith(49, "1"))).placePrecision, "country");
    EXPECT_EQ(eventOf(readGdelt(gdeltRowWith(49, "5"))).placePrecision, "district");
    EXPECT_FALSE(eventOf(readGdelt(gdeltRowWith(49, "0"))).position);
}

TEST(GdeltRows, ZeroAndEmptyCoordinatesAreNoPosition)
{
    auto zero = gdeltRowWith(53, "0");
    zero[54] = "0";
    EXPECT_FALSE(eventOf(readGdelt(zero)).position);
    auto empty = gdeltRowWith(53, "");
    empty[54] = "";
    EXPECT_FALSE(eventOf(readGdelt(empty)).position);
    EXPECT_EQ(eventOf(readGdelt(empty)).placePrecision, "");
}

TEST(GdeltRows, SerbiaAndMontenegroIsAStateOfItsTime)
{
    const ImportedEvent event = eventOf(readGdelt(gdeltRowWith(51, "YI")));
    EXPECT_EQ(event.country, "");
    EXPECT_EQ(event.stateThen, "Serbia and Montenegro");
}

TEST(GdeltRows, ActorsHaveKindsByTheirCodes)
{
    const auto kind = [](const std::string &name, const std::string &country, const std::string &type) {
        auto cells = gdeltRowWith(6, name);
        cells[7] = country;
        cells[12] = type;
        const ImportedActor actor = eventOf(readGdelt(cells)).actors.at(0);
        return actor.name + " = " + std::string(actor.kind);
    };
    EXPECT_EQ(kind("BOSNIA AND HERZEGOVINA", "BIH", ""), "Bosnia and Herzegovina = state");
    EXPECT_EQ(kind("ARMY", "SRB", "MIL"), "Army = armed-force");
    EXPECT_EQ(kind("OPPOSITION", "SRB", "OPP"), "Opposition = party");
    EXPECT_EQ(kind("VILLAGERS", "SRB", "CVL"), "Villagers = community");
    EXPECT_EQ(kind("COMPANY", "SRB", "BUS"), "Company = organisation");
    EXPECT_EQ(kind("EUROPE", "EUR", ""), "Europe = organisation");
}

TEST(GdeltRows, AbbreviationsOfKnownGroupsStayInCapitals)
{
    auto cells = gdeltRowWith(6, "NATO");
    cells[7] = "";
    cells[8] = "NAT";
    const ImportedEvent event = eventOf(readGdelt(cells));
    EXPECT_EQ(event.actors.at(0).name, "NATO");
    EXPECT_EQ(event.actors.at(0).kind, "organisation");
}

TEST(GdeltRows, CodesHaveCategories)
{
    const auto category = [](const std::string &base) {
        auto cells = gdeltRowWith(27, base);
        cells[28] = base.substr(0, 2);
        return eventOf(readGdelt(cells)).category;
    };
    EXPECT_EQ(category("190"), "battle");
    EXPECT_EQ(category("145"), "protest_or_unrest");
    EXPECT_EQ(category("173"), "justice");
    EXPECT_EQ(category("175"), "terror_or_attack");
    EXPECT_EQ(category("087"), "ceasefire_or_peace");
    EXPECT_EQ(category("202"), "atrocity");
    EXPECT_THAT(reasonOf(readGdelt(gdeltRowWith(28, "21"))), HasSubstr("EventRootCode: '21'"));
}

TEST(GdeltRows, WithoutActorsTheTitleSaysWhatAndWhere)
{
    auto cells = gdeltRowWith(6, "");
    cells[16] = "";
    const ImportedEvent event = eventOf(readGdelt(cells));
    EXPECT_EQ(event.title, "Media report: threat of military force (Belgrade)");
    EXPECT_THAT(event.actors, IsEmpty());
}

TEST(GdeltRows, ValuesThatCannotBeReadAreNamed)
{
    EXPECT_THAT(reasonOf(readGdelt(gdeltRowWith(0, "x"))), HasSubstr("GLOBALEVENTID: 'x'"));
    EXPECT_THAT(reasonOf(readGdelt(gdeltRowWith(1, "20080230"))), HasSubstr("SQLDATE: '20080230'"));
    EXPECT_THAT(reasonOf(readGdelt(gdeltRowWith(53, "94"))), HasSubstr("ActionGeo_Lat: '94'"));
}

} // namespace
} // namespace faultline
