// What the tests of the timeline view share: a view of a small world, and a hand on its mouse.
#pragma once

#include "app/timeline/timeline_view.h"
#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <QTest>
#include <QWheelEvent>

#include <algorithm>

namespace faultline::test {

/// A view of 900 × 400 px on 1990–1999 of three events in Bosnia: 1992, 1995 and 1998.
class TimelineViewTest : public testing::Test {
protected:
    TimelineViewTest()
    {
        m_view.resize(900, 400);
        showEvents(storeOf({{.start = "1992-05-02", .title = "First"},
                            {.start = "1995-07-11", .title = "Second", .crises = {"war"}},
                            {.start = "1998-03-05", .title = "Third"}}));
        const double first = dayNumber(day("1990-01-01"));
        m_view.setTimeWindow({.firstDay = first, .spanDays = dayNumber(day("2000-01-01")) - first});
        m_view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&m_view));
    }

    void showEvents(EventStore store, LaneBy laneBy = LaneBy::Country)
    {
        m_store = std::make_shared<const EventStore>(std::move(store));
        const auto all = std::make_shared<const VisibleSet>(applyFilter(*m_store, {}));
        m_view.setEvents(m_store, all,
                         std::make_shared<const TimelineContent>(timelineContent(*m_store, *all, laneBy)),
                         titlesOf(*m_store));
    }

    QPoint centreOf(Row row)
    {
        const auto &marks = m_view.layoutNow().marks;
        const auto mark = std::ranges::find(marks, row, &TimelineMark::row);
        if (mark == marks.end())
            return {};
        return QPointF(mark->box.x + mark->box.width / 2.0, mark->box.y + mark->box.height / 2.0).toPoint();
    }

    double dayAt(double x) { return m_view.layoutNow().axis.day(x); }

    void wheel(QPoint at, QPoint delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, m_view.viewport()->mapToGlobal(at), {}, delta, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.viewport(), &event);
    }

    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_view.viewport(), (from + to) / 2);
        QTest::mouseMove(m_view.viewport(), to);
        QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, {}, to);
    }

    void shiftDrag(QPoint from, QPoint to)
    {
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, Qt::ShiftModifier, from);
        QTest::mouseMove(m_view.viewport(), (from + to) / 2);
        QTest::mouseMove(m_view.viewport(), to);
        QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, Qt::ShiftModifier, to);
    }

    void click(QPoint at) { QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, at); }

    std::shared_ptr<const EventStore> m_store;
    TimelineView m_view;
};

} // namespace faultline::test
