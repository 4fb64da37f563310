#include "core/import/mapped_rows.h"

#include "core/import/input_fault.h"
#include "tests/core/import/record_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;

const std::vector<std::string> header{"Nr",  "When",    "Until", "What", "Lat",
                                      "Lon", "Country", "Who",   "Type", "Dead"};

const ColumnMapping columnMapping{.columns = {{"id", "Nr"},
                                              {"start", "When"},
                                              {"end", "Until"},
                                              {"title", "What"},
                                              {"latitude", "Lat"},
                                              {"longitude", "Lon"},
                                              {"country", "Country"},
                                              {"actors", "Who"},
                                              {"category", "Type"},
                                              {"deaths_best", "Dead"}},
                                  .categories = {{"fight", "battle"}}};

std::string countryCode(std::string_view name) { return name == "Croatia" || name == "HR" ? "HR" : ""; }

std::vector<std::string> mappedRow()
{
    return {"12",   "1991",    "1992-05",          "Fighting", "45.35",
            "19.0", "Croatia", "Croatia; Militia", "fight",    "20–30"};
}

EventOrReason readMapped(const std::vector<std::string> &cells, const ColumnMapping &map = columnMapping)
{
    try {
        return readRow(*mappedRows(header, map, {.dataset = "mine", .countryCode = countryCode}), cells);
    } catch (const InputFault &fault) {
        return fault.what();
    }
}

std::vector<std::string> mappedRowWith(std::size_t column, const std::string &value)
{
    auto cells = mappedRow();
    cells[column] = value;
    return cells;
}

TEST(MappedRows, RowsWithoutIdsThatSayTheSameAreAllKeptAndToldOf)
{
    ColumnMapping withoutIds = columnMapping;
    withoutIds.columns.erase("id");
    const auto rows = mappedRows(header, withoutIds, {.dataset = "mine", .countryCode = countryCode});
    const std::string first = eventOf(readRow(*rows, mappedRow())).id;
    EXPECT_THAT(rows->assumptions(), testing::IsEmpty());
    EXPECT_EQ(eventOf(readRow(*rows, mappedRow())).id, first + "-2");
    EXPECT_NE(eventOf(readRow(*rows, mappedRowWith(9, "21"))).id.substr(0, first.size()), first);
    EXPECT_EQ(eventOf(readRow(*rows, mappedRow())).id, first + "-3");
    EXPECT_THAT(rows->assumptions(), ElementsAre(HasSubstr("2 rows say")));
}

TEST(MappedRows, ARowBecomesAnEvent)
{
    const ImportedEvent event = eventOf(readMapped(mappedRow()));
    EXPECT_EQ(event.id, "mine-12");
    EXPECT_EQ(event.start, "1991");
    EXPECT_EQ(event.end, "1992-05");
    EXPECT_EQ(event.title, "Fighting");
    EXPECT_EQ(event.position, (LatLon{45.35, 19.0}));
    EXPECT_EQ(event.placePrecision, "near");
    EXPECT_EQ(event.country, "HR");
    EXPECT_EQ(event.stateThen, "");
    EXPECT_THAT(event.parties, ElementsAre("HR"));
    ASSERT_EQ(event.actors.size(), 2u);
    EXPECT_EQ(event.actors[0].kind, "state");
    EXPECT_EQ(event.actors[1].name, "Militia");
    EXPECT_EQ(event.category, "battle");
    EXPECT_EQ(event.deaths, (Deaths{.low = 20, .best = {}, .high = 30}));
}

TEST(MappedRows, TheGuardOfOurOwnExportIsTakenAway)
{
    const MappedTable guarded{.dataset = "mine", .guarded = true, .countryCode = countryCode};
    const auto titleOf = [](const MappedTable &table, const std::string &written) {
        return eventOf(readRow(*mappedRows(header, columnMapping, table), mappedRowWith(3, written))).title;
    };
    EXPECT_EQ(titleOf(guarded, "'=SUM of all losses"), "=SUM of all losses");
    EXPECT_EQ(titleOf(guarded, "'quoted' by a paper"), "'quoted' by a paper");
    EXPECT_EQ(titleOf({.dataset = "mine", .countryCode = countryCode}, "'=SUM"), "'=SUM")
        << "GeoJSON has none";
}

