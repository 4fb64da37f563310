#include "core/import/csv_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(CsvReader, CellsAreTakenAsWritten)
{
    const CsvTable table = readCsv("id,name\na, spaced \nb,\n");
    EXPECT_THAT(table.header.cells, ElementsAre("id", "name"));
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_THAT(table.rows[0].cells, ElementsAre("a", " spaced "));
    EXPECT_THAT(table.rows[1].cells, ElementsAre("b", ""));
    EXPECT_THAT(table.faults, IsEmpty());
}

TEST(CsvReader, QuotedCellsHoldCommasQuotesAndLineBreaks)
{
    const CsvTable table = readCsv("id,text\na,\"one, \"\"two\"\"\nthree\"\n");
    ASSERT_EQ(table.rows.size(), 1u);
    EXPECT_EQ(table.rows[0].cells[1], "one, \"two\"\nthree");
}

TEST(CsvReader, ARecordKnowsTheLineItBeginsIn)
{
    const CsvTable table = readCsv("id,text\na,\"one\n\nthree\"\nb,x\n\n\nc,\"y\nz\"\nd,w");
    std::vector<std::size_t> lines;
    for (const CsvRecord &row : table.rows)
        lines.push_back(row.line);
    EXPECT_EQ(table.header.line, 1u);
    EXPECT_THAT(lines, ElementsAre(2u, 5u, 8u, 10u));
}

TEST(CsvReader, LinesMayEndWithCrLfAndTheLastWithout)
{
    const CsvTable table = readCsv("id,text\r\na,x\r\nb,y");
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_THAT(table.rows[0].cells, ElementsAre("a", "x"));
    EXPECT_THAT(table.rows[1].cells, ElementsAre("b", "y"));
    EXPECT_EQ(table.rows[1].line, 3u);
}

TEST(CsvReader, AByteOrderMarkDoesNoHarm)
{
    EXPECT_EQ(readCsv("\xEF\xBB\xBFid\nx\n").header.cells.front(), "id");
}

TEST(CsvReader, ARowOfAnotherLengthIsLeftOutAndNamed)
{
    const CsvTable table = readCsv("id,text\na,x,y\nb\nc,z\n");
    ASSERT_EQ(table.rows.size(), 1u);
    ASSERT_EQ(table.faults.size(), 2u);
    EXPECT_EQ(table.faults[0].line, 2u);
    EXPECT_THAT(table.faults[0].message, HasSubstr("3 cells"));
    EXPECT_EQ(table.faults[1].line, 3u);
    EXPECT_THAT(table.faults[1].message, HasSubstr("1 cells"));
}

TEST(CsvReader, BytesThatAreNotUtf8AreNamedByTheirLine)
{
    const CsvTable table = readCsv("id,text\na,\"x\n\xFF\"\nb,y\n");
    ASSERT_EQ(table.rows.size(), 1u);
    EXPECT_EQ(table.rows[0].cells[0], "b");
    ASSERT_EQ(table.faults.size(), 1u);
    EXPECT_EQ(table.faults[0].line, 3u);
    EXPECT_THAT(table.faults[0].message, HasSubstr("UTF-8"));
}

TEST(CsvReader, AQuoteThatIsNotClosedIsNamedByTheRowItBeginsIn)
{
    const CsvTable table = readCsv("id,text\na,x\nb,\"y\nc,z\n");
    ASSERT_EQ(table.faults.size(), 1u);
    EXPECT_EQ(table.faults[0].line, 3u);
    EXPECT_THAT(table.faults[0].message, HasSubstr("not closed"));
    EXPECT_EQ(table.rows.size(), 1u);
}

TEST(CsvReader, AMisplacedQuoteEndsTheReading)
{
    for (const char *text :
         {"id,text\na,x\"y\nb,z\n", "id,text\na,\"x\"y\nb,z\n", "id,text\na,\"x\" \nb,z\n"}) {
        const CsvTable table = readCsv(text);
        EXPECT_THAT(table.rows, IsEmpty()) << text;
        ASSERT_EQ(table.faults.size(), 1u) << text;
        EXPECT_EQ(table.faults[0].line, 2u);
    }
}

TEST(CsvReader, AFileWithoutAHeaderIsAFault)
{
    for (const char *text : {"", "\n", "\xEF\xBB\xBF"}) {
        const CsvTable table = readCsv(text);
        ASSERT_EQ(table.faults.size(), 1u);
        EXPECT_THAT(table.faults[0].message, HasSubstr("header"));
    }
}

} // namespace
} // namespace faultline
