#include "core/report/csv_export.h"

#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>
#include <sstream>

namespace faultline {
namespace {

using test::storeOf;

constexpr const char *header = "id,start,end,title,summary,place,latitude,longitude,place_precision,"
                               "countries,parties,actors,category,theme,"
                               "crisis,deaths_low,deaths_best,deaths_high,confidence,sources\r\n";

/// `details` as far as the store does not have it.
std::string csvOf(const EventStore &store, std::vector<EventDetails> details, const EventFilter &filter = {})
{
    const VisibleSet visible = applyFilter(store, filter);
    for (std::size_t i = 0; i < details.size(); ++i) {
        details[i].id = test::idOf(store, visible.rows[i]);
        details[i].title = test::titlesOf(store)(visible.rows[i]);
    }
    std::ostringstream out;
    writeCsvHeader(out);
    writeCsv(out, store, visible.rows, details);
    return out.str();
}

TEST(CsvExport, AnEventWithEverythingIsOneLine)
{
    const EventStore store = storeOf({{.start = "1994-02-05",
                                       .end = "1994-02-06",
                                       .title = "Shelling of Markale",
                                       .precision = PlacePrecision::Near,
                                       .countries = {"BA"},
                                       .parties = {"RS", "US"},
                                       .category = "battle",
                                       .crises = {"war", "talks"},
                                       .actors = {"jna", "vucic"},
                                       .deaths = {66, 68, std::nullopt}}});
    const EventDetails details{
        .start = "1994-02-05",
        .end = "1994-02-06",
        .summary = "A shell hit the market.",
        .sources = {{.publisher = "ICTY", .title = "Judgement", .reference = "IT-98-29"},
                    {.publisher = "AP"}}};
    EXPECT_EQ(
        csvOf(store, {details}),
        std::string(header)
            + "e0,1994-02-05,1994-02-06,Shelling of Markale,A shell hit the market.,Sarajevo,43.8563,18.4131,"
              "near,BA,RS;US,Yugoslav People's Army;Aleksandar Vučić,battle,violence,war;talks,66,68,,high,"
              "ICTY: Judgement (IT-98-29) | AP\r\n");
}

TEST(CsvExport, WhatIsUnknownIsEmptyAndZeroIsZero)
{
    const EventStore store =
        storeOf({{.start = "1992", .title = "A", .place = "", .countries = {}},
                 {.start = "1993", .title = "B", .place = "", .countries = {}, .deaths = {0, 0, 0}}});
    EXPECT_EQ(csvOf(store, {{.start = "1992?"}, {.start = "1993", .end = ".."}}),
              std::string(header) + "e0,1992?,,A,,,,,,,,,battle,violence,,,,,high,\r\n"
                  + "e1,1993,..,B,,,,,,,,,battle,violence,,0,0,0,high,\r\n");
}

TEST(CsvExport, CommasQuotesAndLineEndsAreQuoted)
{
    const EventStore store =
        storeOf({{.start = "1992", .title = "The \"Log Revolution\", day one", .place = ""}});
    const std::string csv = csvOf(store, {{.start = "1992", .summary = "First line.\nSecond line."}});
    EXPECT_THAT(
        csv, testing::HasSubstr(",\"The \"\"Log Revolution\"\", day one\",\"First line.\nSecond line.\","));
}

TEST(CsvExport, OnlyVisibleEventsAreWritten)
{
    const EventStore store =
        storeOf({{.start = "1992", .countries = {"BA"}}, {.start = "1993", .countries = {"RS"}}});
    const std::string csv = csvOf(store, {{.start = "1993"}}, {.countries = {"RS"}});
    EXPECT_THAT(csv, testing::HasSubstr("\r\ne1,1993,"));
    EXPECT_THAT(csv, testing::Not(testing::HasSubstr("e0,")));
}

TEST(CsvExport, SourcesThatADatasetNamesInWordsAreWritten)
{
    const EventStore store = storeOf({{.start = "1992", .place = ""}});
    EXPECT_THAT(csvOf(store, {{.start = "1992", .reportedBy = "Two newspapers"}}),
                testing::HasSubstr(",high,Two newspapers\r\n"));
}

TEST(CsvExport, AnEmptyTableHasItsHeader) { EXPECT_EQ(csvOf(storeOf({}), {}), header); }

} // namespace
} // namespace faultline
