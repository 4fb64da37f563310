// A report in each language: all that is not a text of the chronicle is in it.
#include "app/report/report_document.h"
#include "app/report/report_pages.h"
#include "app/report/report_writer.h"
#include "app/shell/theme.h"
#include "core/db/event_loader.h"
#include "core/filter/apply_filter.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/store_of.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::HasSubstr;
using testing::Not;

class ReportLanguage : public testing::TestWithParam<std::string_view> {
protected:
    ReportDocument reportIn(std::string_view code, const EventFilter &filter = {},
                            const std::string &plan = "dossier")
    {
        const auto opened = openChronicle(file);
        const auto store = std::make_shared<const EventStore>(loadEvents(opened.value()).value());
        const auto visible = std::make_shared<const VisibleSet>(applyFilter(*store, filter));
        const ReportSubject subject{store, visible, std::make_shared<const BaseMap>()};
        ReportOptions options{.plan = findReportPlan(plan).value(), .format = ReportFormat::Html};
        options.plan.language = code;
        return composeReport(subject, options, recordCharts(subject, options), opened.value()).value();
    }

    std::string pageOf(const ReportDocument &report)
    {
        const auto files = writeReport(report, folder / "r.html");
        return files.ok() ? test::readFile(folder / "r.html") : std::string();
    }

    test::TemporaryFolder folder;
    std::filesystem::path file = test::compileSmallChronicle(folder.path());
};

TEST_P(ReportLanguage, EveryNoteOfTheProgramIsInIt)
{
    const EventFilter filter{.countries = {"BA", "RS", "XK"}, .from = test::day("1992-01-01")};
    const ReportContent english = reportIn("en", filter).content;
    const ReportContent other = reportIn(GetParam(), filter).content;
    ASSERT_EQ(other.notes.size(), english.notes.size());
    for (std::size_t i = 0; i < other.notes.size(); ++i) {
        const bool isOfTheChronicle = english.notes[i] == "Kosovo: A note on its status.";
        EXPECT_TRUE(isOfTheChronicle || other.notes[i] != english.notes[i]) << english.notes[i];
    }
    EXPECT_NE(other.title, english.title);
    EXPECT_NE(other.filter, english.filter);
    EXPECT_NE(other.metadata.counts, english.metadata.counts);
}

TEST_P(ReportLanguage, TheWebPageHasItsHeadsAndSaysItsLanguage)
{
    const Language &language = *languageOf(GetParam());
    const std::string page = pageOf(reportIn(GetParam()));
    EXPECT_THAT(page, HasSubstr("<html lang=\"" + std::string(GetParam()) + "\">"));
    for (const char *key : {"head.events", "head.sources", "head.notes", "table.place", "part.timeline"})
        EXPECT_THAT(page, HasSubstr(language.text(key))) << key;
    for (const char *english : {"<h2>Events", "Page 1 of ", "key figures", "not on the map", "Licence:"})
        EXPECT_THAT(page, Not(HasSubstr(english)));
    for (const char *key : {"note.", "filter.", "table.", "figure.", "head.", "html."})
        EXPECT_THAT(page, Not(HasSubstr(std::string(">") + key))); // a text that is not there
}

TEST_P(ReportLanguage, ThePicturesNameTheThemesInItEverywhere)
{
    const ReportDocument report = reportIn(GetParam(), {}, "comparison");
    for (std::size_t page = 0; page < report.pages.size(); ++page)
        EXPECT_THAT(svgPage(report, page).toStdString(), Not(HasSubstr(">Peace, law")));
}

TEST_P(ReportLanguage, TheCommandSaysIt)
{
    EXPECT_THAT(reportIn(GetParam()).content.command, HasSubstr(" --language " + std::string(GetParam())));
    EXPECT_THAT(reportIn("en").content.command, Not(HasSubstr("--language")));
}

TEST_P(ReportLanguage, NoEventsAreSaidInIt)
{
    const ReportDocument report = reportIn(GetParam(), {.minDeaths = 1'000'000});
    EXPECT_THAT(pageOf(report),
                HasSubstr(languageOf(GetParam())->text("message.none", {report.content.filter})));
}

INSTANTIATE_TEST_SUITE_P(AllOthers, ReportLanguage, testing::Values("de", "fr", "sr-Latn", "sr", "sq", "mk"),
                         [](const auto &tested) {
                             std::string name(tested.param);
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace faultline
