// What importing writes, and when it writes nothing.
#include "core/import/compile_chronicle.h"

#include "core/db/chronicle_check.h"
#include "core/db/event_details.h"
#include "core/db/event_loader.h"
#include "core/db/search.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

using testing::Each;
using testing::Field;
using testing::IsEmpty;

class ImportTables : public testing::Test {
protected:
    ImportReport import(const test::TableTexts &tables, bool dryRun = false)
    {
        const auto report = importTables(test::writeTables(m_folder.path(), tables), m_file, dryRun);
        if (!report.ok())
            throw std::runtime_error(report.error().detail);
        return report.value();
    }

    static TableReport table(const ImportReport &report, std::string_view name)
    {
        return *std::ranges::find(report.tables, name, &TableReport::table);
    }

    std::vector<std::string> filesBeside() const
    {
        std::vector<std::string> names;
        for (const auto &entry : std::filesystem::directory_iterator(m_folder.path()))
            if (entry.path().extension() != ".csv")
                names.push_back(entry.path().filename().string());
        return names;
    }

    static std::string replaced(std::string text, const std::string &from, const std::string &to)
    {
        return text.replace(text.find(from), from.size(), to);
    }

    test::TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder / "out.faultline";
};

TEST_F(ImportTables, ANewChronicleIsSoundAndAlone)
{
    const ImportReport report = import(test::smallTables());
    EXPECT_THAT(report.errors, IsEmpty());
    EXPECT_EQ(report.tables.size(), 11u);
    EXPECT_EQ(table(report, "events").read, 7u);
    EXPECT_EQ(table(report, "events").added, 7u);
    EXPECT_THAT(filesBeside(), testing::ElementsAre("out.faultline"));
    const auto findings = checkChronicle(m_file);
    ASSERT_TRUE(findings.ok());
    EXPECT_THAT(findings.value(), IsEmpty());
}

TEST_F(ImportTables, EqualTablesGiveEqualBytes)
{
    import(test::smallTables());
    const std::string first = test::readFile(m_file);
    std::filesystem::remove(m_file);
    import(test::smallTables());
    EXPECT_EQ(test::readFile(m_file), first);
}

TEST_F(ImportTables, TheOrderOfEventsInTheTableLeavesNoTrace)
{
    import(test::smallTables());
    const std::string first = test::readFile(m_file);
    std::filesystem::remove(m_file);

    test::TableTexts tables = test::smallTables();
    std::string &events = tables["events.csv"];
    const auto line = events.find("plebiscite,");
    const std::string plebiscite = events.substr(line, events.find('\n', line) + 1 - line);
    events.erase(line, plebiscite.size()).append(plebiscite);
    import(tables);
    EXPECT_EQ(test::readFile(m_file), first);
}

TEST_F(ImportTables, TheSameAgainChangesNothing)
{
    import(test::smallTables());
    const std::string before = test::readFile(m_file);
    const auto written = std::filesystem::last_write_time(m_file);

    const ImportReport again = import(test::smallTables());
    EXPECT_THAT(again.tables, Each(Field(&TableReport::added, 0u)));
    EXPECT_THAT(again.tables, Each(Field(&TableReport::updated, 0u)));
    EXPECT_EQ(table(again, "events").unchanged, 7u);
    EXPECT_EQ(table(again, "event_links").unchanged, 3u);
    EXPECT_EQ(test::readFile(m_file), before);
    EXPECT_EQ(std::filesystem::last_write_time(m_file), written);
}