TEST(MappedRows, IdsStayDifferentWhateverTheyAreMadeOf)
{
    const auto id = [](const std::string &written) {
        return eventOf(readMapped(mappedRowWith(0, written))).id;
    };
    EXPECT_EQ(id("a-7"), "mine-a-7");
    EXPECT_THAT(id("A/7"), MatchesRegex("mine-a7-[0-9a-f]+"));
    EXPECT_NE(id("A/7"), id("A:7"));
    EXPECT_EQ(id("A/7"), id("A/7"));
    EXPECT_THAT(id("Чл. 7"), MatchesRegex("mine-[a-z0-9-]+"));
}

TEST(MappedRows, RowsWithoutIdsAreRecognisedByWhatTheySay)
{
    const auto id = [](const std::vector<std::string> &cells) { return eventOf(readMapped(cells)).id; };
    const auto nameless = mappedRowWith(0, "");
    EXPECT_EQ(id(nameless), "mine-c1967b502d4c1935")
        << "an id that must not change between versions of the program";
    auto other = nameless;
    other[3] = "Fighting again";
    EXPECT_NE(id(nameless), id(other));
}

TEST(MappedRows, OnlyMappedCellsMakeTheDigest)
{
    ColumnMapping fewer = columnMapping;
    fewer.columns.erase("id");
    EXPECT_EQ(eventOf(readMapped(mappedRow(), fewer)).id,
              eventOf(readMapped(mappedRowWith(0, "13"), fewer)).id);
    EXPECT_NE(eventOf(readMapped(mappedRow(), fewer)).id,
              eventOf(readMapped(mappedRowWith(9, "20"), fewer)).id);
}

TEST(MappedRows, APeriodInOneColumnHasAStartAndAnEnd)
{
    auto cells = mappedRowWith(1, "1991–1992");
    cells[2] = "";
    EXPECT_EQ(eventOf(readMapped(cells)).start, "1991");
    EXPECT_EQ(eventOf(readMapped(cells)).end, "1992");
    EXPECT_THAT(reasonOf(readMapped(mappedRowWith(1, "1991–1992"))), HasSubstr("'Until'"));
}

TEST(MappedRows, DatesThatCannotBeReadAreNamed)
{
    EXPECT_THAT(reasonOf(readMapped(mappedRowWith(1, "soon"))),
                HasSubstr("column 'When': 'soon' is no date"));
    EXPECT_THAT(reasonOf(readMapped(mappedRowWith(1, "03/04/1991"))), HasSubstr("day first or month first"));
    EXPECT_THAT(reasonOf(readMapped(mappedRowWith(2, "1990"))),
                HasSubstr("'1990' lies before the start, 1991"));
}

TEST(MappedRows, AnEventThatEndsOnItsDayHasOneDate)
{
    auto cells = mappedRowWith(1, "1.5.1995");
    cells[2] = "1995-05-01";
    EXPECT_EQ(eventOf(readMapped(cells)).end, "");
    cells[2] = "..";
    EXPECT_EQ(eventOf(readMapped(cells)).end, "..");
}

TEST(MappedRows, ALongTitleStandsInFullInTheSummary)
{
    const std::string title =
        "One two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen";
    const ImportedEvent event = eventOf(readMapped(mappedRowWith(3, title)));
    EXPECT_THAT(event.title, testing::EndsWith("fifteen…"));
    EXPECT_EQ(event.summary, title);
}

