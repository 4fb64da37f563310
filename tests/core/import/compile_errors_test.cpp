// Faults in text tables: each is found, in its line and column, and nothing is written.
#include "core/import/compile_chronicle.h"

#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::changed;
using test::TableTexts;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

class CompileErrors : public testing::Test {
protected:
    /// `events.csv:3: title: …` for every error.
    std::vector<std::string> errorsOf(const TableTexts &tables) const
    {
        const auto file = m_folder / "out.faultline";
        const auto report = importTables(test::writeTables(m_folder.path(), tables), file);
        if (!report.ok())
            return {"error: " + report.error().detail};
        std::vector<std::string> lines;
        for (CompileError error : report.value().errors) {
            error.file = error.file.filename();
            lines.push_back(errorText(error));
        }
        EXPECT_EQ(std::filesystem::exists(file), lines.empty());
        return lines;
    }

    static TableTexts withRow(const std::string &table, const std::string &row)
    {
        TableTexts tables = test::smallTables();
        tables.at(table) += row + "\n";
        return tables;
    }

    test::TemporaryFolder m_folder;
};

TEST_F(CompileErrors, SoundTablesHaveNone) { EXPECT_THAT(errorsOf(test::smallTables()), testing::IsEmpty()); }

TEST_F(CompileErrors, ALineBreakInACellDoesNotShiftTheLinesBelow)
{
    // The siege begins in line 3 and takes two lines.
    EXPECT_THAT(errorsOf(changed("events.csv", "1994-02-05", "1994-02-31")),
                ElementsAre(AllOf(HasSubstr("events.csv:5: start:"), HasSubstr("'1994-02-31'"))));
}

TEST_F(CompileErrors, AllAreToldByFileAndLine)
{
    TableTexts tables = changed("events.csv", "1994-02-05", "1994-02-31");
    tables = changed("events.csv", ",high\n", ",certain\n", tables);
    tables = changed("events.csv", "shoigu;vucic", "shoigu;lavrov", tables);
    tables = changed("actors.csv", "Aleksandar Vučić,person,RS", "Aleksandar Vučić,man,SR", tables);
    tables = changed("sources.csv", "https://example.org/news", "example.org/news", tables);
    EXPECT_THAT(errorsOf(tables),
                ElementsAre(HasSubstr("actors.csv:3: kind: 'man'"), HasSubstr("actors.csv:3: country: 'SR'"),
                            HasSubstr("events.csv:2: confidence: 'certain'"),
                            HasSubstr("events.csv:5: start: '1994-02-31'"),
                            HasSubstr("events.csv:9: actors: 'lavrov'"),
                            HasSubstr("sources.csv:4: url: 'example.org/news'")));
}

TEST_F(CompileErrors, AnEndBeforeItsStart)
{
    EXPECT_THAT(errorsOf(changed("events.csv", "1996-02-29", "1991-02")),
                ElementsAre(HasSubstr("events.csv:3: end: '1991-02' is before the start '1992-04-05'")));
    EXPECT_THAT(errorsOf(changed("crises.csv", "1995-12-14", "1991")),
                ElementsAre(HasSubstr("crises.csv:2: end: '1991'")));
}

TEST_F(CompileErrors, HalfAPlace)
{
    EXPECT_THAT(errorsOf(changed("events.csv", "44.98,16.7,near", "44.98,,near")),
                ElementsAre(HasSubstr("events.csv:6: longitude: is empty, but the latitude is '44.98'")));
    EXPECT_THAT(errorsOf(changed("events.csv", "44.98,16.7,near", ",16.7,near")),
                ElementsAre(HasSubstr("events.csv:6: latitude:")));
    EXPECT_THAT(errorsOf(changed("events.csv", "44.98,16.7,near", "44.98,16.7,")),
                ElementsAre(HasSubstr("events.csv:6: place_precision:")));
    EXPECT_THAT(errorsOf(changed("events.csv", "44.98,16.7,near", ",,near")),
                ElementsAre(HasSubstr("events.csv:6: place_precision: 'near'")));
}

TEST_F(CompileErrors, DeathsOutOfOrder)
{
    EXPECT_THAT(errorsOf(changed("events.csv", "100,200,300", "100,99,98")),
                ElementsAre(HasSubstr("events.csv:3: deaths_best: '99' is less than deaths_low '100'"),
                            HasSubstr("events.csv:3: deaths_high: '98' is less than deaths_best '99'")));
    EXPECT_THAT(errorsOf(changed("events.csv", "100,200,300", "100,,98")),
                ElementsAre(HasSubstr("events.csv:3: deaths_high: '98' is less than deaths_low '100'")));
}

