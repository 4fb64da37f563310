#include "core/base/plain_text.h"

#include "core/base/in_quotes.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using namespace std::string_literals;

TEST(PlainText, LettersOfEveryScriptStay)
{
    for (const char *text : {"", "Siege of Sarajevo", "Đurđevdan\n\tŠta?", "Сребреница", "שלום", "سلام", "😀",
                             "a\u200Fb", "a\u2028b", "naïve – “quoted”"}) {
        EXPECT_EQ(plainText(text), text);
        EXPECT_TRUE(isPlainText(text, longestTitle)) << text;
    }
}

TEST(PlainText, WhatIsNoTextIsSeenToBeNone)
{
    EXPECT_EQ(plainText("a\xED\xA0\x80z"), "a\uFFFD\uFFFD\uFFFDz"); // a lone surrogate
    EXPECT_EQ(plainText("a\0z"s), "a\uFFFDz");
    EXPECT_EQ(plainText("a\x1B[31mz"), "a\uFFFD[31mz");
    EXPECT_EQ(plainText("a\u0085z"), "a\uFFFDz");
    EXPECT_EQ(plainText("\xF0\x9F"), "\uFFFD\uFFFD"); // the beginning of a character
}

TEST(PlainText, NothingTurnsTheDirectionOfWriting)
{
    for (const char *turning : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2069"}) {
        EXPECT_EQ(plainText("a"s + turning + "z"), "a\uFFFDz");
        EXPECT_FALSE(isPlainText(turning, longestTitle));
    }
}

TEST(PlainText, LongTextsEnd)
{
    EXPECT_EQ(plainText(std::string(1'000, 'a')), std::string(1'000, 'a'));
    EXPECT_EQ(plainText(std::string(1'001, 'a')), std::string(1'000, 'a') + "…");
    EXPECT_EQ(plainText("ššš", 2), "šš…");
    EXPECT_TRUE(isPlainText("ššš", 3)); // characters, not bytes
    EXPECT_EQ(plainText(std::string(1'000'000, '\x80'), 3), "\uFFFD\uFFFD\uFFFD…");
}

TEST(InQuotes, ShowsBytesThatAreNoText)
{
    EXPECT_EQ(inQuotes("1995-13"), "'1995-13'");
    EXPECT_EQ(inQuotes("a\x07\xFF"), "'a\\x07\\xff'");
    EXPECT_EQ(inQuotes("a\u202Ez"), "'a\\xe2\\x80\\xaez'");
    EXPECT_EQ(inQuotes(std::string(61, 'a')), "'" + std::string(60, 'a') + "…'");
    EXPECT_LT(inQuotes(std::string(1'000'000, '\x80')).size(), 300u);
}

} // namespace
} // namespace faultline
