#include "app/chart/year_chart.h"
#include "app/chart/year_charts.h"
#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <QGraphicsView>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace faultline {
namespace {

/// Two events in 1992, none in 1993, one in 1994.
EventStore smallStore()
{
    return test::storeOf({{.start = "1992-05-01", .category = "battle", .deaths = {10, 20, 40}},
                          {.start = "1992-06-01", .category = "justice"},
                          {.start = "1994-01-01", .category = "battle", .deaths = {5, 5, 5}}});
}

YearChartData dataOf(YearChartKind kind)
{
    const EventStore store = smallStore();
    return {kind, binByYear(store, applyFilter(store, {})), store.themes()};
}

class YearChartTest : public testing::Test {
protected:
    void show(YearChart &chart)
    {
        const YearChartData data = dataOf(YearChartKind::Events);
        chart.setBins(data.bins, data.themes);
        chart.resize(330, 160);
        chart.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&chart));
    }

    static QWidget *viewport(YearChart &chart) { return chart.findChild<QGraphicsView *>()->viewport(); }

    /// A third of the bars' width each; the labels of values are left of them.
    static QPoint inYear(YearChart &chart, int bin)
    {
        const QSize size = viewport(chart)->size();
        const int left = 34;
        return {left + (size.width() - left) * (2 * bin + 1) / 6, size.height() / 2};
    }
};

TEST_F(YearChartTest, AClickAnywhereAboveAYearPicksIt)
{
    YearChart chart(YearChartKind::Events);
    show(chart);
    QSignalSpy picked(&chart, &YearChart::yearPicked);
    QTest::mouseClick(viewport(chart), Qt::LeftButton, {}, inYear(chart, 2));
    QTest::mouseClick(viewport(chart), Qt::LeftButton, {}, inYear(chart, 1));
    ASSERT_EQ(picked.size(), 2);
    EXPECT_EQ(picked[0][0].toInt(), 1994);
    EXPECT_EQ(picked[1][0].toInt(), 1993);
}

TEST_F(YearChartTest, AClickBesideTheBarsPicksNothing)
{
    YearChart chart(YearChartKind::Events);
    show(chart);
    QSignalSpy picked(&chart, &YearChart::yearPicked);
    QTest::mouseClick(viewport(chart), Qt::LeftButton, {}, {3, 40});
    EXPECT_EQ(picked.size(), 0);
}

TEST_F(YearChartTest, TheKeyboardReachesEveryYear)
{
    YearChart chart(YearChartKind::Events);
    show(chart);
    QSignalSpy picked(&chart, &YearChart::yearPicked);
    QTest::keyClick(&chart, Qt::Key_Return); // nothing is pointed at yet
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Return);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(picked.size(), 2);
    EXPECT_EQ(picked[0][0].toInt(), 1993);
    EXPECT_EQ(picked[1][0].toInt(), 1994);
}

TEST_F(YearChartTest, TheNumbersAreToldInWords)
{
    EXPECT_EQ(yearWords(dataOf(YearChartKind::Events), 0),
              QStringLiteral("1992: 2 events – %1 1, %2 1")
                  .arg(QString::fromStdString(dataOf(YearChartKind::Events).themes[0].name),
                       QString::fromStdString(dataOf(YearChartKind::Events).themes[1].name)));
    EXPECT_EQ(yearWords(dataOf(YearChartKind::Events), 1), QStringLiteral("1993: 0 events"));
    EXPECT_EQ(yearWords(dataOf(YearChartKind::Deaths), 0),
              QStringLiteral("1992: 10–40 deaths, best 20 in 1 event"));
    EXPECT_EQ(yearWords(dataOf(YearChartKind::Deaths), 1), QStringLiteral("1993: no figures of deaths"));
    EXPECT_EQ(yearWords(dataOf(YearChartKind::Deaths), 2), QStringLiteral("1994: 5 deaths in 1 event"));
    YearChart chart(YearChartKind::Deaths);
    const YearChartData data = dataOf(YearChartKind::Deaths);
    chart.setBins(data.bins, data.themes);
    EXPECT_TRUE(
        chart.accessibleDescription().contains(QStringLiteral("1992: 10–40 deaths, best 20 in 1 event")));
}

QImage paintedChart(const YearChartData &data)
{
    QImage image(600, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintYearChart(painter, QRectF(0, 0, 600, 200), data, lightTheme());
    return image;
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

TEST_F(YearChartTest, PrintedBarsAreAsLargeAsTheirNumbers)
{
    const QImage image = paintedChart(dataOf(YearChartKind::Events));
    const int violence = pixelsOf(image, lightTheme().themes[0]);
    const int justice = pixelsOf(image, lightTheme().themes[1]);
    ASSERT_GT(justice, 1000);
    EXPECT_NEAR(static_cast<double>(violence) / justice, 2.0, 0.1);
}

/// Of text and whiskers; bars are lighter.
int darkPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).lightness() < 90 ? 1 : 0;
    return count;
}

TEST_F(YearChartTest, PrintedDeathsHaveTheirWhisker)
{
    YearChartData data = dataOf(YearChartKind::Deaths);
    const int with = darkPixels(paintedChart(data));
    data.bins.deaths[0].low = data.bins.deaths[0].high = data.bins.deaths[0].best;
    EXPECT_GT(with, darkPixels(paintedChart(data)) + 50);
}

TEST_F(YearChartTest, NoYearsAreNoTrouble)
{
    YearChart chart(YearChartKind::Deaths);
    show(chart);
    chart.setBins({}, {});
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::mouseClick(viewport(chart), Qt::LeftButton, {}, inYear(chart, 1));
    EXPECT_FALSE(paintedChart({}).isNull());
}

} // namespace
} // namespace faultline
