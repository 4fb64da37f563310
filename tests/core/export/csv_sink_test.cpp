#include "tests/core/export/written_by.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using test::storeOf;

constexpr const char *header = "id,start,end,title,summary,place,latitude,longitude,place_precision,"
                               "countries,parties,actors,category,theme,"
                               "crisis,deaths_low,deaths_best,deaths_high,confidence,sources\r\n";

std::string csvOf(const EventStore &store, std::vector<EventDetails> details)
{
    return test::writtenBy(csvSink, store, std::move(details));
}

TEST(CsvSink, AnEventWithEverythingIsOneLine)
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

TEST(CsvSink, WhatIsUnknownIsEmptyAndZeroIsZero)
{
    const EventStore store =
        storeOf({{.start = "1992", .title = "A", .place = "", .countries = {}},
                 {.start = "1993", .title = "B", .place = "", .countries = {}, .deaths = {0, 0, 0}}});
    EXPECT_EQ(csvOf(store, {{.start = "1992?"}, {.start = "1993", .end = ".."}}),
              std::string(header) + "e0,1992?,,A,,,,,,,,,battle,violence,,,,,high,\r\n"
                  + "e1,1993,..,B,,,,,,,,,battle,violence,,0,0,0,high,\r\n");
}

TEST(CsvSink, CommasQuotesAndLineEndsAreQuoted)
{
    const EventStore store =
        storeOf({{.start = "1992", .title = "The \"Log Revolution\", day one", .place = ""}});
    const std::string csv = csvOf(store, {{.start = "1992", .summary = "First line.\nSecond line."}});
    EXPECT_THAT(
        csv, testing::HasSubstr(",\"The \"\"Log Revolution\"\", day one\",\"First line.\nSecond line.\","));
}

TEST(CsvSink, SourcesThatADatasetNamesInWordsAreWritten)
{
    const EventStore store = storeOf({{.start = "1992", .place = ""}});
    EXPECT_THAT(csvOf(store, {{.start = "1992", .reportedBy = "Two newspapers"}}),
                testing::HasSubstr(",high,Two newspapers\r\n"));
}

TEST(CsvSink, WhatASpreadsheetWouldRunIsMadeAText)
{
    const EventStore store =
        storeOf({{.start = "1992", .title = "=HYPERLINK(\"http://x\",\"y\")", .place = "@home"}});
    const std::vector<EventDetails> details{{.start = "1992", .summary = "-1+2"}};
    EXPECT_THAT(csvOf(store, details),
                testing::HasSubstr(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",\"'-1+2\",\"'@home\","));
    EXPECT_THAT(test::writtenBy(plainCsvSink, store, details), testing::HasSubstr(",-1+2,@home,"));
}

TEST(CsvSink, NegativeDegreesStayNumbers)
{
    const EventStore store = storeOf({{.start = "1995", .title = "Dayton", .position = {39.7589, -84.1916}}});
    EXPECT_THAT(csvOf(store, {{.start = "1995"}}), testing::HasSubstr(",39.7589,-84.1916,"));
}

TEST(CsvSink, AnEmptyTableHasItsHeader) { EXPECT_EQ(csvOf(storeOf({}), {}), header); }

} // namespace
} // namespace faultline
