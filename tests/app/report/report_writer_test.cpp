#include "app/report/report_writer.h"

#include "app/report/report_document.h"
#include "app/shell/theme.h"
#include "core/db/event_loader.h"
#include "core/filter/apply_filter.h"
#include "core/report/report_file.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <QImage>

#include <algorithm>
#include <gmock/gmock.h>
#include <set>
#include <thread>

namespace faultline {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;

ReportPlan planOf(PageSize page, double dpi = 150)
{
    ReportPlan plan = usualReportPlan();
    plan.page = page;
    plan.dpi = dpi;
    return plan;
}

class ReportWriter : public testing::Test {
protected:
    ReportDocument reportOf(const EventFilter &filter = {}, const ReportOptions &options = {})
    {
        const auto opened = openChronicle(file);
        EXPECT_TRUE(opened.ok());
        auto events = loadEvents(opened.value());
        EXPECT_TRUE(events.ok());
        const auto store = std::make_shared<const EventStore>(std::move(events).value());
        const auto visible = std::make_shared<const VisibleSet>(applyFilter(*store, filter));
        const ReportSubject subject{store, visible, std::make_shared<const BaseMap>()};
        auto report = composeReport(subject, options, recordCharts(subject, options), opened.value());
        EXPECT_TRUE(report.ok());
        return std::move(report).value();
    }

    /// Names of what lies in the folder of the reports, hidden files included.
    std::vector<std::string> filesWritten() const
    {
        std::vector<std::string> names;
        for (const auto &entry : fs::directory_iterator(out.path()))
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }

    static std::size_t coloursOf(const QImage &image)
    {
        std::set<QRgb> colours;
        for (int y = 0; y < image.height(); y += 2)
            for (int x = 0; x < image.width(); x += 2)
                colours.insert(image.pixel(x, y));
        return colours.size();
    }

