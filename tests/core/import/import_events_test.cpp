// What importing a dataset writes, when it writes nothing, and what it says about it.
#include "core/import/import_events.h"

#include "core/db/chronicle_check.h"
#include "tests/core/import/import_world.h"
#include "tests/support/ged_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace faultline {
namespace {

namespace fs = std::filesystem;
using test::gedTable;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

using ImportEvents = ImportWorld;

TEST_F(ImportEvents, EventsJoinThoseOfTheChronicle)
{
    const EventImportReport report = import(gedTable({{{"id", "1"}}, {{"id", "2"}}}));
    EXPECT_EQ(report.read, 2u);
    EXPECT_EQ(report.added, 2u);
    EXPECT_THAT(report.skipped, IsEmpty());
    EXPECT_THAT(query("SELECT count(*) FROM event"), ElementsAre("9"));
    EXPECT_THAT(query("SELECT country FROM event_country c JOIN event e ON e.key = c.event"
                      " WHERE e.id = 'ucdp-ged-1'"),
                ElementsAre("BA"));
    EXPECT_THAT(query("SELECT actor FROM event_actor a JOIN event e ON e.key = a.event WHERE e.id = "
                      "'ucdp-ged-2' ORDER BY position"),
                ElementsAre("government-of-bosnia-herzegovina", "serbian-republic"));
    EXPECT_THAT(query("SELECT version FROM dataset"), ElementsAre("25.1"));
    EXPECT_THAT(checkChronicle(m_into).value(), IsEmpty());
}

TEST_F(ImportEvents, ANewChronicleTakesThemesCategoriesAndCountriesFromThePattern)
{
    m_into = m_folder / "new.faultline";
    import(gedTable({{ { "id", "1" } }}));
    EXPECT_THAT(query("SELECT count(*) FROM event"), ElementsAre("1"));
    EXPECT_THAT(query("SELECT count(*) FROM category"), ElementsAre("5"));
    EXPECT_THAT(query("SELECT code FROM country ORDER BY position LIMIT 2"), ElementsAre("SI", "HR"));
    EXPECT_THAT(query("SELECT sum(region) FROM country"), ElementsAre("0"));
    EXPECT_THAT(query("SELECT value FROM meta WHERE key = 'title'"),
                ElementsAre("UCDP Georeferenced Event Dataset"));
    EXPECT_THAT(checkChronicle(m_into).value(), IsEmpty());
}

TEST_F(ImportEvents, TheSameFileAgainChangesNothing)
{
    import(gedTable({{{ "id", "1" }}, { { "id", "2" } }}));
    const std::string before = test::readFile(m_into);
    const EventImportReport report = import(gedTable({{{"id", "1"}}, {{"id", "2"}}}));
    EXPECT_EQ(report.unchanged, 2u);
    EXPECT_EQ(report.added + report.updated, 0u);
    EXPECT_EQ(test::readFile(m_into), before);
}

TEST_F(ImportEvents, AnUpdateNamesWhatItAddedChangedAndMissed)
{
    import(gedTable({{{ "id", "1" }}, {{ "id", "2" }}, { { "id", "3" } }}));
    const EventImportReport report =
        import(gedTable({{{"id", "1"}}, {{"id", "2"}, {"best", "7"}, {"side_b", "HVO"}}, {{"id", "4"}}}));
    EXPECT_EQ(report.unchanged, 1u);
    EXPECT_THAT(report.updatedIds, ElementsAre("ucdp-ged-2"));
    EXPECT_THAT(report.addedIds, ElementsAre("ucdp-ged-4"));
    EXPECT_EQ(report.missing, 1u);
    EXPECT_THAT(query("SELECT deaths_best FROM event WHERE id = 'ucdp-ged-2'"), ElementsAre("7"));
    EXPECT_THAT(query("SELECT actor FROM event_actor a JOIN event e ON e.key = a.event WHERE e.id = "
                      "'ucdp-ged-2' AND position = 1"),
                ElementsAre("hvo"));
    EXPECT_EQ(found("hvo"), 1u);
    EXPECT_EQ(found("\"serbian republic\""), 3u);
    EXPECT_THAT(checkChronicle(m_into).value(), IsEmpty());
}

TEST_F(ImportEvents, ACompleteFileRemovesTheRowsOfItsDatasetThatItLacks)
{
    import(gedTable({{{ "id", "1" }}, { { "id", "2" } }}));
    m_options.complete = true;
    const EventImportReport report = import(gedTable({{{"id", "2"}}}));
    EXPECT_THAT(report.removedIds, ElementsAre("ucdp-ged-1"));
    EXPECT_THAT(query("SELECT id FROM event WHERE dataset IS NOT NULL"), ElementsAre("ucdp-ged-2"));
    EXPECT_THAT(query("SELECT count(*) FROM event"), ElementsAre("8"));
    EXPECT_THAT(checkChronicle(m_into).value(), IsEmpty());
}

TEST_F(ImportEvents, ACompleteFileRemovesNothingWhileItsOwnRowsCannotBeTaken)
{
    import(gedTable({{{ "id", "1" }}, { { "id", "2" } }}));
    m_options.complete = true;
    const EventImportReport report = import(gedTable({{{"id", "1"}, {"latitude", "x"}}, {{"id", "2"}}}));
    EXPECT_EQ(report.removed, 0u);
    EXPECT_EQ(report.missing, 1u);
    EXPECT_THAT(report.flagged.at(0).text, HasSubstr("nothing was removed"));
}

TEST_F(ImportEvents, ACompleteFileMayLackHalfOfTheDataset)
{
    std::vector<test::GedCells> rows;
    for (int id = 0; id < 202; ++id)
        rows.push_back({{"id", std::to_string(id)}});
    import(gedTable(rows));
    m_options.complete = true;
    rows.resize(101);
    EXPECT_EQ(import(gedTable(rows)).removed, 101u);
}

TEST_F(ImportEvents, ACompleteFileThatLacksMostOfTheDatasetIsHardlyTheWhole)
{
    std::vector<test::GedCells> rows;
    for (int id = 0; id < 202; ++id)
        rows.push_back({{"id", std::to_string(id)}});
    import(gedTable(rows));
    m_options.complete = true;
    rows.resize(100);
    const EventImportReport report = import(gedTable(rows));
    EXPECT_EQ(report.removed, 0u);
    EXPECT_EQ(report.missing, 102u);
    EXPECT_THAT(report.flagged.at(0).text, HasSubstr("lacks 102 of the 202 events"));
}

TEST_F(ImportEvents, AFileOfWhichNothingCanBeTakenChangesNothing)
{
    const std::string before = test::readFile(m_into);
    EXPECT_THAT(errorOf(gedTable({{{"id", "1"}, {"best", "1e308"}}})).detail,
                HasSubstr("line 2: none of the 1 rows can be taken; the first: best: '1e308'"));
    EXPECT_THAT(errorOf(gedTable({})).detail, HasSubstr("no rows"));
    EXPECT_EQ(test::readFile(m_into), before);
}

TEST_F(ImportEvents, AFullDiskLeavesTheChronicleAsItWas)
{
    const std::string before = test::readFile(m_into);
    std::vector<test::GedCells> rows;
    for (int id = 0; id < 2000; ++id)
        rows.push_back({{"id", std::to_string(id)}});
    const std::string bytes = gedTable(rows);
    const rlimit limit{before.size() + 8192, before.size() + 8192};
    test::writeFile(m_file, bytes);
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto report = importEvents(m_file, m_into, m_options);
        const bool told = !report.ok() && report.error().kind == Error::Kind::WriteFailed
            && report.error().detail.starts_with("the disk cannot be written");
        _exit(told ? 7 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 7);
    EXPECT_EQ(test::readFile(m_into), before);
    EXPECT_THAT(parts(), IsEmpty());
}

TEST_F(ImportEvents, WhatIsNoChronicleIsNotImportedInto)
{
    const std::string table = gedTable({{{"id", "1"}}});
    m_into = m_folder.path();
    EXPECT_EQ(errorOf(table).kind, Error::Kind::IsDirectory);
    m_into = m_folder / "letter.txt";
    test::writeFile(m_into, "Dear Sir, this is no chronicle.");
    EXPECT_EQ(errorOf(table).kind, Error::Kind::NotAChronicle);
    EXPECT_EQ(test::readFile(m_into), "Dear Sir, this is no chronicle.");
    m_into = m_folder / "none" / "new.faultline";
    EXPECT_EQ(errorOf(table).kind, Error::Kind::WriteFailed);
}

TEST_F(ImportEvents, AReleaseThatIsNotSaidStaysThatOfTheChronicle)
{
    m_file = m_folder / "ged.csv"; // a name that tells no release
    const std::string table = gedTable({{{"id", "1"}}});
    m_options.dataset.version = "25.1";
    import(table);
    m_options.dataset.version.clear();
    const std::string before = test::readFile(m_into);
    const EventImportReport again = import(table);
    EXPECT_EQ(again.dataset.version, "25.1");
    EXPECT_THAT(again.assumptions, Contains(HasSubstr("taken to be that of the chronicle, 25.1")));
    EXPECT_EQ(test::readFile(m_into), before);
}

TEST_F(ImportEvents, AnOlderReleaseIsRefused)
{
    m_options.dataset.version = "25.1";
    import(gedTable({{ {"id", "1"}, { "best", "7" } }}));
    const std::string before = test::readFile(m_into);
    m_options.dataset.version = "9.1";
    EXPECT_THAT(errorOf(gedTable({{{"id", "1"}, {"best", "3"}}})).detail,
                HasSubstr("release 9.1 of the dataset, and the chronicle has the newer 25.1"));
    EXPECT_EQ(test::readFile(m_into), before);
}

TEST_F(ImportEvents, PositionsAreCountedByCountrySoThatSlipsAreSeen)
{
    EXPECT_THAT(import(gedTable({{{"id", "1"}}, {{"id", "2"}}})).assumptions,
                Contains(HasSubstr("By their positions the events lie in ")));
}

TEST_F(ImportEvents, ANulByteIsNamedByLine)
{
    std::string table = gedTable({{{"id", "1"}}, {{"id", "2"}, {"where_coordinates", "Pale@"}}});
    table.replace(table.find('@'), 1, 1, '\0');
    const EventImportReport report = import(table);
    EXPECT_EQ(report.added, 1u);
    ASSERT_EQ(report.skipped.size(), 1u);
    EXPECT_EQ(report.skipped[0].line, 3u);
    EXPECT_THAT(report.skipped[0].text, HasSubstr("NUL"));
}

TEST_F(ImportEvents, RowsOfAnotherOriginAreNotTouched)
{
    test::alterWithSql(m_into, "UPDATE event SET id = 'ucdp-ged-1' WHERE id = 'siege'");
    const EventImportReport report = import(gedTable({{{"id", "1"}}, {{"id", "2"}}}));
    ASSERT_EQ(report.skipped.size(), 1u);
    EXPECT_THAT(report.skipped[0].text, HasSubstr("another origin"));
    EXPECT_THAT(query("SELECT title FROM event WHERE id = 'ucdp-ged-1'"), ElementsAre("Siege of Sarajevo"));
}

TEST_F(ImportEvents, AnIdThatStandsTwiceIsTakenOnce)
{
    for (int time = 0; time < 2; ++time) {
        const EventImportReport report = import(gedTable({{{"id", "1"}}, {{"id", "1"}, {"best", "7"}}}));
        ASSERT_EQ(report.skipped.size(), 1u);
        EXPECT_EQ(report.skipped[0].line, 3u);
        EXPECT_THAT(report.skipped[0].text, HasSubstr("line 2"));
    }
}

TEST_F(ImportEvents, RowsThatCannotBeAreSkippedAndNamed)
{
    const EventImportReport report = import(gedTable({{{"id", "1"}, {"latitude", "123"}},
                                                      {{"id", "2"}, {"date_start", "2001-02-30"}},
                                                      {{"id", "3"}, {"source_article", "\"a\nb\""}},
                                                      {{"id", "4"}, {"best", "1e308"}}})
                                            + "5,1\n");
    std::vector<std::string> remarks;
    for (const ImportRemark &remark : report.skipped)
        remarks.push_back(remarkText(remark));
    EXPECT_THAT(remarks,
                ElementsAre(StartsWith("line 2: latitude: '123'"),
                            StartsWith("line 3: date_start: '2001-02-30'"),
                            StartsWith("line 6: best: '1e308'"), StartsWith("line 7: the row has 2 cells")));
    EXPECT_EQ(report.read, 5u);
    EXPECT_EQ(report.added, 1u);
}

TEST_F(ImportEvents, ContradictoryFiguresAreKeptAndFlagged)
{
    const EventImportReport report = import(gedTable({{{"id", "1"}, {"low", "11"}, {"best", "551"}}}));
    ASSERT_EQ(report.flagged.size(), 1u);
    EXPECT_EQ(report.flagged[0].line, 2u);
    EXPECT_THAT(query("SELECT deaths_note FROM event WHERE dataset IS NOT NULL"),
                ElementsAre(HasSubstr("low 11, best 551, high 9")));
}

TEST_F(ImportEvents, EventsAtSeaAreCountedOnce)
{
    const EventImportReport report = import(
        gedTable({{{"id", "1"}}, {{"id", "2"}, {"latitude", "40"}, {"longitude", "17"}}, {{"id", "3"}}}));
    ASSERT_EQ(report.flagged.size(), 1u);
    EXPECT_THAT(report.flagged[0].text, StartsWith("1 events lie at sea"));
    EXPECT_THAT(query("SELECT count(*) FROM event_country c JOIN event e ON e.key = c.event WHERE e.id = "
                      "'ucdp-ged-2'"),
                ElementsAre("0"));
}

TEST_F(ImportEvents, ACountryTheChronicleLacksIsAdded)
{
    import(gedTable({{ {"id", "1"}, { "longitude", "-60" } }}));
    EXPECT_THAT(query("SELECT name FROM country WHERE code = 'AT' AND region = 0"), ElementsAre("Atlantis"));
}

TEST_F(ImportEvents, SwappedCoordinatesAreSeenAndNothingIsWritten)
{
    const std::string before = test::readFile(m_into);
    const test::GedCells swapped{{"latitude", "18.38"}, {"longitude", "43.85"}};
    const auto numbered = [&](const char *id) {
        test::GedCells cells = swapped;
        cells["id"] = id;
        return cells;
    };
    const Error error = errorOf(gedTable({numbered("1"), numbered("2"), {{"id", "3"}}}));
    EXPECT_EQ(error.kind, Error::Kind::BadInput);
    EXPECT_THAT(error.detail, HasSubstr("swapped"));
    EXPECT_EQ(test::readFile(m_into), before);
    EXPECT_EQ(import(gedTable({numbered("1"), {{"id", "2"}}, {{"id", "3"}}})).added, 3u);
}

TEST_F(ImportEvents, SwappedCoordinatesThatLieInAnotherCountryAreSeenByTheCountryTheRowsName)
{
    m_options.countries.codeAt = [bosnia = boxes().codeAt](LatLon at) {
        return at.longitude > 40 ? "YE" : bosnia(at); // as Yemen lies where Bosnia is exchanged
    };
    const test::GedCells swapped{{"id", "1"}, {"latitude", "18.38"}, {"longitude", "43.85"}};
    EXPECT_THAT(errorOf(gedTable({swapped})).detail, HasSubstr("swapped"));
    test::GedCells stateOfItsTime = swapped;
    stateOfItsTime["country"] = "Yugoslavia";
    EXPECT_EQ(import(gedTable({stateOfItsTime})).added, 1u);
}

TEST_F(ImportEvents, NamesThatFoldToOneWordAreTwoActors)
{
    import(gedTable({{{"id", "1"},
                      {"side_a", "UÇK"},
                      { "side_b",
                        "UCK" }},
                     { {"id", "2"},
                       { "side_a",
                         "UÇK" } }}));
    EXPECT_THAT(query("SELECT id || ' ' || name FROM actor WHERE id GLOB 'uck*' ORDER BY id"),
                ElementsAre("uck UÇK", "uck-2 UCK"));
}

TEST_F(ImportEvents, SearchFindsTitlesActorsAndSourcesBesideTheOldEvents)
{
    import(gedTable({{ {"id", "1"}, {"where_coordinates", "Goražde"}, { "source_article", "Tanjug" } }}));
    for (const char *words : {"gorazde", "\"serbian republic\"", "tanjug", "plebiscite"})
        EXPECT_EQ(found(words), 1u) << words;
}

TEST_F(ImportEvents, AnUnclosedQuoteEndsTheImportAndLeavesTheChronicleAsItWas)
{
    const std::string before = test::readFile(m_into);
    const Error error = errorOf(gedTable({{{"id", "1"}}, {{"id", "2"}, {"source_article", "\"Reuters"}}}));
    EXPECT_EQ(error.kind, Error::Kind::BadInput);
    EXPECT_THAT(error.detail, HasSubstr("GEDEvent_v25_1.csv, line 3: "));
    EXPECT_EQ(test::readFile(m_into), before);
    EXPECT_THAT(parts(), IsEmpty());
}

TEST_F(ImportEvents, AFileCutOffWithinARowLeavesTheChronicleAsItWas)
{
    const std::string before = test::readFile(m_into);
    const std::string whole = gedTable({{{"id", "1"}}, {{"id", "2"}}});
    const Error error = errorOf(whole.substr(0, whole.size() - whole.size() / 6));
    EXPECT_EQ(error.kind, Error::Kind::BadInput);
    EXPECT_THAT(error.detail, HasSubstr("GEDEvent_v25_1.csv, line 3: the file ends within this row"));
    EXPECT_EQ(test::readFile(m_into), before);
    EXPECT_THAT(parts(), IsEmpty());
}

TEST_F(ImportEvents, AStoppedImportLeavesTheChronicleAsItWas)
{
    const std::string before = test::readFile(m_into);
    std::stop_source stop;
    stop.request_stop();
    const auto report = tryImport(gedTable({{{"id", "1"}}}), {}, stop.get_token());
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().kind, Error::Kind::Stopped);
    EXPECT_EQ(test::readFile(m_into), before);
    EXPECT_THAT(parts(), IsEmpty());
}