TEST_F(ImportTables, ARowThatIsThereIsUpdatedAndKeepsItsKeyAndPlace)
{
    import(test::smallTables());
    const auto keyOf = [&](std::string_view id) {
        const auto chronicle = openChronicle(m_file);
        const auto store = loadEvents(chronicle.value());
        return store.value().key(test::rowOf(chronicle.value(), store.value(), id));
    };
    const std::int64_t key = keyOf("visit");
    const test::TableTexts all = test::smallTables();
    const ImportReport report = import(
        {{"events.csv", replaced(all.at("events.csv"), "Minister visits Belgrade", "Minister in Belgrade")},
         {"countries.csv", "code,name,region,note\nRU,Russian Federation,,\nTR,Türkiye,,\n"}});

    EXPECT_THAT(report.errors, IsEmpty());
    EXPECT_EQ(table(report, "events").updated, 1u);
    EXPECT_EQ(table(report, "events").unchanged, 6u);
    EXPECT_EQ(table(report, "countries").updated, 1u);
    EXPECT_EQ(table(report, "countries").added, 1u);
    EXPECT_EQ(keyOf("visit"), key);

    const auto chronicle = openChronicle(m_file);
    const auto store = loadEvents(chronicle.value());
    EXPECT_EQ(loadEventDetails(chronicle.value(), key).value().title, "Minister in Belgrade");
    EXPECT_EQ(store.value().countries()[5].name, "Russian Federation");
    EXPECT_EQ(store.value().countries().back().code, "TR");
}

TEST_F(ImportTables, ListsAreReplaced)
{
    import(test::smallTables());
    const ImportReport report = import(
        {{"events.csv", replaced(test::smallTables().at("events.csv"), "US,BA;HR;RS,un", "RS,US;HR;BA,")}});
    EXPECT_EQ(table(report, "events").updated, 1u);

    const auto chronicle = openChronicle(m_file);
    const auto loaded = loadEvents(chronicle.value());
    const EventStore &store = loaded.value();
    const Row agreement = test::rowOf(chronicle.value(), store, "agreement");
    const auto code = [&](CountryIndex country) { return store.countries()[country].code; };
    ASSERT_EQ(store.places(agreement).size(), 1u);
    EXPECT_EQ(code(store.places(agreement)[0]), "RS");
    ASSERT_EQ(store.parties(agreement).size(), 3u);
    EXPECT_EQ(code(store.parties(agreement)[0]), "US");
    EXPECT_EQ(code(store.parties(agreement)[2]), "BA");
    EXPECT_TRUE(store.actors(agreement).empty());
}

TEST_F(ImportTables, SearchKnowsWhatWasImportedLater)
{
    import(test::smallTables());
    import(
        {{ "events.csv",
           replaced(test::smallTables().at("events.csv"), "Minister visits", "Ministar Шојгу in") }});
    const auto chronicle = openChronicle(m_file);
    EXPECT_EQ(searchEvents(chronicle.value(), "ministar").value().size(), 1u);
    EXPECT_EQ(searchEvents(chronicle.value(), "visits").value().size(), 0u);
}

TEST_F(ImportTables, NewRowsMayReferToOldOnes)
{
    import(test::smallTables());
    const ImportReport report =
        import({{"event_links.csv", "event,kind,other\nplebiscite,leads_to,siege\n"},
                {"event_sources.csv", "event,source,supports,says\nvisit,agency,event,\n"}});
    EXPECT_THAT(report.errors, IsEmpty());
    const auto chronicle = openChronicle(m_file);
    const auto store = loadEvents(chronicle.value());
    EXPECT_EQ(store.value().sourceCount(test::rowOf(chronicle.value(), store.value(), "visit")), 2u);
    EXPECT_EQ(store.value().links().size(), 4u);
}

TEST_F(ImportTables, ACircleWithOldLinksIsAnError)
{
    import(test::smallTables());
    const ImportReport report = import({{"event_links.csv", "event,kind,other\nsiege,part_of,shelling\n"}});
    ASSERT_EQ(report.errors.size(), 1u);
    EXPECT_EQ(report.errors[0].line, 2u);
}

TEST_F(ImportTables, TakingAwayTheOnlySourceOfDeathsIsAnError)
{
    import(test::smallTables());
    const std::string before = test::readFile(m_file);
    const ImportReport report =
        import({{"event_sources.csv", "event,source,supports,says\nshelling,agency,event,\n"}});
    ASSERT_EQ(report.errors.size(), 1u);
    EXPECT_THAT(report.errors[0].message, testing::HasSubstr("'shelling'"));
    EXPECT_EQ(test::readFile(m_file), before);
}

