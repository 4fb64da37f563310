#include "core/import/column_mapping.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace faultline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

using Texts = std::vector<std::string>;
using Rows = std::vector<std::vector<std::string>>;

std::map<std::string, std::string> guessed(const Texts &header)
{
    return guessMapping(header, Rows{}).columns;
}

TEST(ColumnMapping, EnglishNamesAreGuessed)
{
    EXPECT_THAT(guessed({"Event_ID", "Start Date", "END", "Headline", "Lat", "Lng", "Fatalities"}),
                UnorderedElementsAre(Pair("id", "Event_ID"), Pair("start", "Start Date"), Pair("end", "END"),
                                     Pair("title", "Headline"), Pair("latitude", "Lat"),
                                     Pair("longitude", "Lng"), Pair("deaths_best", "Fatalities")));
}

TEST(ColumnMapping, NamesInTheLanguagesOfTheRegionAreGuessed)
{
    const auto expected = [](const Texts &header) {
        return UnorderedElementsAre(Pair("start", header[0]), Pair("title", header[1]),
                                    Pair("place", header[2]), Pair("latitude", header[3]),
                                    Pair("longitude", header[4]), Pair("country", header[5]),
                                    Pair("source", header[6]));
    };
    for (const Texts &header :
         {Texts{"Datum", "Događaj", "Mjesto", "Geografska širina", "Geografska dužina", "Država", "Izvor"},
          Texts{"Датум", "Догађај", "Место", "Географска ширина", "Географска дужина", "Држава", "Извор"},
          Texts{"Датум", "Настан", "Место", "Географска ширина", "Географска должина", "Земја", "Извор"},
          Texts{"Data", "Ngjarja", "Vendndodhja", "Gjerësia gjeografike", "Gjatësia gjeografike", "Shteti",
                "Burimi"},
          Texts{"Datum", "Ereignis", "Ort", "Breitengrad", "Längengrad", "Land", "Quelle"}})
        EXPECT_THAT(guessed(header), expected(header)) << header[1];
}

TEST(ColumnMapping, TheLikelierNameGoesFirstAndTwinsAreNotGuessed)
{
    EXPECT_THAT(guessed({"Year", "Date"}), ElementsAre(Pair("start", "Date")));
    EXPECT_THAT(guessed({"Name", "name"}), IsEmpty());
}

TEST(ColumnMapping, ADayAboveTwelveTellsTheOrder)
{
    const Texts header{"Date"};
    EXPECT_EQ(guessMapping(header, Rows{{"03/04/1999"}, {"31/12/1995"}}).dateOrder, DateOrder::DayFirst);
    EXPECT_EQ(guessMapping(header, Rows{{"12/31/1995"}}).dateOrder, DateOrder::MonthFirst);
    EXPECT_EQ(guessMapping(header, Rows{{"31/12/1995"}, {"12/31/1995"}}).dateOrder, DateOrder::Unknown);
}

TEST(ColumnMapping, CategoriesWrittenAsOursAreGuessed)
{
    const ColumnMapping mapping =
        guessMapping(Texts{"Type"}, Rows{{"Battle"}, {"Protest or unrest"}, {"Flood"}});
    EXPECT_THAT(
        mapping.categories,
        UnorderedElementsAre(Pair("Battle", "battle"), Pair("Protest or unrest", "protest_or_unrest")));
}

TEST(ColumnMapping, WhatIsMissingIsAsked)
{
    const auto questions = mappingQuestions({}, Texts{"a"}, Rows{});
    EXPECT_THAT(questions, Contains(HasSubstr("(start)")));
    EXPECT_THAT(questions, Contains(HasSubstr("(title or summary)")));
    EXPECT_THAT(questions, Contains(HasSubstr("category")));
}

TEST(ColumnMapping, AnOpenOrderAndUnknownCategoriesAreAskedWithTheirValues)
{
    const ColumnMapping mapping{.columns = {{"start", "Date"}, {"title", "Name"}, {"category", "Type"}},
                                .categories = {{"fight", "battle"}}};
    const Texts header{"Date", "Name", "Type"};
    EXPECT_THAT(mappingQuestions(mapping, header, Rows{{"03/04/1999", "x", "fight"}, {"1999", "y", "flood"}}),
                ElementsAre(HasSubstr("'03/04/1999'"), HasSubstr("'flood'")));
    EXPECT_THAT(mappingQuestions(mapping, header, Rows{{"31/12/1999", "x", "fight"}}), IsEmpty());
}

TEST(ColumnMapping, AColumnThatIsNotThereIsAsked)
{
    const ColumnMapping mapping{.columns = {{"start", "Date"}, {"title", "Name"}, {"latitude", "Lat"}},
                                .category = "battle"};
    EXPECT_THAT(mappingQuestions(mapping, Texts{"Date", "Lat"}, Rows{}),
                ElementsAre(HasSubstr("Latitude and longitude"), HasSubstr("'Name'")));
}

class MappingFile : public testing::Test {
protected:
    void write(const std::string &text) { std::ofstream(m_file) << text; }
    std::string fault()
    {
        const auto mapping = loadMapping(m_file);
        return mapping.ok() ? "LOADED" : mapping.error().detail;
    }

    const test::TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder.path() / "mapping.json";
};

TEST_F(MappingFile, ASavedMappingIsLoadedAgain)
{
    const ColumnMapping mapping{.columns = {{"start", "Датум"}},
                                .categories = {{"\"flood\"", "disaster"}},
                                .category = "battle",
                                .dateOrder = DateOrder::MonthFirst};
    ASSERT_TRUE(saveMapping(mapping, m_file).ok());
    const auto loaded = loadMapping(m_file);
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded.value(), mapping);
}

TEST_F(MappingFile, WhatIsNoMappingIsNamed)
{
    write("{");
    EXPECT_THAT(fault(), HasSubstr("line 1"));
    write("[]");
    EXPECT_THAT(fault(), HasSubstr("no JSON object"));
    write(R"({"columns": {"when": "Date"}})");
    EXPECT_THAT(fault(), HasSubstr("'when'"));
    write(R"({"columns": {"start": 5}})");
    EXPECT_THAT(fault(), HasSubstr("is no mapping"));
    write(R"({"columns": {}, "date_order": "year-first"})");
    EXPECT_THAT(fault(), HasSubstr("'year-first'"));
    write(R"({"colums": {}})");
    EXPECT_THAT(fault(), HasSubstr("'colums'"));
}

TEST_F(MappingFile, AFolderThatIsMissingIsAWriteError)
{
    const auto saved = saveMapping({}, m_folder.path() / "missing-folder" / "m.json");
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().kind, Error::Kind::WriteFailed);
}

} // namespace
} // namespace faultline
