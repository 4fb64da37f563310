#include "core/base/language.h"

#include "core/base/language_tables.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

namespace faultline {
namespace {

using testing::AnyOf;
using testing::Not;

std::vector<std::vector<std::string>> tableOf(std::string_view text)
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        rows.emplace_back();
        std::istringstream cells(line + '\t');
        for (std::string cell; std::getline(cells, cell, '\t');)
            rows.back().push_back(cell);
    }
    return rows;
}

/// The `%` signs of a text with what follows each, in alphabetical order.
std::string placesIn(const std::string &text)
{
    std::vector<char> places;
    for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at + 1))
        places.push_back(text[at + 1]);
    std::ranges::sort(places);
    return {places.begin(), places.end()};
}

const Language &in(std::string_view code)
{
    const Language *language = languageOf(code);
    if (language == nullptr)
        throw std::runtime_error("no language " + std::string(code));
    return *language;
}

TEST(Language, EveryTextIsThereInEveryLanguageWithTheSamePlaces)
{
    const auto rows = tableOf(wordTable);
    ASSERT_GT(rows.size(), 100u);
    for (const auto &row : rows) {
        const bool few = row[0].ends_with(".few"); // which only Slavic languages have
        ASSERT_EQ(row.size(), languages().size() + 1) << row[0];
        for (std::size_t column = 1; column < row.size(); ++column) {
            EXPECT_TRUE(few || !row[column].empty()) << row[0] << " in " << rows[0][column];
            if (few || row[0].starts_with("date."))
                continue;
            EXPECT_EQ(placesIn(row[column]), placesIn(row[1])) << row[0] << " in " << rows[0][column];
        }
    }
}

TEST(Language, SlavicLanguagesHaveAllThreeForms)
{
    for (const auto &row : tableOf(wordTable)) {
        if (!row[0].ends_with(".one"))
            continue;
        const std::string key = row[0].substr(0, row[0].size() - 4);
        for (const char *code : {"sr-Latn", "sr"})
            for (const std::string form : {".few", ".many"})
                EXPECT_THAT(in(code).text(key + form), Not(AnyOf("", key + form))) << " in " << code;
    }
}

TEST(Language, EveryNameIsThereInEveryLanguage)
{
    for (const auto &row : tableOf(nameTable)) {
        EXPECT_EQ(row.size(), languages().size()) << row[0];
        EXPECT_EQ(std::ranges::count(row, std::string()), 0) << row[0];
    }
}

TEST(Language, EnglishIsTheFirst)
{
    EXPECT_EQ(english().code(), "en");
    EXPECT_EQ(languageOf("tlh"), nullptr);
}

TEST(Language, CountsAsTheLanguageDoes)
{
    EXPECT_EQ(english().counted("events", 1), "1 event");
    EXPECT_EQ(english().counted("events", 0), "0 events");
    EXPECT_EQ(in("fr").counted("events", 0), "0 événement");
    EXPECT_EQ(in("sr-Latn").counted("reports", 21), "21 medijska objava");
    EXPECT_EQ(in("sr-Latn").counted("reports", 3), "3 medijske objave");
    EXPECT_EQ(in("sr-Latn").counted("reports", 12), "12 medijskih objava");
    EXPECT_EQ(in("sr-Latn").counted("reports", 1112), "1.112 medijskih objava");
    EXPECT_EQ(in("sr").counted("reports", 104), "104 медијске објаве");
    EXPECT_EQ(in("mk").counted("events", 21), "21 настан");
    EXPECT_EQ(in("mk").counted("events", 11), "11 настани");
}

TEST(Language, NumbersAreGroupedAndHaveTheirSign)
{
    EXPECT_EQ(english().number(-1234567), "-1,234,567");
    EXPECT_EQ(in("de").number(11541), "11.541");
    EXPECT_EQ(in("fr").number(11541), "11\u202f541");
    EXPECT_EQ(english().decimal(43.8563, 3), "43.856");
    EXPECT_EQ(in("sq").decimal(-0.5, 1), "-0,5");
}

TEST(Language, DatesAreWrittenTheLanguagesWay)
{
    const EdtfDate first = parseEdtf("1992-07-01")->start;
    const EdtfDate month = parseEdtf("1992-07")->start;
    EXPECT_EQ(english().date(first), "1 July 1992");
    EXPECT_EQ(in("de").date(first), "1. Juli 1992");
    EXPECT_EQ(in("fr").date(first), "1er juillet 1992");
    EXPECT_EQ(in("sr-Latn").date(first), "1. 7. 1992.");
    EXPECT_EQ(in("sr").date(first), "1. јула 1992.");
    EXPECT_EQ(in("sr").date(month), "јул 1992.");
    EXPECT_EQ(in("de").shortDate(first.earliest), "1.7.1992");
    EXPECT_EQ(english().shortDate(first.earliest), "1 Jul 1992");
}

TEST(Language, OnlyKnownNamesAreTranslated)
{
    EXPECT_EQ(in("sr").name("Serbia"), "Србија");
    EXPECT_EQ(in("de").name("Višegrad"), "Višegrad");
    EXPECT_EQ(english().name("Serbia"), "Serbia");
}

TEST(Language, ValuesMayHoldSignsOfTheirOwn)
{
    EXPECT_EQ(english().text("filter.search", {"100 %1 %n"}), "search “100 %1 %n”");
    EXPECT_EQ(english().text("map.borders.between", {"%2 %1", "x"}), "Borders of %2 %1 – x");
    EXPECT_EQ(english().text("no such key"), "no such key");
}

} // namespace
} // namespace faultline