TEST(MappedRows, ADecimalCommaIsReadIfTheTableHasOne)
{
    auto cells = mappedRowWith(4, "45,35");
    cells[5] = "19,0";
    const auto format =
        mappedRows(header, columnMapping,
                   {.dataset = "m", .decimalMark = DecimalMark::Comma, .countryCode = countryCode});
    EXPECT_EQ(eventOf(readRow(*format, cells)).position, (LatLon{45.35, 19.0}));
    EXPECT_THAT(reasonOf(readMapped(cells)), HasSubstr("column 'Lat': '45,35'"));
}

TEST(MappedRows, ACountryThatIsNoneTodayIsTheStateOfItsTime)
{
    const ImportedEvent event = eventOf(readMapped(mappedRowWith(6, "Yugoslavia")));
    EXPECT_EQ(event.country, "");
    EXPECT_EQ(event.stateThen, "Yugoslavia");
}

TEST(MappedRows, AValueWithoutACategoryNeedsAnotherForAllRows)
{
    EXPECT_THAT(reasonOf(readMapped(mappedRowWith(8, "flood"))), HasSubstr("column 'Type': 'flood'"));
    ColumnMapping withDefault = columnMapping;
    withDefault.category = "disaster";
    EXPECT_EQ(eventOf(readMapped(mappedRowWith(8, "flood"), withDefault)).category, "disaster");
    EXPECT_EQ(eventOf(readMapped(mappedRow(), withDefault)).category, "battle");
}

TEST(MappedRows, UnknownDeathsAreNotZero)
{
    EXPECT_FALSE(eventOf(readMapped(mappedRowWith(9, ""))).deaths.known());
    EXPECT_FALSE(eventOf(readMapped(mappedRowWith(9, "NA"))).deaths.known());
    EXPECT_EQ(eventOf(readMapped(mappedRowWith(9, "1,250"))).deaths.best, 1250);
    EXPECT_THAT(reasonOf(readMapped(mappedRowWith(9, "many"))), HasSubstr("column 'Dead': 'many'"));
}

TEST(MappedRows, ContradictingFiguresStayAndSaySo)
{
    ColumnMapping figures = columnMapping;
    figures.columns["deaths_low"] = "Nr";
    figures.columns.erase("id");
    const ImportedEvent event = eventOf(readMapped(mappedRowWith(9, "7"), figures));
    EXPECT_EQ(event.deaths, (Deaths{.low = 12, .best = 7, .high = {}}));
    EXPECT_THAT(event.deathsNote, HasSubstr("contradict"));
}

TEST(MappedRows, AMappingThatLacksSomethingIsAsked)
{
    ColumnMapping incomplete = columnMapping;
    incomplete.columns.erase("start");
    EXPECT_THAT(reasonOf(readMapped(mappedRow(), incomplete)), HasSubstr("(start)"));
}

/// The columns and cells of a table on displacement by UNHCR's figures: periods with a dash, quoted ranges.
TEST(MappedRows, ATableOfPeriodsAndRangesIsRead)
{
    const std::vector<std::string> columns{
        "Period", "Origin Country", "Destination Country", "Type", "Number Displaced", "Conflict", "Source"};
    const std::vector<std::vector<std::string>> rows{{"1992–1995", "Bosnia and Herzegovina", "Croatia",
                                                      "Refugees", "420,000–450,000", "Bosnian War", "UNHCR"}};
    ColumnMapping map = guessMapping(columns, rows);
    EXPECT_EQ(map.columns.at("start"), "Period");
    EXPECT_FALSE(map.columns.contains("deaths_best"));
    map.columns["title"] = "Conflict";
    map.columns["deaths_best"] = "Number Displaced"; // only to see the range
    map.category = "displacement";
    const auto format = mappedRows(columns, map, {.dataset = "unhcr", .countryCode = countryCode});
    const ImportedEvent event = eventOf(readRow(*format, rows[0]));
    EXPECT_EQ(event.start + "/" + event.end, "1992/1995");
    EXPECT_EQ(event.deaths, (Deaths{.low = 420000, .best = {}, .high = 450000}));
    EXPECT_EQ(event.reportedBy, "UNHCR");
}

} // namespace
} // namespace faultline
