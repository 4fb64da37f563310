#include "core/base/utf8.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(Utf8, TextOfAnyScriptIsValid)
{
    for (const char *text : {"", "Sarajevo", "Šojgu", "Шојгу", "日本", "\U0001F54A", "\uFFFD"})
        EXPECT_TRUE(isUtf8(text)) << text;
}

TEST(Utf8, StrayAndMissingBytesAreNot)
{
    for (const char *bytes : {"\xFF", "\x80", "a\xC5", "\xE2\x82", "\xE2\x28\xA1", "\xF5\x80\x80\x80"})
        EXPECT_FALSE(isUtf8(bytes));
}

TEST(Utf8, OverlongFormsAndSurrogatesAreNot)
{
    for (const char *bytes :
         {"\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80"})
        EXPECT_FALSE(isUtf8(bytes));
}

TEST(Utf8, CharactersAreCountedNotBytes)
{
    EXPECT_EQ(codePointCount("Šojgu"), 5u);
    EXPECT_EQ(codePointCount(""), 0u);
}

TEST(Utf8, ABeginningNeverSplitsACharacter)
{
    EXPECT_EQ(firstCodePoints("čšž", 2), "čš");
    EXPECT_EQ(firstCodePoints("čšž", 9), "čšž");
    EXPECT_EQ(firstCodePoints("čšž", 0), "");
}

} // namespace
} // namespace faultline
