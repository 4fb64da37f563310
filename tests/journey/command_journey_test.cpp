// The command line as scripts use it: outputs, exit codes, and one sentence for every bad input.
#include "core/import/csv_reader.h"
#include "tests/journey/program.h"
#include "tests/support/ged_table.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/webp_frames.h"

#include <QImage>
#include <QSet>
#include <QStandardPaths>

#include <filesystem>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace faultline {
namespace {

namespace fs = std::filesystem;

using test::faultline;
using test::lines;
using test::Outcome;

std::int64_t countBySql(const char *sql)
{
    sqlite3 *db = nullptr;
    EXPECT_EQ(sqlite3_open_v2(FAULTLINE_CHRONICLE, &db, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    sqlite3_stmt *statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(db, sql, -1, &statement, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
    EXPECT_EQ(sqlite3_step(statement), SQLITE_ROW);
    const std::int64_t count = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return count;
}

/// How many different colours a picture has, up to a hundred: a blank one has one.
qsizetype colourCount(const QImage &picture)
{
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height() && colours.size() < 100; y += 3)
        for (int x = 0; x < picture.width(); x += 3)
            colours << picture.pixel(x, y);
    return colours.size();
}

class CommandJourney : public testing::Test {
protected:
    QString path(const char *name) const { return QString::fromStdString((folder.path() / name).string()); }
    void write(const char *name, std::string_view bytes) const { test::writeFile(folder / name, bytes); }

    test::TemporaryFolder folder;
};

TEST_F(CommandJourney, AReportIsPagesOfA4ThatAreNotBlank)
{
    const Outcome outcome =
        faultline({"report", "--country", "BA", "--from", "1992", "--to", "1995", "-o", path("b.png")});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
    const QStringList pages = lines(outcome.out);
    ASSERT_GE(pages.size(), 2);
    EXPECT_EQ(pages[0], path("b.png"));
    EXPECT_EQ(pages[1], path("b-2.png"));
    for (const QString &page : pages) {
        const QImage picture(page);
        EXPECT_EQ(picture.size(), QSize(1240, 1754));
        EXPECT_GT(colourCount(picture), 10) << page.toStdString();
    }
}

TEST_F(CommandJourney, ABriefIsOnePageOfOneEventOrOfAllAndItsCommandMakesItAgain)
{
    const QStringList one = {"report", "--template", "brief", "--search", "Markale", "-o", path("one.png")};
    const QStringList all = {"report", "--template", "brief", "--rows", "9", "-o", path("all.png")};
    for (const QStringList &arguments : {one, all}) {
        const Outcome outcome = faultline(arguments);
        ASSERT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
        EXPECT_EQ(lines(outcome.out).size(), 1);
    }
    const QString command = QImage(path("all.png")).text(QStringLiteral("Command"));
    EXPECT_EQ(command, QStringLiteral("faultline report --template brief --rows 9 -o report.png"));
}

TEST_F(CommandJourney, ATemplateOfOnesOwnIsReadAndSpelledOutInTheCommand)
{
    write("mine.json", R"({"name": "Mine", "parts": ["title", "map"], "page": "square", "theme": "grey"})");
    const Outcome outcome =
        faultline({"report", "--template", path("mine.json"), "--country", "XK", "-o", path("m.png")});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
    const QImage picture(path("m.png"));
    EXPECT_EQ(picture.size(), QSize(1080, 1080));
    const QString command = picture.text(QStringLiteral("Command"));
    EXPECT_EQ(command,
              QStringLiteral("faultline report --country XK --parts title,map --page square --theme "
                             "grey -o report.png"));
    QStringList again = command.split(u' ').mid(1);
    again.last() = path("n.png");
    ASSERT_EQ(faultline(again).exitCode, 0);
    EXPECT_EQ(test::readFile(folder.path() / "m.png"), test::readFile(folder.path() / "n.png"));
}

TEST_F(CommandJourney, WhatNoPlanCanBeIsSaidInASentence)
{
    write("bad.json", R"({"rows": -1})");
    const std::pair<QStringList, const char *> cases[] = {
        {{"--template", "brif"}, "There is no file “brif”."},
        {{"--template", path("bad.json")}, "rows: -1 is no whole number from 1 up."},
        {{"--parts", "map,map"}, "parts: “map” is named twice."},
        {{"--rows", "0"}, "rows: 0 is not from 1 to 1000."},
        {{"--in-full", "many"}, "--in-full “many”: not a whole number."},
        {{"--theme", "pink"}, "theme: “pink” is not known: use light, dark, grey."},
        {{"--event", "nobody"}, "--event “nobody”: no such event in this chronicle."}};
    for (const auto &[options, sentence] : cases) {
        const Outcome outcome = faultline(QStringList{"report", "-o", path("x.png")} + options);
        EXPECT_NE(outcome.exitCode, 0);
        EXPECT_TRUE(outcome.err.contains(QString::fromUtf8(sentence))) << outcome.err.toStdString();
        EXPECT_EQ(lines(outcome.err).size(), 1);
    }
}

TEST_F(CommandJourney, TheSameReportHasTheSameBytes)
{
    ASSERT_EQ(faultline({"report", "--country", "ME", "-o", path("a.png")}).exitCode, 0);
    ASSERT_EQ(faultline({"report", "--country", "ME", "-o", path("b.png")}).exitCode, 0);
    EXPECT_EQ(test::readFile(folder.path() / "a.png"), test::readFile(folder.path() / "b.png"));
}

/// Every way a report can be written, by the suffix of its file.
class ReportFormats : public CommandJourney, public testing::WithParamInterface<std::string> { };

TEST_P(ReportFormats, HaveTheSameBytesForEverybody)
{
    const QString name = QStringLiteral("r.") + QString::fromStdString(GetParam());
    QProcessEnvironment other = QProcessEnvironment::systemEnvironment();
    other.insert(QStringLiteral("LANG"), QStringLiteral("de_DE.UTF-8"));
    other.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    other.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Kathmandu"));
    other.insert(QStringLiteral("HOME"), path("home"));
    other.insert(QStringLiteral("QT_QPA_PLATFORMTHEME"), QStringLiteral("gtk3"));
    for (const char *place : {"a", "b", "home"})
        std::filesystem::create_directory(folder / place);
    const QStringList words = {"report", "--country", "ME", "-o", name};
    const Outcome here = faultline(words, QProcessEnvironment::systemEnvironment(), path("a"));
    const Outcome there = faultline(words, other, path("b"));
    ASSERT_EQ(here.exitCode, 0) << here.err.toStdString();
    ASSERT_EQ(there.exitCode, 0) << there.err.toStdString();
    for (const QString &page : lines(here.out))
        EXPECT_TRUE(test::readFile(folder / "a" / page.toStdString())
                    == test::readFile(folder / "b" / page.toStdString()))
            << page.toStdString();
}

TEST_P(ReportFormats, AreVerifiedAgainstTheirChronicle)
{
    const QString name = path("r.") + QString::fromStdString(GetParam());
    const Outcome written = faultline({"report", "--country", "ME", "-o", name});
    ASSERT_EQ(written.exitCode, 0) << written.err.toStdString();
    for (const QString &page : lines(written.out)) {
        const Outcome same = faultline({"verify", page});
        EXPECT_EQ(same.exitCode, 0) << same.err.toStdString();
        EXPECT_TRUE(same.out.contains(QStringLiteral("made from this chronicle"))) << same.out.toStdString();
    }
    std::filesystem::copy_file(FAULTLINE_CHRONICLE, folder / "other.faultline");
    write("other.faultline", test::readFile(folder / "other.faultline") + "x");
    const Outcome other = faultline({"verify", name, path("other.faultline")});
    EXPECT_EQ(other.exitCode, 1);
    EXPECT_TRUE(other.err.contains(QStringLiteral("another edition"))) << other.err.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Of, ReportFormats, testing::Values("png", "pdf", "svg", "html"),
                         [](const auto &suffix) { return suffix.param; });

TEST_F(CommandJourney, WhatIsNoReportIsNotVerified)
{
    write("table.csv", "id,title\n");
    for (const QStringList &command :
         {QStringList{"verify", path("table.csv")},
          QStringList{"open-view", path("table.csv"), "-platform", "offscreen"}}) {
        const Outcome outcome = faultline(command);
        EXPECT_EQ(outcome.exitCode, 1) << command[0].toStdString();
        EXPECT_TRUE(outcome.err.contains(QStringLiteral("no report of Faultline")))
            << outcome.err.toStdString();
    }
    EXPECT_EQ(faultline({"verify"}).exitCode, 2);
    EXPECT_EQ(faultline({"verify", path("none.png")}).exitCode, 1);
}

TEST_F(CommandJourney, TheTextsOfAPdfAreFound)
{
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (reader.isEmpty())
        GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
    ASSERT_EQ(faultline({"report", "--country", "ME", "--from", "1992", "--to", "1995", "-o", path("r.pdf")})
                  .exitCode,
              0);
    QProcess program;
    program.start(reader, {path("r.pdf"), "-"});
    ASSERT_TRUE(program.waitForFinished(60'000));
    const QString text = QString::fromUtf8(program.readAllStandardOutput());
    EXPECT_TRUE(text.contains(QStringLiteral("Montenegro, 1992–1995"))) << text.left(500).toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Sources")));
    EXPECT_TRUE(text.contains(QStringLiteral("https://")));
    EXPECT_TRUE(text.contains(QStringLiteral("page 1 of ")));
}

TEST_F(CommandJourney, AShotIsAPictureOfTheSizeAskedFor)
{
    const Outcome outcome = faultline({"shot", "-o", path("w.png"), "--size", "1280x800", "--theme", "dark"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
    const QImage picture(path("w.png"));
    EXPECT_EQ(picture.size(), QSize(1280, 800));
    EXPECT_GE(colourCount(picture), 100);
    EXPECT_LT(qGray(picture.pixel(640, 790)), 60); // dark
}

TEST_F(CommandJourney, AShotIntoAWebPFilePlaysTheTimeOfTheFilter)
{
    const QStringList shot{"shot", "--size", "640x480", "--from", "1999-03", "--to", "1999-03"};
    const Outcome outcome = faultline(shot + QStringList{"-o", path("w.webp"), "--pace", "3-months"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
    EXPECT_EQ(lines(outcome.out), QStringList{path("w.webp")});
    const test::WebPFilm film = test::readWebP(folder / "w.webp");
    ASSERT_EQ(film.frames.size(), 3u); // 1, 19 and 31 March
    EXPECT_EQ(film.ends.back(), std::chrono::milliseconds(600));
    for (const auto &[day, frame] : {std::pair("1999-03-01", 0), std::pair("1999-03-31", 2)}) {
        ASSERT_EQ(faultline(shot + QStringList{"--play", day, "-o", path("w.png")}).exitCode, 0);
        const QImage still = QImage(path("w.png")).convertToFormat(QImage::Format_RGB32);
        EXPECT_TRUE(film.frames[static_cast<std::size_t>(frame)] == still) << day;
    }
}

TEST_F(CommandJourney, AShotIsTheSameInEveryLanguage)
{
    const QByteArray before = qgetenv("LC_ALL");
    const auto shotIn = [&](const char *language) {
        qputenv("LC_ALL", language);
        EXPECT_EQ(faultline({"shot", "--from", "1999", "--to", "1999", "-o", path("w.png")}).exitCode, 0);
        return QImage(path("w.png"));
    };
    const bool same = shotIn("C") == shotIn("sr_RS.UTF-8");
    before.isNull() ? qunsetenv("LC_ALL") : qputenv("LC_ALL", before);
    EXPECT_TRUE(same);
}

TEST_F(CommandJourney, ExportHoldsTheEventsOfTheCountryAndNoOthers)
{
    const Outcome outcome = faultline({"export", "--country", "RS", "--format", "csv", "-o", path("rs.csv")});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
    const CsvTable table = readCsv(test::readFile(folder / "rs.csv"));
    EXPECT_TRUE(table.faults.empty());
    EXPECT_EQ(static_cast<std::int64_t>(table.rows.size()),
              countBySql("SELECT count(DISTINCT event) FROM event_country WHERE country = 'RS'"));
}

TEST_F(CommandJourney, ExportGoesByTheNameOfTheFile)
{
    for (const char *name : {"rs.geojson", "rs.timeline.json", "rs.kml", "rs.ics", "rs.gpkg"}) {
        const Outcome outcome = faultline({"export", "--country", "RS", "-o", path(name)});
        EXPECT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
        EXPECT_EQ(outcome.out.trimmed(), path(name));
    }
    EXPECT_TRUE(
        QString::fromStdString(test::readFile(folder / "rs.geojson")).startsWith("{\"type\":\"Feature"));
    EXPECT_EQ(QString::fromStdString(test::readFile(folder / "rs.ics")).count("BEGIN:VEVENT"),
              countBySql("SELECT count(DISTINCT event) FROM event_country WHERE country = 'RS'"));
}

TEST_F(CommandJourney, ANameIsAsGoodAsACode)
{
    const QString byCode = faultline({"export", "--country", "XK", "--format", "csv"}).out;
    EXPECT_EQ(faultline({"export", "--country", "kosovo", "--format", "csv"}).out, byCode);
    EXPECT_GT(byCode.count(u'\n'), 40);
}

TEST_F(CommandJourney, SearchFindsShoigu)
{
    const QString found = faultline({"export", "--search", "Shoigu", "--format", "csv"}).out;
    EXPECT_TRUE(found.contains("\nshoigu-belgrade-visit-2020,2020-02-17,"));
}

TEST_F(CommandJourney, TheBundledChronicleHasNoFindings)
{
    const Outcome outcome = faultline({"check", FAULTLINE_CHRONICLE});
    EXPECT_EQ(outcome.exitCode, 0) << outcome.out.toStdString();
}

TEST_F(CommandJourney, EverySubCommandExplainsItselfWithAnExample)
{
    for (const char *command : {"report", "shot", "export", "import", "check", "verify", "open-view"}) {
        const Outcome outcome = faultline({command, "--help"});
        EXPECT_EQ(outcome.exitCode, 0);
        EXPECT_TRUE(outcome.out.contains(QStringLiteral("Example:\n  faultline %1").arg(command))) << command;
    }
    EXPECT_TRUE(faultline({"--help"}).out.contains("Sub-commands"));
}

TEST_F(CommandJourney, AFileThatIsNoChronicleIsNamedInOneSentence)
{
    write("empty.faultline", "");
    write("text.faultline", "This is a letter, not a database.\n");
    write("picture.png", "\x89PNG\r\n\x1a\n rest of a picture");
    fs::copy_file(FAULTLINE_CHRONICLE, folder.path() / "whole.faultline");
    const auto size = fs::file_size(folder.path() / "whole.faultline");
    fs::copy_file(FAULTLINE_CHRONICLE, folder.path() / "cut.faultline");
    fs::resize_file(folder.path() / "cut.faultline", size / 2 + 100);
    fs::create_directory(folder.path() / "folder.faultline");
    for (const char *name : {"missing.faultline", "empty.faultline", "text.faultline", "picture.png",
                             "cut.faultline", "folder.faultline"}) {
        for (const QStringList &command :
             {QStringList{"report", path(name), "-o", path("out.png")},
              QStringList{"export", path(name), "--format", "csv"}, QStringList{"check", path(name)}}) {
            const Outcome outcome = faultline(command);
            EXPECT_EQ(outcome.exitCode, 1) << name;
            const QStringList said = lines(outcome.err);
            ASSERT_EQ(said.size(), 1) << name << outcome.err.toStdString();
            EXPECT_TRUE(said[0].contains(path(name))) << said[0].toStdString();
            EXPECT_TRUE(outcome.out.isEmpty());
        }
    }
    EXPECT_FALSE(fs::exists(folder.path() / "out.png"));
}

TEST_F(CommandJourney, WrongUsageIsTwoAndNamesTheValue)
{
    const std::pair<QStringList, const char *> cases[] = {
        {{"--country", "ZZ"}, "ZZ"},
        {{"--from", "1996", "--to", "1995"}, "1996"},
        {{"--from", "31.12.1995"}, "31.12.1995"},
        {{"--to", "1995-02-30"}, "1995-02-30"},
        {{"--category", "picnic"}, "picnic"},
        {{"--crisis", "none-such"}, "none-such"},
        {{"--min-deaths", "many"}, "many"},
        {{"--country-role", "friend"}, "friend"},
        {{"--no-such-option"}, "no-such-option"},
    };
    for (const auto &[options, value] : cases) {
        const Outcome outcome = faultline(QStringList{"export", "--format", "csv"} + options);
        EXPECT_EQ(outcome.exitCode, 2) << value;
        ASSERT_EQ(lines(outcome.err).size(), 1) << outcome.err.toStdString();
        EXPECT_TRUE(lines(outcome.err)[0].contains(QLatin1String(value))) << outcome.err.toStdString();
        EXPECT_TRUE(outcome.out.isEmpty());
    }
    EXPECT_EQ(faultline({"report"}).exitCode, 2);
    EXPECT_EQ(faultline({"export"}).exitCode, 2);
    EXPECT_EQ(faultline({"export", "--format", "xlsx"}).exitCode, 2);
    EXPECT_EQ(faultline({"import", "--format", "faultline-csv"}).exitCode, 2);
    EXPECT_EQ(faultline({"report", "--page", "napkin", "-o", path("x.png")}).exitCode, 2);
    EXPECT_EQ(faultline({"shot", "--size", "big", "-o", path("x.png")}).exitCode, 2);
    EXPECT_EQ(faultline({"shot", "--pace", "brisk", "-o", path("x.webp")}).exitCode, 2);
}

TEST_F(CommandJourney, AFolderThatDoesNotExistIsNamedAndNothingIsWritten)
{
    for (const QStringList &command : {QStringList{"report", "--country", "ME", "-o", path("none/r.png")},
                                       QStringList{"shot", "-o", path("none/w.png")},
                                       QStringList{"export", "--format", "csv", "-o", path("none/e.csv")}}) {
        const Outcome outcome = faultline(command);
        EXPECT_EQ(outcome.exitCode, 1);
        ASSERT_EQ(lines(outcome.err).size(), 1) << outcome.err.toStdString();
        EXPECT_TRUE(lines(outcome.err)[0].contains(path("none")));
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST_F(CommandJourney, TheTextTablesAreImportedAsTheBuildDoes)
{
    QStringList tables;
    for (const auto &entry : fs::directory_iterator(fs::path(FAULTLINE_SOURCE_DIR) / "resources/chronicle"))
        if (entry.path().extension() == ".csv")
            tables << QString::fromStdString(entry.path().string());
    const QStringList command =
        QStringList{"import", "--format", "faultline-csv", "--into", path("c.faultline")} + tables;
    ASSERT_EQ(faultline(command + QStringList{"--dry-run"}).exitCode, 0);
    EXPECT_FALSE(fs::exists(folder.path() / "c.faultline"));
    ASSERT_EQ(faultline(command).exitCode, 0);
    EXPECT_EQ(test::readFile(folder.path() / "c.faultline"), test::readFile(FAULTLINE_CHRONICLE));
}

TEST_F(CommandJourney, EveryMistakeInATableIsNamedByLineAndColumn)
{
    write("themes.csv", "id,name\nviolence,Violence\nBad Id,Bad\n,Nameless\n");
    const Outcome outcome =
        faultline({"import", "--format", "faultline-csv", path("themes.csv"), "--into", path("c.faultline")});
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_TRUE(outcome.err.contains("themes.csv:3: id")) << outcome.err.toStdString();
    EXPECT_TRUE(outcome.err.contains("themes.csv:4: id")) << outcome.err.toStdString();
    EXPECT_FALSE(fs::exists(folder.path() / "c.faultline"));
}

TEST_F(CommandJourney, ADatasetIsImportedCheckedAndExported)
{
    const std::string ged = test::gedTable({{{"id", "1"}},
                                            {{"id", "2"}, {"latitude", "42.65"}, {"longitude", "21.16"}},
                                            {{"id", "3"}, {"best", "many"}},
                                            {{"id", "4"}, {"low", "8"}}});
    write("ged251.csv", ged);
    const QStringList import{"import",           "--format", "ucdp-ged",
                             path("ged251.csv"), "--into",   path("c.faultline")};
    EXPECT_EQ(faultline(import + QStringList{"--dry-run"}).exitCode, 0);
    EXPECT_FALSE(fs::exists(folder.path() / "c.faultline"));
    const Outcome outcome = faultline(import);
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
    ASSERT_EQ(lines(outcome.out).size(), 2) << outcome.out.toStdString();
    EXPECT_TRUE(outcome.out.contains("ged251.csv: 4 read, 3 added, 0 updated, 0 unchanged, 1 skipped"));
    EXPECT_TRUE(fs::exists(lines(outcome.out)[1].toStdString()));
    EXPECT_TRUE(outcome.err.contains("skipped: line 4: best: 'many'")) << outcome.err.toStdString();
    EXPECT_TRUE(outcome.err.contains("doubtful: line 5: ucdp-ged-4")) << outcome.err.toStdString();
    EXPECT_EQ(faultline({"check", path("c.faultline")}).exitCode, 0);
    const Outcome kosovo = faultline({"export", path("c.faultline"), "--country", "XK", "--format", "csv"});
    EXPECT_TRUE(kosovo.out.contains("\nucdp-ged-2,1992-05-25,")) << kosovo.err.toStdString();
    EXPECT_FALSE(kosovo.out.contains("ucdp-ged-1,"));
}

TEST_F(CommandJourney, ALongListOfRemarksEndsWithTheFileThatHasThemAll)
{
    std::vector<test::GedCells> rows;
    for (int i = 0; i < 25; ++i)
        rows.push_back({{"id", std::to_string(i)}, {"best", "many"}});
    rows.push_back({{"id", "25"}});
    write("ged.csv", test::gedTable(rows));
    const Outcome outcome =
        faultline({"import", "--format", "ucdp-ged", path("ged.csv"), "--into", path("c.faultline")});
    EXPECT_EQ(outcome.err.count("skipped: line"), 20);
    EXPECT_TRUE(outcome.err.contains("skipped: 5 more in " + path("c.import-ucdp-ged-")))
        << outcome.err.toStdString();
}

TEST_F(CommandJourney, AFileThatCannotBeImportedIsNamedInOneSentence)
{
    write("ged.csv", "id,a,b\n1,2,3\n");
    const QStringList import{"import",        "--format", "ucdp-ged",
                             path("ged.csv"), "--into",   path("c.faultline")};
    const Outcome outcome = faultline(import);
    EXPECT_EQ(outcome.exitCode, 1);
    ASSERT_EQ(lines(outcome.err).size(), 1) << outcome.err.toStdString();
    EXPECT_TRUE(outcome.err.contains("ged.csv, line 1: ")) << outcome.err.toStdString();
    EXPECT_FALSE(fs::exists(folder.path() / "c.faultline"));
    write("ged.csv", "id;a,b\n");
    const Outcome asked = faultline(import);
    EXPECT_EQ(asked.exitCode, 2);
    EXPECT_TRUE(
        asked.err.contains("ged.csv: line 1: the header has more than one of comma, semicolon and tab"))
        << asked.err.toStdString();
    EXPECT_EQ(faultline(import + QStringList{"--encoding", "cp437"}).exitCode, 2);
    EXPECT_EQ(faultline(import + QStringList{"--delimiter", "|"}).exitCode, 2);
    EXPECT_EQ(faultline(import + QStringList{"--dataset", "mine"}).exitCode, 2);
}

TEST_F(CommandJourney, AnAreaNarrowsToWhatHappenedInIt)
{
    const Outcome outcome =
        faultline({"export", "--format", "csv", "--area", "45.2,19.9;45.2,21;44.5,21;44.5,19.9"});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
    EXPECT_TRUE(outcome.out.contains(QStringLiteral("Belgrade")));
    EXPECT_GT(lines(outcome.out).size(), 20);
    EXPECT_LT(lines(outcome.out).size(), 400);
}

TEST_F(CommandJourney, AnAreaThatIsNoneIsExplainedInASentence)
{
    const auto why = [](const char *area) {
        const Outcome outcome = faultline({"export", "--format", "csv", "--area", area});
        EXPECT_EQ(outcome.exitCode, 2) << area;
        EXPECT_EQ(lines(outcome.err).size(), 1) << area;
        return outcome.err;
    };
    EXPECT_TRUE(why("45,20;44,21").contains(QStringLiteral("at least three corners")));
    EXPECT_TRUE(why("45,20;44,21;north").contains(QStringLiteral("“north”")));
    EXPECT_TRUE(why("45,20;44,21;nan,21").contains(QStringLiteral("latitudes go from -90 to 90")));
    EXPECT_TRUE(why("45,20;44,21;95,21").contains(QStringLiteral("“95,21”")));
    EXPECT_TRUE(why("45,20,3;44,21;44,22").contains(QStringLiteral("“45,20,3”")));
}

TEST_F(CommandJourney, ShotLaysFilesOnTheMap)
{
    write("area.geojson", R"({"type":"Polygon","coordinates":[[[14,41],[23,41],[23,47],[14,47],[14,41]]]})");
    ASSERT_EQ(faultline({"shot", "-o", path("plain.png"), "--size", "1280x800"}).exitCode, 0);
    const Outcome outcome =
        faultline({"shot", "-o", path("w.png"), "--size", "1280x800", "--layer", path("area.geojson")});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
    EXPECT_NE(QImage(path("w.png")), QImage(path("plain.png")));

    const Outcome gone = faultline({"shot", "-o", path("x.png"), "--layer", path("gone.geojson")});
    EXPECT_EQ(gone.exitCode, 1);
    EXPECT_TRUE(gone.err.contains(QStringLiteral("There is no file “%1”").arg(path("gone.geojson"))));
    EXPECT_FALSE(fs::exists(folder / "x.png"));
}

} // namespace
} // namespace faultline
