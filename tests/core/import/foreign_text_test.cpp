#include "core/import/foreign_text.h"

#include "core/base/utf8.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::EndsWith;

TEST(ForeignText, ALineHasNoBreaksNoControlsAndNoDoubleSpaces)
{
    EXPECT_EQ(asLine(" \tSiege\r\nof\x1b[31m  Vukovar\u0085\u00A0\u2028end \x7F"),
              "Siege of [31m Vukovar end");
}

TEST(ForeignText, BytesThatAreNotUtf8AreShownAsSuch)
{
    EXPECT_EQ(asLine("a\xFF\xC4z\xE2\x82"), "a\uFFFD\uFFFDz\uFFFD\uFFFD");
    EXPECT_TRUE(isUtf8(asTitle("\xED\xA0\x80\x80\x80\x80\x80")));
}

TEST(ForeignText, ATitleOfNinetyCharactersStays)
{
    std::string title;
    for (int i = 0; i < 90; ++i)
        title += "š";
    EXPECT_EQ(asTitle(title), title);
}

TEST(ForeignText, ALongTitleEndsAfterAWord)
{
    const std::string title =
        asTitle("Demonstrators gather in front of the municipal building of Mitrovica and "
                "demand, once again, the release of prisoners");
    EXPECT_EQ(title,
              "Demonstrators gather in front of the municipal building of Mitrovica and demand, once…");
    EXPECT_LE(codePointCount(title), 90u);
}

TEST(ForeignText, ALongWordIsCutWithinNinetyCharacters)
{
    std::string word;
    for (int i = 0; i < 200; ++i)
        word += "ж";
    EXPECT_EQ(codePointCount(asTitle(word)), 90u);
    EXPECT_THAT(asTitle(word), EndsWith("ж…"));
}

TEST(ForeignText, ProseKeepsItsLines)
{
    EXPECT_EQ(asProse("one \r\n\r\n two\tthree\n\n"), "one\n\ntwo three");
}

} // namespace
} // namespace faultline
