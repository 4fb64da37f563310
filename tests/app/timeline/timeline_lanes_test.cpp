#include "app/shell/theme.h"
#include "tests/app/timeline/timeline_view_world.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QToolTip>

namespace faultline::test {
namespace {

/// The codes of the lanes from the top, and their headers on the screen.
class TimelineLanesTest : public TimelineViewTest {
protected:
    TimelineLanesTest()
    {
        showEvents(storeOf({{.countries = {"BA"}}, {.countries = {"RS"}}, {.countries = {"US"}}}));
    }

    std::string codes()
    {
        std::string all;
        for (const LaneBox &lane : m_view.layoutNow().lanes)
            all += lane.code.empty() ? "--" : lane.code;
        return all;
    }
    QPoint headerOf(std::size_t lane)
    {
        const Rect rect = m_view.layoutNow().lanes[lane].rect;
        return QPointF(30.0, rect.y + rect.height / 2.0).toPoint();
    }
    /// Picks an entry of the menu at a point; the entries it has.
    QStringList menu(QPoint at, const QString &entry = {})
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_view.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(m_view.viewport(), &event);
        QStringList entries;
        for (QMenu *menu : m_view.findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                const QString name = action->text().remove(u'&').section(u'\t', 0, 0);
                entries << (action->isEnabled() ? name : u'(' + name + u')');
                if (name == entry)
                    action->trigger();
            }
            delete menu;
        }
        return entries;
    }
};

TEST_F(TimelineLanesTest, MoveWithTheMenuOfTheirHeaders)
{
    ASSERT_EQ(codes(), "SIHRBARSXKMEMKAL--");
    EXPECT_EQ(menu(headerOf(0), QStringLiteral("Move down")),
              (QStringList{QStringLiteral("Hide this lane"), QStringLiteral("(Move up)"),
                           QStringLiteral("Move down")}));
    EXPECT_EQ(codes(), "HRSIBARSXKMEMKAL--");
    menu(headerOf(3), QStringLiteral("Move up"));
    EXPECT_EQ(codes(), "HRSIRSBAXKMEMKAL--");
    EXPECT_EQ(menu({500, 200}), QStringList());
}

TEST_F(TimelineLanesTest, AreHiddenAndShownAgain)
{
    const QSignalSpy some(&m_view, &TimelineView::hiddenLanesChanged);
    menu(headerOf(2), QStringLiteral("Hide this lane"));
    menu(headerOf(0), QStringLiteral("Hide this lane"));
    EXPECT_EQ(codes(), "HRRSXKMEMKAL--");
    EXPECT_TRUE(some.back().front().toBool());

    EXPECT_EQ(menu({20, 5}, QStringLiteral("Show all lanes again")),
              QStringList(QStringLiteral("Show all lanes again")));
    EXPECT_EQ(codes(), "SIHRBARSXKMEMKAL--");
    EXPECT_FALSE(some.back().front().toBool());
}

TEST_F(TimelineLanesTest, TheLastLaneCannotBeHidden)
{
    showEvents(storeOf({{}}), LaneBy::Theme);
    EXPECT_TRUE(menu(headerOf(0)).contains(QStringLiteral("(Hide this lane)")));
}

TEST_F(TimelineLanesTest, AreDraggedByTheirHeaders)
{
    const TimeWindow before = m_view.timeWindow();
    const QSignalSpy country(&m_view, &TimelineView::laneCountryPicked);

    drag(headerOf(3), headerOf(0) - QPoint(0, 10));
    EXPECT_EQ(codes(), "RSSIHRBAXKMEMKAL--");
    drag(headerOf(0), headerOf(2) + QPoint(0, 10));
    EXPECT_EQ(codes(), "SIHRRSBAXKMEMKAL--");

    EXPECT_EQ(m_view.timeWindow(), before);
    EXPECT_EQ(country.count(), 0);
}

TEST_F(TimelineLanesTest, ALineShowsWhereADraggedLaneWouldGo)
{
    const QPoint from = headerOf(3);
    const Rect first = m_view.layoutNow().lanes[0].rect;
    QTest::mousePress(m_view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view.viewport(), QPointF(30.0, first.y + 3.0).toPoint());

    const QImage dragging = m_view.viewport()->grab().toImage();
    EXPECT_EQ(dragging.pixelColor(400, qRound(first.y)), lightTheme().accent);
    QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, {}, from);
    EXPECT_NE(m_view.viewport()->grab().toImage().pixelColor(400, qRound(first.y)), lightTheme().accent);
}

TEST_F(TimelineLanesTest, TheToolTipOfAHeaderHasTheWholeName)
{
    const QPoint at = headerOf(2);
    ASSERT_NE(m_view.layoutNow().lanes[2].name, "Bosnia and Herzegovina");
    QHelpEvent event(QEvent::ToolTip, at, m_view.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(m_view.viewport(), &event);

    EXPECT_EQ(QToolTip::text(), QStringLiteral("Bosnia and Herzegovina"));
    QToolTip::hideText();
}

TEST_F(TimelineLanesTest, ChoicesHoldForTheKindOfLanesTheyWereMadeFor)
{
    menu(headerOf(0), QStringLiteral("Hide this lane"));
    const auto kept = m_view.arrangements();
    EXPECT_EQ(kept.at(LaneBy::Country).hidden, std::vector<std::string>{"SI"});

    showEvents(storeOf({{.category = "battle"}, {.category = "justice"}}), LaneBy::Theme);
    EXPECT_EQ(m_view.layoutNow().lanes.size(), 2u);
    showEvents(storeOf({{.countries = {"BA"}}}));
    EXPECT_EQ(codes(), "HRBARSXKMEMKAL");
    m_view.setArrangements({});
    EXPECT_EQ(codes(), "SIHRBARSXKMEMKAL");
    m_view.setArrangements(kept);
    EXPECT_EQ(codes(), "HRBARSXKMEMKAL");
}

TEST_F(TimelineLanesTest, MoveByKeysWhereThePointerIsAndGoOnWithTheSameLane)
{
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(&m_view, key, Qt::AltModifier | Qt::ShiftModifier);
    };
    press(Qt::Key_Up); // no lane is meant
    EXPECT_EQ(codes(), "SIHRBARSXKMEMKAL--");
    QTest::mouseMove(m_view.viewport(), headerOf(3));
    press(Qt::Key_Up);
    EXPECT_EQ(codes(), "SIHRRSBAXKMEMKAL--");
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    EXPECT_EQ(codes(), "RSSIHRBAXKMEMKAL--");
    press(Qt::Key_Up); // it is the first
    EXPECT_EQ(codes(), "RSSIHRBAXKMEMKAL--");
    press(Qt::Key_Down);
    EXPECT_EQ(codes(), "SIRSHRBAXKMEMKAL--");
}

TEST_F(TimelineLanesTest, KeysMoveTheLaneOfTheSelectedEventWithoutAPointer)
{
    m_view.setSelection(selectionOf({1})); // in Serbia
    QTest::keyClick(&m_view, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(codes(), "SIHRBAXKRSMEMKAL--");
}

} // namespace
} // namespace faultline::test
