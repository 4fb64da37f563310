#include "app/timeline/overview_strip.h"

#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace faultline {
namespace {

using namespace test;

/// A strip over 1990–1999 on 100–900 px, with the window of time on 1994 and 1995.
class OverviewStripTest : public testing::Test {
protected:
    OverviewStripTest()
    {
        const auto store =
            std::make_shared<const EventStore>(storeOf({{.start = "1990-01-01"}, {.start = "1999-12-31"}}));
        m_strip.resize(912, 44);
        m_strip.setAxisRoom({100.0, 900.0});
        const auto all = std::make_shared<const VisibleSet>(applyFilter(*store, {}));
        const auto content = std::make_shared<const TimelineContent>(timelineContent(*store, *all));
        m_strip.setEvents(store, all, content);
        m_strip.setTimeWindow(m_window);
        QObject::connect(&m_strip, &OverviewStrip::timeWindowChanged, &m_strip,
                         [this](TimeWindow window) { m_window = window; });
        m_axis = layoutOverview(*store, *all, *content, {100.0, 900.0}, 44.0).axis;
    }

    void drag(double from, double to)
    {
        QTest::mousePress(&m_strip, Qt::LeftButton, {}, QPoint(qRound(from), 20));
        QTest::mouseMove(&m_strip, QPoint(qRound(to), 20));
        QTest::mouseRelease(&m_strip, Qt::LeftButton, {}, QPoint(qRound(to), 20));
    }

    double pxDays(double px) const { return px / m_axis.pxPerDay(); }

    const double m_first = dayNumber(day("1994-01-01"));
    TimeWindow m_window{.firstDay = m_first, .spanDays = 730.0};
    TimeAxis m_axis;
    OverviewStrip m_strip;
};

TEST_F(OverviewStripTest, TheWindowIsDragged)
{
    const double middle = m_axis.x(m_first + 365.0);

    drag(middle, middle + 100.0);

    EXPECT_NEAR(m_window.firstDay, m_first + pxDays(100.0), pxDays(1.0));
    EXPECT_DOUBLE_EQ(m_window.spanDays, 730.0);
}

TEST_F(OverviewStripTest, ItsEndsAreDragged)
{
    drag(m_axis.x(m_first + 730.0), m_axis.x(m_first + 1100.0));
    EXPECT_DOUBLE_EQ(m_window.firstDay, m_first);
    EXPECT_NEAR(m_window.spanDays, 1100.0, pxDays(1.0));

    drag(m_axis.x(m_first), m_axis.x(m_first - 400.0));
    EXPECT_NEAR(m_window.firstDay, m_first - 400.0, pxDays(1.0));
    EXPECT_NEAR(m_window.lastDay(), m_first + 1100.0, pxDays(1.0));
}

TEST_F(OverviewStripTest, AnEndCannotPassTheOther)
{
    drag(m_axis.x(m_first + 730.0), 110.0);

    EXPECT_DOUBLE_EQ(m_window.firstDay, m_first);
    EXPECT_DOUBLE_EQ(m_window.spanDays, shortestSpan);
}

TEST_F(OverviewStripTest, AClickBringsTheWindowThere)
{
    QTest::mouseClick(&m_strip, Qt::LeftButton, {}, QPoint(800, 20));

    EXPECT_NEAR(m_window.firstDay + m_window.spanDays / 2.0, m_axis.day(800.0), 1e-6);
    EXPECT_DOUBLE_EQ(m_window.spanDays, 730.0);
}

} // namespace
} // namespace faultline