TEST_F(ImportTables, ErrorsLeaveTheOldChronicleAsItWas)
{
    import(test::smallTables());
    const std::string before = test::readFile(m_file);
    const ImportReport report = import({{"themes.csv", "id,name\nviolence,Force\n"},
                                        {"actors.csv", "id,name,kind,country,aliases\nx,X,robot,,\n"}});
    EXPECT_EQ(report.errors.size(), 1u);
    EXPECT_EQ(test::readFile(m_file), before);
    EXPECT_THAT(filesBeside(), testing::ElementsAre("out.faultline"));
}

TEST_F(ImportTables, ADryRunWritesNothing)
{
    const ImportReport report = import(test::smallTables(), true);
    EXPECT_EQ(table(report, "events").added, 7u);
    EXPECT_THAT(filesBeside(), IsEmpty());
}

TEST_F(ImportTables, SeveralFilesMayHoldOneTable)
{
    std::filesystem::create_directory(m_folder / "more");
    test::writeFile(m_folder / "more/actors.csv", "id,name,kind,country,aliases\nnato,NATO,organisation,,\n");
    auto files = test::writeTables(m_folder.path(), test::smallTables());
    files.push_back(m_folder / "more/actors.csv");
    const auto report = importTables(files, m_file);
    ASSERT_TRUE(report.ok());
    EXPECT_EQ(table(report.value(), "actors").added, 4u);
}

TEST_F(ImportTables, AForeignFileIsNotOverwritten)
{
    test::writeFile(m_file, "my diary");
    const auto report = importTables(test::writeTables(m_folder.path(), test::smallTables()), m_file);
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().kind, Error::Kind::NotAChronicle);
    EXPECT_EQ(test::readFile(m_file), "my diary");
}

TEST_F(ImportTables, AMissingTableIsNotFound)
{
    const std::vector<std::filesystem::path> files = {m_folder / "events.csv"};
    const auto report = importTables(files, m_file);
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().kind, Error::Kind::NotFound);
    EXPECT_EQ(report.error().file, files.front());
}

TEST_F(ImportTables, AFolderThatIsNotThereCannotBeWritten)
{
    const auto into = m_folder / "none/out.faultline";
    const auto report = importTables(test::writeTables(m_folder.path(), test::smallTables()), into);
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().kind, Error::Kind::WriteFailed);
    EXPECT_EQ(report.error().file, into);
}

TEST_F(ImportTables, AnImportStopsWhenAskedAndWritesNothing)
{
    std::stop_source source;
    source.request_stop();
    const auto report = importTables(test::writeTables(m_folder.path(), test::smallTables()), m_file, false,
                                     source.get_token());
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().kind, Error::Kind::Stopped);
    EXPECT_THAT(filesBeside(), IsEmpty());
}

TEST_F(ImportTables, ProgressRisesToTheWhole)
{
    std::vector<double> shares;
    const auto report = importTables(test::writeTables(m_folder.path(), test::smallTables()), m_file, false,
                                     {}, [&](double share) { shares.push_back(share); });
    ASSERT_TRUE(report.ok());
    EXPECT_TRUE(std::ranges::is_sorted(shares));
    EXPECT_EQ(shares.back(), 1.0);
}

TEST_F(ImportTables, AReplacedChronicleKeepsItsPermissions)
{
    using std::filesystem::perms;
    import(test::smallTables());
    const perms mine = perms::owner_read | perms::owner_write | perms::group_write;
    std::filesystem::permissions(m_file, mine);
    import({{ "themes.csv", "id,name\nviolence,Force\n" }});
    EXPECT_EQ(std::filesystem::status(m_file).permissions(), mine);
}

TEST_F(ImportTables, ALinkToAChronicleStaysALink)
{
    import(test::smallTables());
    std::filesystem::create_symlink(m_file, m_folder / "link");
    const auto report = importTables(
        test::writeTables(m_folder.path(), {{"themes.csv", "id,name\nviolence,Force\n"}}), m_folder / "link");
    ASSERT_TRUE(report.ok());
    EXPECT_TRUE(std::filesystem::is_symlink(m_folder / "link"));
    const auto chronicle = openChronicle(m_file);
    EXPECT_EQ(loadEvents(chronicle.value()).value().themes().front().name, "Force");
}

} // namespace
} // namespace faultline