    test::TemporaryFolder folder;
    test::TemporaryFolder out;
    fs::path file = test::compileSmallChronicle(folder.path());
};

TEST_F(ReportWriter, WritesEveryPageInItsSize)
{
    const ReportDocument report = reportOf({}, {.plan = planOf({800, 600}, 75)});
    ASSERT_GT(report.pages.size(), 2u);
    std::vector<std::size_t> done;
    const auto files = writeReport(report, out / "r.png", {}, [&](std::size_t page, std::size_t pages) {
        EXPECT_EQ(pages, report.pages.size());
        done.push_back(page);
    });
    ASSERT_TRUE(files.ok());
    ASSERT_EQ(files.value().size(), report.pages.size());
    EXPECT_EQ(done.size(), report.pages.size());
    EXPECT_EQ(files.value()[0], out / "r.png");
    EXPECT_EQ(files.value()[1], out / "r-2.png");
    for (const fs::path &page : files.value()) {
        const QImage image(QString::fromStdString(page.string()));
        EXPECT_EQ(image.size(), QSize(400, 300));
        EXPECT_GT(coloursOf(image), 10u) << page;
    }
    EXPECT_EQ(filesWritten().size(), report.pages.size());
}

TEST_F(ReportWriter, TheFirstPageHasTheColoursOfTheThemes)
{
    const auto files = writeReport(reportOf(), out / "r.png");
    ASSERT_TRUE(files.ok());
    const QImage image(QString::fromStdString(files.value()[0].string()));
    ASSERT_EQ(image.size(), QSize(1240, 1754));
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    EXPECT_TRUE(colours.contains(lightTheme().themes[0].rgb()));
    EXPECT_TRUE(colours.contains(lightTheme().themes[1].rgb()));
    EXPECT_TRUE(colours.contains(lightTheme().sea.rgb()));
}

TEST_F(ReportWriter, TheSameReportGivesTheSameBytesOnAnyThread)
{
    const ReportDocument report = reportOf();
    ASSERT_TRUE(writeReport(report, out / "a.png").ok());
    std::jthread([&] { EXPECT_TRUE(writeReport(report, out / "b.png").ok()); }).join();
    EXPECT_EQ(test::readFile(out / "a.png"), test::readFile(out / "b.png"));
}

TEST_F(ReportWriter, EveryFileSaysWhatItWasMadeFrom)
{
    for (const ReportFormatNames &names : reportFormats) {
        const ReportDocument report = reportOf({.search = "<it's> & \"here\""}, {.format = names.format});
        const auto files = writeReport(report, out / (std::string("r.") + names.suffix));
        ASSERT_TRUE(files.ok()) << names.suffix;
        for (const fs::path &page : files.value()) {
            const auto metadata = readReportMetadata(page);
            ASSERT_TRUE(metadata.ok() && metadata.value()) << page;
            EXPECT_EQ(*metadata.value(), report.content.metadata);
        }
    }
}

TEST_F(ReportWriter, TheCommandMakesTheSameReportAgain)
{
    ReportPlan plan = planOf({1754, 1240}, 96.5);
    plan.title = "It's mine";
    plan.look = ReportLook::Dark;
    const ReportDocument report =
        reportOf({.countries = {"BA"}}, {.plan = plan, .format = ReportFormat::Pdf});
    EXPECT_EQ(report.content.command,
              "faultline report " + file.filename().string()
                  + " --country BA --page a4-landscape --dpi 96.5 --title 'It'\\''s mine' --theme dark "
                    "-o report.pdf");
}

TEST_F(ReportWriter, APdfIsOneFileOfTheSameBytes)
{
    const ReportDocument report = reportOf({}, {.format = ReportFormat::Pdf});
    ASSERT_GT(report.pages.size(), 1u);
    const auto files = writeReport(report, out / "a.pdf");
    ASSERT_TRUE(files.ok());
    EXPECT_EQ(files.value().size(), 1u);
    ASSERT_TRUE(writeReport(report, out / "b.pdf").ok());
    const std::string bytes = test::readFile(out / "a.pdf");
    EXPECT_EQ(bytes, test::readFile(out / "b.pdf"));
    EXPECT_EQ(bytes.find("/CreationDate"), std::string::npos);
    EXPECT_NE(bytes.find("/URI (http"), std::string::npos);
    EXPECT_NE(bytes.find("/Lang (en)"), std::string::npos);
    EXPECT_NE(bytes.find("/Title <FEFF0053006F00750072006300650073>"), std::string::npos); // Sources
}

TEST_F(ReportWriter, APdfIsDatedAsTheEnvironmentSays)
{
    const ReportDocument report = reportOf({}, {.format = ReportFormat::Pdf});
    qputenv("SOURCE_DATE_EPOCH", "86461");
    ASSERT_TRUE(writeReport(report, out / "a.pdf").ok());
    qunsetenv("SOURCE_DATE_EPOCH");
    EXPECT_NE(test::readFile(out / "a.pdf").find("/CreationDate (D:19700102000101Z)"), std::string::npos);
}

TEST_F(ReportWriter, AWebPageHasAllAsTextAndAsksForNothing)
{
    ReportPlan plan = usualReportPlan();
    plan.title = "<script>alert('&')</script>";
    const ReportDocument report = reportOf({}, {.plan = plan, .format = ReportFormat::Html});
    ASSERT_TRUE(writeReport(report, out / "r.html").ok());
    const std::string html = test::readFile(out / "r.html");
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_NE(html.find("<h1>&lt;script&gt;"), std::string::npos);
    for (std::size_t i = 0; i < report.content.events.size(); ++i)
        EXPECT_NE(html.find("<tr id=\"event-" + std::to_string(i + 1) + "\">"), std::string::npos);
    for (std::size_t i = 0; i < report.content.sources.size(); ++i)
        EXPECT_NE(html.find("<li id=\"source-" + std::to_string(i + 1) + "\">"), std::string::npos);
    for (std::size_t at = html.find(" src="); at != std::string::npos; at = html.find(" src=", at + 1))
        EXPECT_EQ(html.compare(at, 16, " src=\"data:image"), 0);
    EXPECT_EQ(html.find("<link"), std::string::npos);
    EXPECT_NE(html.find("alt=\"Page 1 of "), std::string::npos);
    for (const char *part : {"<th scope=\"col\">", "<th scope=\"row\">", "<main>", "@media print",
                             "prefers-color-scheme: dark", "default-src 'none'"})
        EXPECT_NE(html.find(part), std::string::npos) << part;
}

TEST_F(ReportWriter, NoEventsAreOnePageWithoutPictures)
{
    const ReportDocument report = reportOf({.countries = {"MK"}, .minDeaths = 1'000'000});
    ASSERT_EQ(report.pages.size(), 1u);
    EXPECT_EQ(report.pages[0].map.height, 0.0);
    EXPECT_GT(report.pages[0].message.height, 0.0);
    EXPECT_TRUE(writeReport(report, out / "r.png").ok());
}

TEST_F(ReportWriter, StoppingLeavesNothingBehind)
{
    std::stop_source stop;
    const ReportDocument report = reportOf({}, {.plan = planOf({800, 600})});
    const auto files =
        writeReport(report, out / "r.png", stop.get_token(), [&](std::size_t page, std::size_t) {
            if (page == 2)
                stop.request_stop();
        });
    ASSERT_FALSE(files.ok());
    EXPECT_EQ(files.error().kind, Error::Kind::Stopped);
    EXPECT_THAT(filesWritten(), ElementsAre());
}

TEST_F(ReportWriter, AMissingFolderIsNamed)
{
    const auto files = writeReport(reportOf(), out / "missing/r.png");
    ASSERT_FALSE(files.ok());
    EXPECT_EQ(files.error().kind, Error::Kind::WriteFailed);
    EXPECT_THAT(files.error().detail, testing::HasSubstr("missing"));
}

TEST_F(ReportWriter, AFolderThatCannotBeWrittenIsAnErrorAndStaysEmpty)
{
    const auto files = writeReport(reportOf(), "/proc/r.png");
    ASSERT_FALSE(files.ok());
    EXPECT_EQ(files.error().kind, Error::Kind::WriteFailed);
    EXPECT_EQ(files.error().file, "/proc/r.png");
}

TEST_F(ReportWriter, APageThatCannotTakeItsPlaceTakesTheOthersWithIt)
{
    const ReportDocument report = reportOf({}, {.plan = planOf({800, 600})});
    fs::create_directory(out / "r-2.png");
    const auto files = writeReport(report, out / "r.png");
    ASSERT_FALSE(files.ok());
    EXPECT_EQ(files.error().file, out / "r-2.png");
    EXPECT_THAT(filesWritten(), ElementsAre("r-2.png"));
}

TEST_F(ReportWriter, PagesOfALongerReportAreRemovedButNoOthers)
{
    const ReportDocument longer = reportOf({}, {.plan = planOf({800, 600})});
    ASSERT_TRUE(writeReport(longer, out / "r.png").ok());
    const std::size_t pages = longer.pages.size();
    ASSERT_GT(pages, 2u);
    const std::string foreign = "r-" + std::to_string(pages + 1) + ".png";
    test::writeFile(out / foreign, "a picture of mine");
    const ReportDocument shorter = reportOf({.countries = {"MK"}, .minDeaths = 1'000'000});
    ASSERT_TRUE(writeReport(shorter, out / "r.png").ok());
    EXPECT_THAT(filesWritten(), testing::UnorderedElementsAre("r.png", foreign));
}

TEST_F(ReportWriter, FilesOfFormerReportsAreFoundByTheirNames)
{
    for (const char *name : {"r.png", "r-2.png", "r-12.png", "r-1.png", "r-03.png", "r-x.png", "x-5.png",
                             "r-4.svg", "r.png.bak"})
        test::writeFile(out / name, "x");
    EXPECT_THAT(reportFilesAt(out / "r.png", ReportFormat::Png),
                ElementsAre(out / "r.png", out / "r-2.png", out / "r-12.png"));
    EXPECT_THAT(reportFilesAt(out / "r.pdf", ReportFormat::Pdf), ElementsAre());
    EXPECT_THAT(reportFilesAt(out / "missing/r.png", ReportFormat::Png), ElementsAre());
}

TEST_F(ReportWriter, PagesTooLargeAreRefusedBeforeAnythingIsDone)
{
    const auto opened = openChronicle(file);
    auto events = loadEvents(opened.value());
    const auto store = std::make_shared<const EventStore>(std::move(events).value());
    const ReportSubject subject{store, std::make_shared<const VisibleSet>(applyFilter(*store, {})),
                                std::make_shared<const BaseMap>()};
    const ReportCharts charts;
    const auto report = composeReport(subject, {.plan = planOf({20000, 20000})}, charts, opened.value());
    ASSERT_FALSE(report.ok());
    EXPECT_EQ(report.error().kind, Error::Kind::BadInput);
}

} // namespace
} // namespace faultline
