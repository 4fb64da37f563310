#include "core/base/fold_text.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(FoldText, LatinLettersLoseTheirMarksAndCase)
{
    EXPECT_EQ(foldText("Čačak Ćuprija Škabrnja Žepa"), "cacak cuprija skabrnja zepa");
    EXPECT_EQ(foldText("Pejë Ferizaj Çamëria"), "peje ferizaj cameria");
    EXPECT_EQ(foldText("Øresund ÄÖÜ ß"), "oresund aou ss");
}

TEST(FoldText, AllSpellingsOfDjAreOne)
{
    EXPECT_EQ(foldText("Đukanović"), foldText("Djukanovic"));
    EXPECT_EQ(foldText("Đukanović"), foldText("Dukanovic"));
    EXPECT_EQ(foldText("Ђукановић"), foldText("Đukanović"));
}

TEST(FoldText, CyrillicBecomesLatin)
{
    EXPECT_EQ(foldText("Шојгу"), foldText("Šojgu"));
    EXPECT_EQ(foldText("Сребреница"), "srebrenica");
    EXPECT_EQ(foldText("Љубљана Његош Џорџ"), "ljubljana njegos dzordz");
    EXPECT_EQ(foldText("Ѓорче Петров Ќе"), "gorce petrov ke");
}

TEST(FoldText, BytesThatAreNotUtf8AreDropped)
{
    EXPECT_EQ(foldText("a\xFF"
                       "b\xC3"),
              "ab");
    EXPECT_EQ(foldText("\xE2\x82"), "");
}

TEST(FoldText, CombiningMarksVanishAndOtherScriptsStay)
{
    EXPECT_EQ(foldText("c\u030Cas"), "cas");
    EXPECT_EQ(foldText("日本"), "日本");
}

} // namespace
} // namespace faultline
