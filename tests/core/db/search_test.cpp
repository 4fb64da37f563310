#include "core/db/search.h"

#include "core/db/event_loader.h"
#include "core/import/compile_chronicle.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Search : public testing::Test {
protected:
    std::vector<std::string> found(std::string_view words) const
    {
        const auto rows = searchRows(m_chronicle.value(), m_store.value(), words);
        if (!rows.ok())
            return {"error: " + rows.error().detail};
        std::vector<std::string> ids;
        for (const Row row : rows.value())
            ids.push_back(test::idOf(m_chronicle.value(), m_store.value(), row));
        return ids;
    }

    test::TemporaryFolder m_folder;
    Result<Database> m_chronicle = openChronicle(test::compileSmallChronicle(m_folder.path()));
    Result<EventStore> m_store = loadEvents(m_chronicle.value());
};

TEST_F(Search, AnySpellingFindsTheName)
{
    for (const char *spelling : {"Šojgu", "Шојгу", "sojgu", "SOJGU", "Shoigu"})
        EXPECT_THAT(found(spelling), ElementsAre("visit")) << spelling;
    EXPECT_THAT(found("Вучић"), ElementsAre("visit"));
}

TEST_F(Search, TitlePlaceSummaryActorAndSourceAreSearched)
{
    EXPECT_THAT(found("plebiscite"), ElementsAre("plebiscite"));
    EXPECT_THAT(found("Prijedor"), ElementsAre("detention-camp"));
    EXPECT_THAT(found("besieged"), ElementsAre("siege"));
    EXPECT_THAT(found("nations"), UnorderedElementsAre("siege", "agreement"));
    EXPECT_THAT(found("tribunal judgement"), UnorderedElementsAre("siege", "detention-camp", "shelling"));
}

TEST_F(Search, OtherNamesOfActorsAndPlacesAreSearched)
{
    EXPECT_THAT(found("Prishtina"), ElementsAre("declaration"));
    EXPECT_THAT(found("OUN"), UnorderedElementsAre("siege", "agreement"));
    EXPECT_THAT(found("Сергей"), ElementsAre("visit"));
}

TEST_F(Search, ATextThatUsesOneNameOfAPlaceIsFoundByTheOthers)
{
    test::TableTexts tables = test::smallTables();
    tables["places.csv"] += "Slovenia,\"Slowenien;Slo\"\"Venija;*\"\nMarket,Trg\nKosov,Nowhere\n";
    tables["places.csv"] += "Minister visits,Ministrov Obisk\nMinister visit,Elsewhere\n";
    const auto folder = m_folder.path() / "named";
    std::filesystem::create_directory(folder);
    ASSERT_TRUE(importTables(test::writeTables(folder, tables), folder / "named.faultline").ok());
    m_chronicle = openChronicle(folder / "named.faultline");
    m_store = loadEvents(m_chronicle.value());
    EXPECT_THAT(found("Slowenien"), ElementsAre("plebiscite")); // in its title, for it has no place
    EXPECT_THAT(found("plebiscite slow"), ElementsAre("plebiscite"));
    EXPECT_THAT(found("siege Slowenien"), IsEmpty());
    EXPECT_THAT(found("ministrov obisk"), ElementsAre("visit")); // a name of two words
    EXPECT_THAT(found("Trg"), IsEmpty());                        // a market is not Market
    EXPECT_THAT(found("Nowhere"), IsEmpty());                    // Kosovo is not Kosov
    EXPECT_THAT(found("Elsewhere"), IsEmpty());                  // nor is visits visit
}

TEST_F(Search, TheBeginningOfAWordIsEnough)
{
    EXPECT_THAT(found("saraj"), UnorderedElementsAre("siege", "shelling"));
    EXPECT_THAT(found("arajevo"), IsEmpty());
}

TEST_F(Search, AllWordsMustMatch)
{
    EXPECT_THAT(found("sarajevo market"), UnorderedElementsAre("siege", "shelling"));
    EXPECT_THAT(found("sarajevo besieged"), ElementsAre("siege"));
    EXPECT_THAT(found("sarajevo plebiscite"), IsEmpty());
}

TEST_F(Search, NothingTypedIsASyntaxError)
{
    for (const char *text : {"\"", "AND", "NOT sarajevo", "(", "title:", "a*", "sarajevo OR", "NEAR(a b)",
                             "^", "-", "–", "{}", ";", "'", "\\", "* *", "\x01", "\xFF"})
        EXPECT_THAT(found(text), testing::Each(testing::Not(testing::StartsWith("error")))) << text;
    EXPECT_THAT(found("\"sarajevo\" – besieged!"), ElementsAre("siege"));
}

TEST_F(Search, AVeryLongTextIsStillASearch)
{
    std::string words;
    for (int i = 0; i < 5000; ++i)
        words += "sarajevo ";
    EXPECT_THAT(found(words), UnorderedElementsAre("siege", "shelling"));
}

TEST_F(Search, NoWordsFindNothing)
{
    EXPECT_THAT(found(""), IsEmpty());
    EXPECT_THAT(found(" .,"), IsEmpty());
}

TEST_F(Search, APhraseIsItsWordsInThisOrder)
{
    EXPECT_THAT(found("\"hits the market\""), ElementsAre("shelling"));
    EXPECT_THAT(found("\"market the hits\""), IsEmpty());
    EXPECT_THAT(found("\"saraj\""), IsEmpty()); // in a phrase a word is whole
}

TEST_F(Search, AlternativesAndExceptionsCombine)
{
    EXPECT_THAT(found("plebiscite OR shoigu"), UnorderedElementsAre("plebiscite", "visit"));
    EXPECT_THAT(found("sarajevo NOT besieged"), ElementsAre("shelling"));
    EXPECT_THAT(found("sarajevo -besieged"), ElementsAre("shelling"));
    EXPECT_THAT(found("(plebiscite OR sarajevo) -besieged"), UnorderedElementsAre("plebiscite", "shelling"));
    const auto all = found("sarajevo OR -sarajevo");
    EXPECT_EQ(all.size(), m_store.value().size());
    EXPECT_EQ(found("NOT sarajevo").size(), all.size() - 2);
}

TEST_F(Search, AWordInTheTitleCountsMoreThanOneInTheSummary)
{
    EXPECT_THAT(found("independence"), ElementsAre("declaration", "plebiscite"));
}

} // namespace
} // namespace faultline
