#include "app/report/report_document.h"

#include "app/report/report_pages.h"
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

/// In hexadecimal digits.
std::string utf16Of(const std::string &text)
{
    QString digits;
    for (const QChar c : QString::fromStdString(text))
        digits += QStringLiteral("%1").arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper();
    return digits.toStdString();
}

bool isWhiteColumn(const QImage &picture, int x)
{
    for (int y = 0; y < picture.height(); ++y)
        if (picture.pixel(x, y) != qRgb(255, 255, 255))
            return false;
    return true;
}

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

TEST_F(ReportDocuments, APdfHasAnOutlineOfItsPartsInTheirOrder)
{
    ReportPlan plan = planOf("comparison");
    plan.parts = withEventsInFull(plan.parts);
    const ReportDocument report = reportOf(plan);
    const auto nameOf = [&](std::size_t compared) {
        return report.subject.store->countries()[report.content.compared[compared].country].name;
    };
    const std::string pdf = pdfDocument(report, [](std::size_t) { return true; }).toStdString();
    std::size_t last = pdf.find("/Type /Outlines");
    for (const std::string &title :
         {std::string("Small chronicle"), nameOf(0) + " – " + nameOf(1), std::string("Map"),
          std::string("Timeline"), std::string("Events in full"), std::string("Events"),
          std::string("Sources"), std::string("Notes"), std::string("Method")}) {
        last = pdf.find("/Title <FEFF" + utf16Of(title) + ">", last);
        ASSERT_NE(last, std::string::npos) << title;
    }
}

TEST_F(ReportDocuments, EventsInFullSayTheFiguresThatThereAre)
{
    ReportPlan plan = planOf("dossier");
    plan.parts = withEventsInFull(plan.parts);
    const ReportDocument report = reportOf(plan);
    std::string words;
    for (std::size_t page = 0; page < report.pages.size(); ++page)
        words += svgPage(report, page).toStdString();
    EXPECT_THAT(words, HasSubstr("low 100 – best 200 – high 300"));
    EXPECT_THAT(words, HasSubstr(">68"));
    EXPECT_THAT(words, Not(HasSubstr("low 68 ")));
}

TEST_F(ReportDocuments, ALongListOfSourcesLeavesRoomForItsNumbers)
{
    ReportContent content = reportOf(planOf("dossier")).content;
    content.sources.resize(1200, content.sources.front());
    const auto widthOfNumber = [&](std::size_t source) {
        QImage picture(300, 60, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        paintSource(painter, QRectF(0, 0, 300, 60), content, source, lightTheme());
        painter.end();
        int x = 0; // where the first gap of some px after the number begins
        for (int empty = 0; empty < 6 && x < picture.width(); ++x)
            empty = isWhiteColumn(picture, x) && x > 20 ? empty + 1 : 0;
        return x;
    };
    EXPECT_LT(widthOfNumber(1100), 60);
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
