#include "app/report/report_document.h"

#include "app/report/report_painter.h"
#include "app/report/report_type.h"
#include "core/db/event_loader.h"
#include "core/db/event_texts.h"
#include "core/filter/apply_filter.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <QImage>
#include <QPainter>

#include <gmock/gmock.h>
#include <set>

namespace faultline {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ReportDocuments : public testing::Test {
protected:
    ReportDocument reportOf(const ReportPlan &plan, const EventFilter &filter = {},
                            const std::vector<Row> &chosen = {})
    {
        const auto opened = openChronicle(file);
        auto events = loadEvents(opened.value());
        const auto store = std::make_shared<const EventStore>(std::move(events).value());
        const ReportSubject subject{.store = store,
                                    .visible =
                                        std::make_shared<const VisibleSet>(applyFilter(*store, filter)),
                                    .map = std::make_shared<const BaseMap>(),
                                    .chosen = chosen};
        const ReportOptions options{.plan = plan};
        auto report = composeReport(subject, options, recordCharts(subject, options), opened.value());
        EXPECT_TRUE(report.ok());
        return std::move(report).value();
    }

    static QImage pictureOf(const ReportDocument &report, std::size_t page = 0)
    {
        const PageSize size = report.options.plan.page;
        QImage picture(size.width, size.height, QImage::Format_RGB32);
        QPainter painter(&picture);
        paintReportPage(painter, report, page);
        return picture;
    }

    static ReportPlan planOf(const char *name) { return findReportPlan(name).value(); }

    test::TemporaryFolder folder;
    std::filesystem::path file = test::compileSmallChronicle(folder.path());
};

TEST_F(ReportDocuments, OnePageListsTheMostImportantEventsThatHaveRoomAndNumbersThemAlone)
{
    ReportPlan plan = planOf("brief");
    plan.page = {640, 1100};
    const ReportDocument report = reportOf(plan);
    ASSERT_EQ(report.pages.size(), 1u);
    EXPECT_EQ(report.pages[0].rows.size(), report.content.events.size());
    EXPECT_LT(report.content.events.size(), report.content.figures.events);
    EXPECT_GE(report.content.figures.sources, report.content.sources.size());
}

TEST_F(ReportDocuments, SourcesAreThoseOfAllEventsWhateverIsListed)
{
    const std::size_t all = reportOf(planOf("dossier")).content.figures.sources;
    EXPECT_GT(all, 0u);
    EXPECT_EQ(reportOf(planOf("web-picture")).content.figures.sources, all);
}

TEST_F(ReportDocuments, ChosenEventsAreToldInFullAndNamedByTheCommand)
{
    ReportPlan plan = planOf("brief");
    plan.parts = withEventsInFull(plan.parts);
    const ReportDocument report = reportOf(plan, {}, {1});
    ASSERT_EQ(report.content.inFull.size(), 1u);
    EXPECT_EQ(report.content.events[report.content.inFull[0].event].row, 1u);
    EXPECT_THAT(report.content.command,
                HasSubstr("--template brief --parts title,figures,map,timeline,charts,"
                          "events,table,sources,notes --event "));
    EXPECT_FALSE(report.pages[0].inFull.items.empty());
}

TEST_F(ReportDocuments, TwoCountriesStandSideBySideOnOneScale)
{
    const ReportDocument report = reportOf(planOf("comparison"));
    EXPECT_EQ(report.content.compared.size(), 2u);
    EXPECT_EQ(report.charts.compared.size(), 2u);
    EXPECT_GT(report.pages[0].comparison.height, 300.0);
    EXPECT_THAT(report.content.notes, Not(testing::Contains(HasSubstr("SHA-256"))))
        << "the box of the method says it";
    EXPECT_THAT(report.content.method, Not(IsEmpty()));
}

TEST_F(ReportDocuments, WhereThereAreNoTwoCountriesThatIsSaidInASentence)
{
    const ReportDocument report = reportOf(planOf("comparison"), {.search = "no such words"});
    EXPECT_THAT(report.content.compared, IsEmpty());
    EXPECT_GT(report.pages[0].message.height, 0.0);
}

TEST_F(ReportDocuments, InGreyThereIsNoColour)
{
    for (const char *name : {"dossier", "comparison"}) {
        ReportPlan plan = planOf(name);
        plan.look = ReportLook::Grey;
        const ReportDocument report = reportOf(plan);
        std::set<int> shades;
        for (std::size_t page = 0; page < report.pages.size(); ++page) {
            const QImage picture = pictureOf(report, page);
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x) {
                    const QRgb pixel = picture.pixel(x, y);
                    ASSERT_TRUE(qRed(pixel) == qGreen(pixel) && qGreen(pixel) == qBlue(pixel))
                        << name << " page " << page << " at " << x << ", " << y;
                    shades.insert(qRed(pixel));
                }
        }
        EXPECT_TRUE(shades.contains(greyTheme().themes[0].red()));
    }
}

TEST(GreyTheme, ShadesThatMeetInAChartAreFarApart)
{
    const auto &themes = greyTheme().themes;
    for (std::size_t i = 0; i < themes.size(); ++i)
        for (std::size_t j = i + 1; j < themes.size(); ++j)
            EXPECT_GE(std::abs(themes[i].red() - themes[j].red()), j == i + 1 ? 64 : 32) << i << " and " << j;
}

} // namespace
} // namespace faultline
