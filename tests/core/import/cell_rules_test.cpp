#include "core/import/cell_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string fault(CellKind kind, std::string_view cell) { return cellFault({.kind = kind}, cell); }

TEST(CellRules, AnEmptyCellIsAFaultOnlyWhereSomethingIsRequired)
{
    EXPECT_THAT(cellFault({.kind = CellKind::Id, .required = true}, ""), HasSubstr("empty"));
    EXPECT_THAT(cellFault({.kind = CellKind::Date}, ""), IsEmpty());
}

TEST(CellRules, IdsAreLowerCaseAscii)
{
    EXPECT_THAT(fault(CellKind::Id, "war-1991-95"), IsEmpty());
    for (const char *id : {"War", "a b", "a_b", "č", "a/b"})
        EXPECT_THAT(fault(CellKind::Id, id), HasSubstr("'" + std::string(id) + "'"));
    EXPECT_THAT(fault(CellKind::UnderscoredId, "terror_or_attack"), IsEmpty());
}

TEST(CellRules, CountryCodesAreTwoCapitals)
{
    EXPECT_THAT(fault(CellKind::CountryCode, "XK"), IsEmpty());
    for (const char *code : {"xk", "XKX", "X", "Č"})
        EXPECT_THAT(fault(CellKind::CountryCode, code), HasSubstr("country code")) << code;
}

TEST(CellRules, TextsHoldNoControlCharacters)
{
    EXPECT_THAT(fault(CellKind::Prose, "one\ntwo – Šabac"), IsEmpty());
    EXPECT_THAT(fault(CellKind::Line, "one\ntwo"), HasSubstr("line break"));
    for (const char *text : {"a\tb", "a\rb", "a\x1B[31m", "a\x7F", "a\xC2\x85"}) {
        EXPECT_THAT(fault(CellKind::Prose, text), HasSubstr("control")) << text;
        EXPECT_THAT(fault(CellKind::Line, text), HasSubstr("control")) << text;
    }
}

TEST(CellRules, FaultsShowControlCharactersHarmlessly)
{
    EXPECT_THAT(fault(CellKind::Line, "a\x1B[31m"), HasSubstr(R"('a\x1b[31m')"));
}

TEST(CellRules, TextsHaveNoSpacesAround)
{
    EXPECT_THAT(fault(CellKind::Line, " a"), HasSubstr("space"));
    EXPECT_THAT(fault(CellKind::Prose, "a "), HasSubstr("space"));
}

TEST(CellRules, TitlesHaveNinetyCharactersAtMost)
{
    std::string title;
    for (int i = 0; i < 90; ++i)
        title += "š";
    EXPECT_THAT(fault(CellKind::Title, title), IsEmpty());
    EXPECT_THAT(fault(CellKind::Title, title + "x"), HasSubstr("91 characters"));
}

TEST(CellRules, DatesAreEdtf)
{
    EXPECT_THAT(fault(CellKind::Date, "1992-05~"), IsEmpty());
    EXPECT_THAT(fault(CellKind::EndDate, ".."), IsEmpty());
    EXPECT_THAT(fault(CellKind::Date, ".."), HasSubstr("'..'"));
    EXPECT_THAT(fault(CellKind::EndDate, "1995-02-30"), HasSubstr("'1995-02-30'"));
}

TEST(CellRules, CountsAreWholeNumbersFromZero)
{
    EXPECT_THAT(fault(CellKind::Count, "0"), IsEmpty());
    EXPECT_THAT(fault(CellKind::Count, "8372"), IsEmpty());
    for (const char *number : {"-1", "-0", "1.5", "8,372", "many", "3000000000", "1 "})
        EXPECT_THAT(fault(CellKind::Count, number), HasSubstr("whole number")) << number;
}

TEST(CellRules, DegreesAreOnEarth)
{
    EXPECT_THAT(fault(CellKind::Latitude, "-90"), IsEmpty());
    EXPECT_THAT(fault(CellKind::Longitude, "179.9999"), IsEmpty());
    for (const char *degrees : {"90.1", "-91", "nan", "inf", "43,8", "43N", "1e1"})
        EXPECT_THAT(fault(CellKind::Latitude, degrees), HasSubstr("degrees")) << degrees;
    EXPECT_THAT(fault(CellKind::Longitude, "181"), HasSubstr("from -180 to 180"));
}

TEST(CellRules, AddressesAreOfTheWeb)
{
    EXPECT_THAT(fault(CellKind::Url, "https://example.org/a?b=č"), IsEmpty());
    for (const char *url : {"ftp://example.org", "javascript:alert(1)", "file:///etc", "example.org",
                            "https://", "http://a b", "http://a\"b", "HTTP://a", "http://a\nb"})
        EXPECT_THAT(fault(CellKind::Url, url), HasSubstr("web address")) << url;
}

TEST(CellRules, ListsHaveNoEmptyAndNoDoubleItems)
{
    EXPECT_THAT(fault(CellKind::ReferenceList, "a;b"), IsEmpty());
    for (const char *list : {"a;", ";a", "a;;b", ";"})
        EXPECT_THAT(fault(CellKind::ReferenceList, list), HasSubstr("empty item")) << list;
    EXPECT_THAT(fault(CellKind::ReferenceList, "a;b;a"), HasSubstr("'a' twice"));
    EXPECT_THAT(listItems("a;b"), ElementsAre("a", "b"));
    EXPECT_THAT(listItems(""), IsEmpty());
}

TEST(CellRules, WordsAreThoseOfTheFormat)
{
    constexpr std::string_view words[] = {"high", "low"};
    EXPECT_THAT(cellFault({.kind = CellKind::Word, .words = words}, "low"), IsEmpty());
    EXPECT_THAT(cellFault({.kind = CellKind::Word, .words = words}, "Low"), HasSubstr("'Low'"));
    EXPECT_THAT(cellFault({.kind = CellKind::WordList, .words = words}, "low;none"), HasSubstr("'none'"));
    EXPECT_THAT(fault(CellKind::Flag, "yes"), IsEmpty());
    EXPECT_THAT(fault(CellKind::Flag, "no"), HasSubstr("'no'"));
}

} // namespace
} // namespace faultline
