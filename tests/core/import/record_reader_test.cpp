#include "core/import/record_reader.h"

#include "core/import/input_fault.h"
#include "tests/core/import/record_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> cellsOf(const RecordReader &reader)
{
    return {reader.record().cells.begin(), reader.record().cells.end()};
}

/// The fault that ends the reading.
InputFault faultOf(RecordReader reader)
{
    try {
        while (reader.next()) { }
    } catch (const InputFault &fault) {
        return fault;
    }
    return {0, "none"};
}

TEST(RecordReader, ARecordMayBeLongerThanTheBuffer)
{
    const std::string longCell(300'000, 'x');
    RecordReader reader(sourceOf("a,\"" + longCell + "\n" + longCell + "\"\nb,c\n"), {});
    ASSERT_TRUE(reader.next());
    EXPECT_THAT(cellsOf(reader), ElementsAre("a", longCell + "\n" + longCell));
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.record().line, 3u);
    EXPECT_FALSE(reader.next());
}

TEST(RecordReader, ARowOfMoreThanSixteenMegabytesEndsTheReadingBeforeItIsHeldInMemory)
{
    std::size_t given = 0;
    const auto endless = [&given](std::span<char> buffer) {
        std::ranges::fill(buffer, 'x');
        given += buffer.size();
        return buffer.size();
    };
    const InputFault fault = faultOf(RecordReader(endless, {}));
    EXPECT_EQ(fault.line(), 1u);
    EXPECT_THAT(fault.what(), HasSubstr("16 MB"));
    EXPECT_LT(given, 17u << 20);
}

TEST(RecordReader, SemicolonsAndTabsSeparateCellsAsWell)
{
    for (const char delimiter : {';', '\t'}) {
        RecordReader reader(sourceOf(std::string("a,b") + delimiter + "c\n"), {.delimiter = delimiter});
        ASSERT_TRUE(reader.next());
        EXPECT_THAT(cellsOf(reader), ElementsAre("a,b", "c"));
    }
}

TEST(RecordReader, WithoutQuotingAQuoteIsACharacter)
{
    RecordReader reader(sourceOf("a \"b\tc\"\n\"d\te\n"), {.delimiter = '\t', .quotes = false});
    ASSERT_TRUE(reader.next());
    EXPECT_THAT(cellsOf(reader), ElementsAre("a \"b", "c\""));
    ASSERT_TRUE(reader.next());
    EXPECT_THAT(cellsOf(reader), ElementsAre("\"d", "e"));
}

TEST(RecordReader, WindowsEncodingsBecomeUtf8)
{
    RecordReader latin(sourceOf("\x8E"
                                "epa,\xC8olovi\xE6\n"),
                       {.encoding = TextEncoding::Windows1250});
    ASSERT_TRUE(latin.next());
    EXPECT_THAT(cellsOf(latin), ElementsAre("Žepa", "Čolović"));
    RecordReader cyrillic(sourceOf("\xD1\xE0\xF0\xE0\xBC\xE5\xE2\xEE,\x80\xFF\n"),
                          {.encoding = TextEncoding::Windows1251});
    ASSERT_TRUE(cyrillic.next());
    EXPECT_THAT(cellsOf(cyrillic), ElementsAre("Сарајево", "Ђя"));
}

TEST(RecordReader, AByteThatTheEncodingDoesNotDefineIsAFaultOfItsLine)
{
    RecordReader reader(sourceOf("a\n\"b\n\x98\"\n"), {.encoding = TextEncoding::Windows1251});
    ASSERT_TRUE(reader.next());
    EXPECT_FALSE(reader.textFault());
    ASSERT_TRUE(reader.next());
    ASSERT_TRUE(reader.textFault());
    EXPECT_EQ(reader.textFault()->line, 3u);
    EXPECT_THAT(reader.textFault()->message, HasSubstr("Windows-1251"));
}

TEST(RecordReader, Utf16IsSaidToBeUtf16)
{
    EXPECT_THAT(faultOf(RecordReader(sourceOf("\xFF\xFEi"), {})).what(), HasSubstr("UTF-16"));
}

TEST(RecordReader, AnUnclosedQuoteIsNamedByTheLineItsRowBeginsIn)
{
    const InputFault fault = faultOf(RecordReader(sourceOf("a,b\nc,\"d\ne\n"), {}));
    EXPECT_EQ(fault.line(), 2u);
    EXPECT_THAT(fault.what(), HasSubstr("not closed"));
}

} // namespace
} // namespace faultline
