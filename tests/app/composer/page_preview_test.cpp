#include "app/composer/page_preview.h"

#include "app/report/report_pages.h"
#include "core/db/event_loader.h"
#include "core/filter/apply_filter.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

namespace faultline {
namespace {

class PagePreviewTest : public testing::Test {
protected:
    PagePreviewTest()
    {
        view.resize(600, 600); // one page high
        view.show();
    }

    /// So many pages, all the same.
    std::shared_ptr<const ReportDocument> reportOf(std::size_t pages, const std::string &title = "Title")
    {
        const auto chronicle = openChronicle(test::compileSmallChronicle(folder.path()));
        auto store = std::make_shared<const EventStore>(loadEvents(chronicle.value()).value());
        auto visible = std::make_shared<const VisibleSet>(applyFilter(*store, {}));
        const ReportSubject subject{store, visible, std::make_shared<const BaseMap>()};
        ReportOptions options;
        options.plan.title = title;
        auto report = composeReport(subject, options, recordCharts(subject, options), chronicle.value());
        report.value().pages.resize(pages, report.value().pages.front());
        return std::make_shared<const ReportDocument>(std::move(report).value());
    }

    test::TemporaryFolder folder;
    PagePreview view;
};

TEST_F(PagePreviewTest, PaintsThePagesInViewOnly)
{
    view.setReport(reportOf(60));
    view.waitUntilIdle();
    EXPECT_EQ(view.pageCount(), 60);
    EXPECT_EQ(view.paintedPages(), 1u);
    view.showPage(30);
    view.waitUntilIdle();
    EXPECT_EQ(view.currentPage(), 30);
    EXPECT_EQ(view.paintedPages(), 1u); // the first one was given up
}

TEST_F(PagePreviewTest, PaintsForThePixelsOfTheScreenWithTheReportsOwnPainter)
{
    const auto report = reportOf(2);
    view.setReport(report);
    view.waitUntilIdle();
    const QImage seen = view.viewport()->grab().toImage();
    const QSize page =
        PageStack(report->options.plan.page, 2, view.viewport()->size(), PageZoom::Page).pageSize();
    const QImage painted = pageImage(*report, 0, {page.width(), page.height()});
    const QRect place((view.viewport()->width() - page.width()) / 2, PageStack::gap, page.width(),
                      page.height());
    EXPECT_EQ(seen.copy(place).convertToFormat(QImage::Format_RGB32),
              painted.convertToFormat(QImage::Format_RGB32));
}

TEST_F(PagePreviewTest, APictureOfAnEarlierReportDoesNotStay)
{
    view.setReport(reportOf(1, "Before"));
    view.waitUntilIdle(); // so that there is a picture of it
    const auto after = reportOf(1, "After");
    view.setReport(after);
    view.waitUntilIdle();
    EXPECT_EQ(view.report(), after);
    EXPECT_EQ(view.paintedPages(), 1u);
}

TEST_F(PagePreviewTest, KeysTurnThePages)
{
    view.setReport(reportOf(5));
    QTest::keyClick(&view, Qt::Key_PageDown);
    EXPECT_EQ(view.currentPage(), 1);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_EQ(view.currentPage(), 4);
    QTest::keyClick(&view, Qt::Key_PageUp);
    EXPECT_EQ(view.currentPage(), 3);
    QTest::keyClick(&view, Qt::Key_Home);
    EXPECT_EQ(view.currentPage(), 0);
}

TEST_F(PagePreviewTest, AnotherSizeKeepsThePageInView)
{
    view.setReport(reportOf(5));
    view.showPage(3);
    view.setZoom(PageZoom::Full);
    EXPECT_EQ(view.currentPage(), 3);
    view.resize(300, 300);
    EXPECT_EQ(view.currentPage(), 3);
    view.setZoom(PageZoom::Page);
    EXPECT_EQ(view.currentPage(), 3);
}

} // namespace
} // namespace faultline
