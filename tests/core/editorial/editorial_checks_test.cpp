// Each rule is broken once, in tables that are otherwise sound.
#include "core/editorial/editorial_checks.h"

#include "tests/support/bundled_map.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::changed;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class EditorialChecks : public testing::Test {
protected:
    std::vector<std::string> faults(const test::TableTexts &tables, const std::string &exceptions = {})
    {
        const auto exceptionsFile = m_folder.path() / "exceptions.txt";
        test::writeFile(exceptionsFile, "event,rule,reason\n" + exceptions);
        const auto found =
            editorialFaults(test::writeTables(m_folder.path(), tables), test::bundledMap(), exceptionsFile);
        if (!found.ok())
            return {"error: " + found.error().detail};
        std::vector<std::string> texts;
        for (const CompileError &fault : found.value())
            texts.push_back(errorText(fault));
        return texts;
    }

    static test::TableTexts withEvent(const std::string &row)
    {
        test::TableTexts tables = test::smallTables();
        tables.at("events.csv") += row + "\n";
        tables.at("event_sources.csv") += row.substr(0, row.find(',')) + ",court,event,\n";
        return tables;
    }

    test::TemporaryFolder m_folder;
};

TEST_F(EditorialChecks, SoundTablesHaveNoFaults) { EXPECT_THAT(faults(test::smallTables()), IsEmpty()); }

TEST_F(EditorialChecks, APlaceOutsideItsCountryIsRefused)
{
    const auto moved = changed("events.csv", "Pristina,42.6629,21.1655", "Pristina,43.3209,21.8958"); // Niš
    EXPECT_THAT(faults(moved),
                ElementsAre(HasSubstr("events.csv:8: latitude: 'declaration': 43.3209, 21.8958")));
    EXPECT_THAT(faults(moved, "declaration,place,A reason.\n"), IsEmpty());
}

TEST_F(EditorialChecks, ThePlaceMayLieSomeKilometresOutside)
{
    // East of the Drina, 3 and 8 km from Bosnia.
    const auto at = [](const char *where) {
        return changed("events.csv", "Prijedor,44.98,16.7", std::string("Prijedor,") + where);
    };
    EXPECT_THAT(faults(at("44.3760,19.1500")), IsEmpty());
    EXPECT_THAT(faults(at("44.5330,19.2900")), ElementsAre(HasSubstr("km outside BA")));
}

TEST_F(EditorialChecks, TheSameEventTwiceIsRefused)
{
    const auto twice = withEvent("market,1994-02-06,,A shell hits a market: shelling,A shell hits.,Sarajevo,"
                                 "43.86,18.42,exact,BA,,,atrocity,war,,,,,medium");
    EXPECT_THAT(faults(twice), ElementsAre(HasSubstr("'market' looks like 'shelling'")));
    EXPECT_THAT(faults(twice, "market,twin,A reason.\n"), IsEmpty());
}

TEST_F(EditorialChecks, AnotherDayPlaceOrTitleIsAnotherEvent)
{
    const char *others[] = {
        "market,1994-02-07,,A shell hits a market: shelling,A shell "
        "hits.,Sarajevo,43.86,18.42,exact,BA,,,atrocity,war,,,,,low",
        "market,1994-02-05,,A shell hits a market: shelling,A shell "
        "hits.,Tuzla,44.54,18.67,exact,BA,,,atrocity,war,,,,,low",
        "market,1994-02-05,,Envoys meet in the city,They "
        "meet.,Sarajevo,43.86,18.42,exact,BA,,,diplomacy,war,,,,,low",
    };
    for (const char *other : others)
        EXPECT_THAT(faults(withEvent(other)), IsEmpty()) << other;
}

TEST_F(EditorialChecks, ACauseDoesNotBeginAfterItsEffect)
{
    EXPECT_THAT(
        faults(changed("event_links.csv", "declaration,leads_to,visit", "visit,leads_to,declaration")),
        ElementsAre(HasSubstr("event_links.csv:4: kind: 'visit' cannot have brought about 'declaration'")));
    EXPECT_THAT(
        faults(changed("event_links.csv", "agreement,responds_to,siege", "siege,responds_to,agreement")),
        ElementsAre(HasSubstr("'agreement' cannot have brought about 'siege'")));
}

TEST_F(EditorialChecks, AnEncyclopaediaIsNoSource)
{
    EXPECT_THAT(faults(changed("sources.csv", "agency,News Agency", "agency,Wikipedia")),
                ElementsAre(HasSubstr("sources.csv:4: publisher: 'agency' is an encyclopaedia")));
    EXPECT_THAT(faults(changed("sources.csv", "https://example.org/news", "https://en.wikipedia.org/wiki/X")),
                ElementsAre(HasSubstr("'agency' is an encyclopaedia")));
}

TEST_F(EditorialChecks, ManyOrContestedDeathsNeedTwoPublishers)
{
    EXPECT_THAT(faults(changed("event_sources.csv", "siege,agency,deaths,counts 300\n", "")),
                ElementsAre(HasSubstr("'siege' has over 50 deaths, but sources of one publisher only")));
    const auto contested = changed("events.csv", "war,100,200,300,", "war,10,20,30,",
                                   changed("event_sources.csv", "siege,agency,deaths,counts 300\n", ""));
    EXPECT_THAT(faults(contested), ElementsAre(HasSubstr("'siege' has contested deaths")));
}

TEST_F(EditorialChecks, OneAgencyReadInTwoPlacesIsOnePublisher)
{
    auto tables = changed("sources.csv", "court,International Tribunal", "court,News Agency (in The Paper)");
    EXPECT_THAT(
        faults(tables),
        ElementsAre(HasSubstr("'siege' has over 50 deaths"), HasSubstr("'shelling' has over 50 deaths")));
}

TEST_F(EditorialChecks, AnExceptionMustBeNeededAndReasoned)
{
    EXPECT_THAT(faults(test::smallTables(), "siege,place,A reason.\n"),
                ElementsAre(HasSubstr("exceptions.txt:2: event: 'siege' needs no exception")));
    EXPECT_THAT(faults(test::smallTables(), "siege,deaths,\n"),
                ElementsAre(HasSubstr("'deaths' is neither place nor twin"), HasSubstr("the cell is empty"),
                            HasSubstr("needs no exception")));
}

} // namespace
} // namespace faultline
