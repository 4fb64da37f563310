#include "core/base/search_query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string expressionOf(std::string_view text) { return SearchQuery(text).expression(); }

TEST(SearchQuery, WordsAreFoldedAndMayGoOn)
{
    EXPECT_EQ(expressionOf("Šojgu"), "\"sojgu\"*");
    EXPECT_EQ(expressionOf("Шојгу saraj"), "(\"sojgu\"* AND \"saraj\"*)");
    EXPECT_EQ(expressionOf("Serbia–Kosovo"), "\"serbia kosovo\"*");
}

TEST(SearchQuery, PhrasesAreExact)
{
    EXPECT_EQ(expressionOf("\"Old Bridge\""), "\"old bridge\"");
    EXPECT_EQ(expressionOf("\"old bri"), "\"old bri\"");
}

TEST(SearchQuery, OperatorsBindAsInMostSearches)
{
    EXPECT_EQ(expressionOf("a b OR c"), "((\"a\"* AND \"b\"*) OR \"c\"*)");
    EXPECT_EQ(expressionOf("a (b OR c)"), "(\"a\"* AND (\"b\"* OR \"c\"*))");
    EXPECT_EQ(expressionOf("a NOT b -c"), "(\"a\"* NOT (\"b\"* OR \"c\"*))");
    EXPECT_EQ(expressionOf("a AND b"), expressionOf("a b"));
    EXPECT_EQ(expressionOf("NOT NOT a"), expressionOf("a"));
    EXPECT_EQ(expressionOf("and or not"), "(\"and\"* AND \"or\"* AND \"not\"*)"); // small: words
}

TEST(SearchQuery, ADashBetweenWordsIsNoOperator)
{
    EXPECT_EQ(expressionOf("Ibar-Lepenac"), "\"ibar lepenac\"*");
    EXPECT_EQ(expressionOf("Serbia - Kosovo"), "(\"serbia\"* AND \"kosovo\"*)");
}

TEST(SearchQuery, WhatIsOnlyLeftOutLeavesTheRest)
{
    const SearchQuery without("-a -b");
    EXPECT_TRUE(without.isComplement());
    EXPECT_EQ(without.expression(), "(\"a\"* OR \"b\"*)");
    const SearchQuery either("a OR -b"); // all but those with b and without a
    EXPECT_TRUE(either.isComplement());
    EXPECT_EQ(either.expression(), "(\"b\"* NOT \"a\"*)");
    const SearchQuery neither("-(a OR -b)");
    EXPECT_FALSE(neither.isComplement());
    EXPECT_EQ(neither.expression(), "(\"b\"* NOT \"a\"*)");
}

TEST(SearchQuery, DanglingPartsArePassedOver)
{
    for (const char *text :
         {"a OR", "OR a", "a AND", "(a", "a)", "))a((", "a NOT", "a -", "\"\" a", "- a", "→ a"})
        EXPECT_EQ(expressionOf(text), "\"a\"*") << text;
    for (const char *text : {"", " ", "\"", "()", "NOT", "– … ( -", "\xFF"})
        EXPECT_TRUE(SearchQuery(text).empty()) << text;
}

TEST(SearchQuery, DeepBracketsEnd)
{
    const std::string open(100000, '(');
    EXPECT_EQ(expressionOf(open + "a" + std::string(100000, ')')), "\"a\"*");
}

TEST(SearchQuery, MarksStandWhereTheTextHasTheWords)
{
    const std::string text = "Šojgu u Beogradu: Сарајево";
    EXPECT_THAT(SearchQuery("sojgu").marksIn(text), ElementsAre(TextRange{0, 6}));
    EXPECT_THAT(SearchQuery("saraj beo").marksIn(text), ElementsAre(TextRange{9, 8}, TextRange{19, 16}));
    EXPECT_THAT(SearchQuery("\"u beogradu\"").marksIn(text), ElementsAre(TextRange{7, 10}));
    EXPECT_THAT(SearchQuery("\"beo\"").marksIn(text), IsEmpty());
    EXPECT_THAT(SearchQuery("-sojgu").marksIn(text), IsEmpty()); // not asked for
    EXPECT_THAT(SearchQuery("").marksIn(text), IsEmpty());
}

} // namespace
} // namespace faultline
