// What reports keep back: events below a confidence, and those that may not be passed on.
#include "app/report/report_writer.h"
#include "core/db/event_loader.h"
#include "core/filter/apply_filter.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <QImage>
#include <QPainter>

#include <gmock/gmock.h>

namespace faultline {
namespace {

namespace fs = std::filesystem;

using testing::HasSubstr;
using testing::Not;

class ReportGate : public testing::Test {
protected:
    ReportDocument reportOf(Confidence least, BelowConfidence below, ReportFormat format = ReportFormat::Html)
    {
        ReportOptions options{.format = format};
        options.plan.leastConfidence = least;
        options.plan.below = below;
        const auto opened = openChronicle(file);
        EXPECT_TRUE(opened.ok());
        auto events = loadEvents(opened.value());
        EXPECT_TRUE(events.ok());
        const auto store = std::make_shared<const EventStore>(std::move(events).value());
        const auto visible = std::make_shared<const VisibleSet>(applyFilter(*store, {}));
        const ReportSubject subject{store, visible, std::make_shared<const BaseMap>()};
        auto report = composeReport(subject, options, recordCharts(subject, options), opened.value());
        EXPECT_TRUE(report.ok());
        return std::move(report).value();
    }

    /// The bytes of the report's files, one after the other.
    std::string written(const ReportDocument &report)
    {
        const auto files = writeReport(report, folder / "r");
        EXPECT_TRUE(files.ok());
        std::string bytes;
        for (const fs::path &page : files.value())
            bytes += test::readFile(page);
        return bytes;
    }

    test::TemporaryFolder folder;
    fs::path file = test::compileSmallChronicle(folder.path());
};

TEST_F(ReportGate, EventsBelowAreNowhereAndThatIsSaid)
{
    const ReportDocument report = reportOf(Confidence::Medium, BelowConfidence::LeaveOut);
    EXPECT_EQ(report.content.events.size(), 6u);
    EXPECT_EQ(report.content.figures.events, 6u);
    EXPECT_THAT(report.content.metadata.counts, HasSubstr("1 event below medium confidence is left out."));
    EXPECT_THAT(report.content.metadata.counts, Not(HasSubstr("Hidden by the filter")));
    EXPECT_THAT(report.content.command, HasSubstr("--least-confidence medium"));
    EXPECT_THAT(written(report), Not(HasSubstr("Camp near Prijedor")));
    const auto inLanes = [](const ReportDocument &of) {
        std::size_t events = 0;
        for (const Lane &lane : of.pictures->timeline.lanes)
            events += lane.rows.size();
        return events;
    };
    EXPECT_LT(inLanes(report), inLanes(reportOf(Confidence::Low, BelowConfidence::LeaveOut)));
}

TEST_F(ReportGate, MarkedEventsStayWithASignAndANote)
{
    const ReportDocument report = reportOf(Confidence::Medium, BelowConfidence::Mark);
    EXPECT_EQ(report.content.events.size(), 7u);
    EXPECT_EQ(report.pictures->hatched.size(), 1u);
    EXPECT_THAT(report.content.command, HasSubstr("--least-confidence medium --below mark"));
    const std::string html = written(report);
    EXPECT_THAT(html, HasSubstr("Camp near Prijedor\u00a0‡"));
    EXPECT_THAT(html, HasSubstr("1 event below medium confidence is marked ‡"));
    EXPECT_THAT(html, Not(HasSubstr("Siege of Sarajevo\u00a0‡")));
}

TEST_F(ReportGate, MarkedEventsAreHatchedOnMapAndTimeline)
{
    const ReportDocument plain = reportOf(Confidence::Low, BelowConfidence::Mark);
    const ReportDocument marked = reportOf(Confidence::Medium, BelowConfidence::Mark);
    const auto paint = [](const ReportDocument &report, const std::vector<Row> &hatched, bool map) {
        PictureContents contents = *report.pictures;
        contents.hatched = hatched;
        QImage picture(900, 500, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        const auto &[store, visible, base, chosen] = report.subject;
        if (map)
            paintReportMap(painter, picture.rect(), *store, visible->filter, contents, *base, lightTheme());
        else
            paintReportTimeline(painter, picture.rect(), *store, visible->filter, contents, report.title,
                                lightTheme());
        painter.end();
        return picture;
    };
    for (const bool map : {true, false}) {
        EXPECT_EQ(paint(plain, {}, map), paint(marked, {}, map));
        EXPECT_NE(paint(marked, marked.pictures->hatched, map), paint(marked, {}, map)) << map;
    }
}

TEST_F(ReportGate, TheLegendSaysWhatHatchingMeansOnlyWhereThereIsSome)
{
    const auto marked = [this](Confidence least) {
        return written(reportOf(least, BelowConfidence::Mark, ReportFormat::Svg));
    };
    EXPECT_THAT(marked(Confidence::Medium), HasSubstr(english().text("legend.hatched")));
    EXPECT_THAT(marked(Confidence::Low), Not(HasSubstr(english().text("legend.hatched"))));
}

TEST_F(ReportGate, EventsThatMayNotBePassedOnAreInSumsOnly)
{
    test::alterWithSql(file,
                       "INSERT INTO dataset VALUES ('closed', 'Closed data', '1', 'No copies', "
                       "'Cite the closed data.', 0, 0, 9);"
                       "UPDATE event SET dataset = 'closed' WHERE id = 'siege'");
    for (const ReportFormat format : {ReportFormat::Html, ReportFormat::Svg}) {
        const ReportDocument report = reportOf(Confidence::Low, BelowConfidence::LeaveOut, format);
        EXPECT_EQ(report.content.figures.events, 7u);
        EXPECT_EQ(report.content.events.size(), 6u);
        const std::string bytes = written(report);
        EXPECT_THAT(bytes, Not(HasSubstr("Siege of Sarajevo")));
        EXPECT_THAT(bytes, Not(HasSubstr("The city is besieged")));
        EXPECT_THAT(bytes, HasSubstr("Cite the closed data."));
    }
}

} // namespace
} // namespace faultline