TEST_F(ImportEvents, AKilledImportLeavesTheChronicleAsItWasAndTheNextOneClearsUp)
{
    const std::string before = test::readFile(m_into);
    const std::string bytes = gedTable({{{"id", "1"}}});
    const pid_t child = fork();
    if (child == 0) {
        (void)tryImport(bytes, [](double) { std::raise(SIGKILL); });
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(test::readFile(m_into), before);
    EXPECT_EQ(parts().size(), 1u);
    import(bytes);
    EXPECT_THAT(parts(), IsEmpty());
}

TEST_F(ImportEvents, ADryRunCountsAndWritesNothing)
{
    const std::string before = test::readFile(m_into);
    m_options.dryRun = true;
    const EventImportReport report = import(gedTable({{{"id", "1"}}}));
    EXPECT_EQ(report.added, 1u);
    EXPECT_TRUE(report.savedAs.empty());
    EXPECT_EQ(test::readFile(m_into), before);
    EXPECT_THAT(parts(), IsEmpty());
}

TEST_F(ImportEvents, TheReportBesideTheChronicleTellsEverything)
{
    const EventImportReport report = import(gedTable({{{"id", "1"}}, {{"id", "2"}, {"latitude", "123"}}}));
    EXPECT_THAT(report.savedAs.filename().string(), StartsWith("small.import-ucdp-ged-"));
    const std::string text = test::readFile(report.savedAs);
    for (const char *part : {"GEDEvent_v25_1.csv", "CC BY 4.0", "Version: 25.1", "2 read, 1 added",
                             "1 skipped", "line 3: latitude: '123'", "Cells are separated by comma."})
        EXPECT_THAT(text, HasSubstr(part));
}

TEST_F(ImportEvents, ALostHeaderIsReplacedByTheOfficialOrder)
{
    const std::string row = test::gedRowOf49({{"id", "7"}});
    const EventImportReport report = import(row + test::gedRowOf49({{"id", "8"}}));
    EXPECT_EQ(report.added, 2u);
    EXPECT_THAT(report.assumptions, testing::Contains(HasSubstr("no header")));
    EXPECT_EQ(errorOf(row.substr(row.find(',') + 1)).kind, Error::Kind::BadInput);
}

TEST_F(ImportEvents, ARowOfHxlTagsIsPassedOver)
{
    std::string table = gedTable({{{"id", "1"}}});
    table.insert(table.find('\n') + 1, "#id,,,,,,,#geo+lat,,,,,#date+start,,,\n");
    const EventImportReport report = import(table);
    EXPECT_EQ(report.read, 1u);
    EXPECT_EQ(report.added, 1u);
    EXPECT_THAT(report.assumptions, testing::Contains(HasSubstr("HXL")));
}

TEST_F(ImportEvents, TextThatIsNotUtf8IsAQuestionUnlessItsEncodingIsGiven)
{
    const std::string table = gedTable({{{"id", "1"},
                                         {"where_coordinates",
                                          "Gora\x9E"
                                          "de"}}});
    EXPECT_THAT(errorOf(table).detail, HasSubstr("line 2: the line is not valid UTF-8; say --encoding"));
    m_options.encoding = TextEncoding::Windows1250;
    import(table);
    EXPECT_THAT(query("SELECT place FROM event WHERE dataset IS NOT NULL"), ElementsAre("Goražde"));
}

TEST_F(ImportEvents, TheDelimiterIsThatOfTheHeaderOrAQuestion)
{
    EXPECT_EQ(import(gedTable({{{"id", "1"}}}, ';')).added, 1u);
    std::string mixed = gedTable({{{"id", "2"}}}, ';');
    mixed.insert(0, "a,b;");
    EXPECT_THAT(errorOf(mixed).detail, HasSubstr("say which is the delimiter"));
}

TEST_F(ImportEvents, AGzippedFileIsUnpackedAndACutOffOneIsRefused)
{
    const std::string table = gedTable({{{"id", "1"}}, {{"id", "2"}}});
    gzFile out = gzopen(m_file.c_str(), "wb");
    gzwrite(out, table.data(), static_cast<unsigned>(table.size()));
    gzclose(out);
    const std::string packed = test::readFile(m_file);
    EXPECT_EQ(import(packed).added, 2u);
    EXPECT_EQ(errorOf(packed.substr(0, packed.size() - 12)).kind, Error::Kind::BadInput);
}

TEST_F(ImportEvents, AFileOfAnotherKindIsRefusedInOneSentence)
{
    EXPECT_THAT(errorOf("").detail, HasSubstr("empty"));
    EXPECT_THAT(errorOf("PK\x03\x04zip").detail, HasSubstr("zip"));
    EXPECT_THAT(errorOf("name,age\nx,3\n").detail, HasSubstr("columns are missing"));
    EXPECT_EQ(importEvents(m_folder / "none.csv", m_into, m_options).error().kind, Error::Kind::NotFound);
    EXPECT_THAT(importEvents(m_folder.path(), m_into, m_options).error().detail, HasSubstr("is a folder"));
}

TEST_F(ImportEvents, APreviewShowsHowTheFirstRowsWillBeRead)
{
    test::writeFile(m_file, gedTable({{{"id", "1"}}, {{"id", "2"}, {"latitude", "x"}}, {{"id", "3"}}}));
    const auto preview = previewImport(m_file, m_options, 2);
    ASSERT_TRUE(preview.ok());
    EXPECT_EQ(preview.value().header.front(), "id");
    ASSERT_EQ(preview.value().cells.size(), 2u);
    ASSERT_EQ(preview.value().events.size(), 2u);
    EXPECT_EQ(std::get<ImportedEvent>(preview.value().events[0]).id, "ucdp-ged-1");
    EXPECT_THAT(std::get<std::string>(preview.value().events[1]), HasSubstr("latitude"));
    EXPECT_THAT(preview.value().questions, IsEmpty());
}

TEST_F(ImportEvents, APreviewAsksWhatMustBeSaid)
{
    test::writeFile(m_file, "a,b;c\n");
    EXPECT_EQ(previewImport(m_file, m_options).value().questions.size(), 1u);
}

TEST_F(ImportEvents, TheFormatIsGuessedFromNameAndContent)
{
    const auto guess = [&](const char *name, const std::string &bytes) {
        test::writeFile(m_folder / name, bytes);
        return guessFormat(m_folder / name);
    };
    EXPECT_EQ(guess("a.csv", gedTable({{}})), ImportFormat::UcdpGed);
    EXPECT_EQ(guess("b.csv", test::gedRowOf49({})), ImportFormat::UcdpGed);
    EXPECT_EQ(guess("c.csv", "EVENT_ID_CNTY,EVENT_DATE\n"), ImportFormat::Acled);
    EXPECT_EQ(guess("d.CSV", "123" + std::string(57, '\t') + "\n"), ImportFormat::Gdelt);
    EXPECT_EQ(guess("e.json", "{\"type\": \"FeatureCollection\"}"), ImportFormat::GeoJson);
    EXPECT_EQ(guess("f.csv", "when,what\n1,2\n"), ImportFormat::Csv);
    EXPECT_EQ(guess("g.csv", "PK\x03\x04"), std::nullopt);
}

} // namespace
} // namespace faultline
