// Many reports by one command, as scripts make them.
#include "core/report/report_file.h"
#include "core/report/shell_words.h"
#include "tests/journey/program.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <filesystem>

namespace faultline {
namespace {

namespace fs = std::filesystem;

using test::faultline;
using test::lines;
using test::Outcome;

class ReportJourney : public testing::Test {
protected:
    QString path(const std::string &name) const { return QString::fromStdString((folder / name).string()); }

    /// Reports of two small countries, with the file's pattern and what else is asked for.
    Outcome twoCountries(const QString &pattern, const QStringList &more = {}) const
    {
        return faultline(
            QStringList{"report", "--each", "country", "--country", "ME,MK", "--from", "2015", "-o", pattern}
            + more);
    }

    test::TemporaryFolder folder;
};

TEST_F(ReportJourney, EachReportIsThatOfTheSingleCommand)
{
    const Outcome outcome = twoCountries(path("new/folder/{key}.png"));
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
    const Outcome single = faultline({"report", "--country", "MK", "--from", "2015", "-o", path("MK.png")});
    ASSERT_EQ(single.exitCode, 0) << single.err.toStdString();
    const QStringList pages = lines(outcome.out);
    EXPECT_EQ(pages[0], path("new/folder/ME.png"));
    qsizetype ofMk = 0;
    for (const QString &page : lines(single.out)) {
        const fs::path twin = folder / "new/folder" / fs::path(page.toStdString()).filename().string();
        EXPECT_TRUE(test::readFile(page.toStdString()) == test::readFile(twin)) << twin;
        EXPECT_TRUE(pages.contains(QString::fromStdString(twin.string())));
        ++ofMk;
    }
    EXPECT_GT(pages.size(), ofMk);
    EXPECT_EQ(lines(outcome.err).last(),
              QStringLiteral("faultline: 2 reports, %1 pages written.").arg(pages.size()));
}

TEST_F(ReportJourney, TheCommandOfEachReportMakesItAgain)
{
    const Outcome outcome = faultline({"report", "--each", "year", "--country", "MK", "--from", "2016-03",
                                       "--to", "2017", "-o", path("y-{key}.pdf")});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err.toStdString();
    ASSERT_EQ(lines(outcome.out), (QStringList{path("y-2016.pdf"), path("y-2017.pdf")}));
    const auto metadata = readReportMetadata(folder / "y-2016.pdf");
    ASSERT_TRUE(metadata.ok() && metadata.value());
    const auto words = splitShellWords(metadata.value()->command);
    ASSERT_TRUE(words);
    QStringList arguments;
    for (std::size_t i = 1; i < words->size(); ++i)
        arguments << QString::fromStdString((*words)[i]);
    ASSERT_EQ(faultline(arguments, QProcessEnvironment::systemEnvironment(), path("")).exitCode, 0);
    EXPECT_TRUE(test::readFile(folder / "report.pdf") == test::readFile(folder / "y-2016.pdf"));
}

TEST_F(ReportJourney, NothingIsReplacedUnlessForced)
{
    test::writeFile(folder / "MK-7.png", "a picture of mine");
    const Outcome refused = twoCountries(path("{key}.png"));
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_TRUE(refused.err.contains(path("MK-7.png"))) << refused.err.toStdString();
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
    const Outcome forced = twoCountries(path("{key}.png"), {"--force"});
    EXPECT_EQ(forced.exitCode, 0) << forced.err.toStdString();
}

TEST_F(ReportJourney, AFailureIsToldAndTheOthersAreWritten)
{
    fs::create_directory(folder / "ME.html");
    const Outcome outcome = twoCountries(path("{key}.html"), {"--force"});
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_EQ(lines(outcome.out), QStringList{path("MK.html")});
    EXPECT_TRUE(outcome.err.contains(QStringLiteral("it is a folder"))) << outcome.err.toStdString();
    const QString summary = lines(outcome.err).last();
    EXPECT_TRUE(summary.startsWith(QStringLiteral("faultline: 1 report, "))
                && summary.endsWith(QStringLiteral(" written, 1 failed: ME.")))
        << summary.toStdString();
}

TEST_F(ReportJourney, WrongUsageIsSaidBeforeAnythingIsWritten)
{
    EXPECT_EQ(faultline({"report", "--each", "country", "-o", path("out.png")}).exitCode, 2);
    EXPECT_EQ(faultline({"report", "--each", "village", "-o", path("{key}.png")}).exitCode, 2);
    EXPECT_EQ(
        faultline({"report", "--each", "year", "--page", "90000x90000", "-o", path("{key}.png")}).exitCode,
        2);
    const Outcome none =
        faultline({"report", "--each", "crisis", "--min-deaths", "9000000", "-o", path("{key}.png")});
    EXPECT_EQ(none.exitCode, 1);
    EXPECT_TRUE(none.err.contains(QStringLiteral("no crisis"))) << none.err.toStdString();
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST_F(ReportJourney, ManyAtOnceHaveTheSameBytesForEverybody)
{
    QProcessEnvironment other = QProcessEnvironment::systemEnvironment();
    other.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
    other.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Kathmandu"));
    other.insert(QStringLiteral("HOME"), path("b"));
    other.insert(QStringLiteral("QT_QPA_PLATFORMTHEME"), QStringLiteral("gtk3"));
    for (const char *place : {"a", "b"})
        fs::create_directory(folder / place);
    const QStringList words = {"report",       "--each", "crisis", "--country", "MK",
                               "--min-deaths", "1",      "-o",     "{key}.svg"};
    const Outcome here = faultline(words, QProcessEnvironment::systemEnvironment(), path("a"));
    const Outcome there = faultline(words, other, path("b"));
    ASSERT_EQ(here.exitCode, 0) << here.err.toStdString();
    EXPECT_EQ(here.out, there.out);
    ASSERT_GT(lines(here.out).size(), 1);
    for (const QString &page : lines(here.out))
        EXPECT_TRUE(test::readFile(folder / "a" / page.toStdString())
                    == test::readFile(folder / "b" / page.toStdString()))
            << page.toStdString();
}

/// Every template and format, by what the command line says.
struct Look {
    const char *name;
    const char *plan;
    const char *suffix;
};

class ReportLooks : public ReportJourney, public testing::WithParamInterface<Look> { };

TEST_P(ReportLooks, HaveTheSameBytesForEverybody)
{
    QProcessEnvironment here = QProcessEnvironment::systemEnvironment();
    here.insert(QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("1700000000"));
    QProcessEnvironment there = here;
    there.insert(QStringLiteral("LANG"), QStringLiteral("de_DE.UTF-8"));
    there.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    there.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Kathmandu"));
    there.insert(QStringLiteral("HOME"), path("b"));
    there.insert(QStringLiteral("QT_QPA_PLATFORMTHEME"), QStringLiteral("gtk3"));
    for (const char *place : {"a", "b"})
        fs::create_directory(folder / place);
    const QStringList words = {"report",    "--template", GetParam().plan,
                               "--country", "MK,AL",      "--from",
                               "2017",      "-o",         QStringLiteral("r.") + GetParam().suffix};
    const Outcome first = faultline(words, here, path("a"));
    const Outcome second = faultline(words, there, path("b"));
    ASSERT_EQ(first.exitCode, 0) << first.err.toStdString();
    EXPECT_EQ(first.out, second.out);
    for (const QString &page : lines(first.out))
        EXPECT_TRUE(test::readFile(folder / "a" / page.toStdString())
                    == test::readFile(folder / "b" / page.toStdString()))
            << page.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Of, ReportLooks,
                         testing::Values(Look{"brief", "brief", "png"}, Look{"slide", "slide", "pdf"},
                                         Look{"web", "web-picture", "svg"},
                                         Look{"profile", "country-profile", "html"},
                                         Look{"comparison", "comparison", "pdf"}),
                         [](const auto &look) { return look.param.name; });

TEST_F(ReportJourney, AReportIsCitedInEachStyle)
{
    ASSERT_EQ(faultline({"report", "--country", "MK", "--from", "2020", "-o", path("r.html")}).exitCode, 0);
    const Outcome apa = faultline({"verify", path("r.html"), "--cite", "apa"});
    EXPECT_EQ(apa.exitCode, 0);
    EXPECT_TRUE(apa.out.contains(QStringLiteral("[Report made with Faultline"))) << apa.out.toStdString();
    EXPECT_TRUE(
        faultline({"verify", path("r.html"), "--cite", "bibtex"}).out.startsWith(QStringLiteral("@misc{")));
    EXPECT_EQ(faultline({"verify", path("r.html"), "--cite", "mla"}).exitCode, 2);
}

} // namespace
} // namespace faultline