TEST_F(CompileErrors, ACountryThatIsPlaceAndParty)
{
    EXPECT_THAT(errorsOf(changed("events.csv", "RS,RU,shoigu", "RS,RU;RS,shoigu")),
                ElementsAre(HasSubstr("events.csv:9: parties: 'RS'")));
}

TEST_F(CompileErrors, AnIdUsedTwice)
{
    EXPECT_THAT(errorsOf(withRow("actors.csv", "un,United Nations again,organisation,,")),
                ElementsAre(HasSubstr("actors.csv:5: id: 'un' is there already, in line 2")));
    EXPECT_THAT(
        errorsOf(withRow("event_sources.csv", "siege,court,date,")),
        ElementsAre(HasSubstr("event_sources.csv:11: event: 'siege,court' is there already, in line 3")));
}

TEST_F(CompileErrors, SourcesThatCannotBeFound)
{
    EXPECT_THAT(errorsOf(changed("sources.csv", "No. 44/90", "")),
                ElementsAre(HasSubstr("sources.csv:2: reference: the source needs a reference or a url")));
}

TEST_F(CompileErrors, EventsWithoutTheirSources)
{
    EXPECT_THAT(errorsOf(changed("event_sources.csv", "visit,ministry,event;date;place;actors,\n", "")),
                ElementsAre(HasSubstr("events.csv:9: id: 'visit' has no source")));
    EXPECT_THAT(
        errorsOf(changed("event_sources.csv", "shelling,agency,event;deaths", "shelling,agency,event")),
        ElementsAre(HasSubstr("events.csv:5: id: 'shelling' has deaths")));
}

TEST_F(CompileErrors, LinksThatLeadBack)
{
    EXPECT_THAT(errorsOf(withRow("event_links.csv", "visit,leads_to,visit")),
                ElementsAre(HasSubstr("event_links.csv:5: other: 'visit' is linked to itself")));
    EXPECT_THAT(errorsOf(withRow("event_links.csv", "siege,part_of,agreement\nagreement,part_of,shelling")),
                ElementsAre(HasSubstr("event_links.csv:2: other: 'shelling'"),
                            HasSubstr("event_links.csv:5: other: 'siege'"),
                            HasSubstr("event_links.csv:6: other: 'agreement'")));
}

TEST_F(CompileErrors, AnEventThatIsPartOfTwo)
{
    EXPECT_THAT(errorsOf(withRow("event_links.csv", "shelling,part_of,agreement")),
                ElementsAre(HasSubstr("event_links.csv:5: other: 'shelling' is part of 'siege' already")));
}

TEST_F(CompileErrors, AHeaderThatIsNotTheTables)
{
    EXPECT_THAT(errorsOf(changed("themes.csv", "id,name", "id,title")),
                ElementsAre("themes.csv:1: name: the column is missing",
                            HasSubstr("themes.csv:1: there is no column 'title'")));
    EXPECT_THAT(errorsOf(changed("meta.csv", "key,value\ntitle,", "key,value,value\ntitle,,")),
                testing::Contains("meta.csv:1: value: the column is there twice"));
}

TEST_F(CompileErrors, ATableThatCouldNotBeReadIsNotBlamedOnOthers)
{
    EXPECT_THAT(
        errorsOf(changed("actors.csv", "shoigu,Sergei Shoigu,person,RU", "shoigu,Sergei \"Shoigu,person,RU")),
        ElementsAre(HasSubstr("actors.csv:4: a quote")));
}

TEST_F(CompileErrors, AFileOfAnotherName)
{
    TableTexts tables = test::smallTables();
    tables["persons.csv"] = "id\n";
    EXPECT_THAT(errorsOf(tables), ElementsAre(HasSubstr("persons.csv: no table is called so")));
}

TEST_F(CompileErrors, TheOrderOfColumnsIsFree)
{
    TableTexts tables = test::smallTables();
    tables["themes.csv"] = "name,id\nViolence,violence\nPeace,peace-law\nPolitics,politics\n";
    EXPECT_THAT(errorsOf(tables), testing::IsEmpty());
}

} // namespace
} // namespace faultline
