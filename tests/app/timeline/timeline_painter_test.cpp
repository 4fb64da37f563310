#include "app/timeline/timeline_painter.h"

#include "app/timeline/timeline_faces.h"
#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace faultline {
namespace {

using namespace test;

const TimeAxis nineties{.firstDay = 7305.0, .spanDays = 3652.0, .left = 118.0, .width = 600.0};

TimelineLayout layoutOf(const EventStore &store, double height = 400.0)
{
    return layoutTimeline(store, timelineContent(store, applyFilter(store, {})), nineties, {}, height,
                          timelineFaces(), titlesOf(store));
}

QImage picture(const TimelineLayout &layout, const EventStore &store, const Theme &theme, double scale = 1.0,
               Highlights highlights = {})
{
    highlights.title = titlesOf(store);
    QImage image(qRound(layout.width() * scale), qRound(layout.height * scale), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintTimeline(painter, layout, store, theme, highlights);
    return image;
}

QColor colorAt(const QImage &image, const TimelineMark &mark, double scale = 1.0)
{
    return image.pixelColor(qRound((mark.box.x + mark.box.width / 2.0) * scale),
                            qRound((mark.box.y + mark.box.height / 2.0) * scale));
}

TEST(TimelinePainter, PaintsMarksWhereTheLayoutHasThemAtAnyScale)
{
    const EventStore store = storeOf({{.category = "battle"}, {.countries = {"RS"}, .category = "justice"}});
    const TimelineLayout layout = layoutOf(store);

    for (const Theme &theme : {lightTheme(), darkTheme()})
        for (const double scale : {1.0, 3.0})
            for (const TimelineMark &mark : layout.marks)
                EXPECT_EQ(colorAt(picture(layout, store, theme, scale), mark, scale),
                          themeColor(theme, mark.theme));
}

TEST(TimelinePainter, LeavesNoPixelUnpainted)
{
    const EventStore store = storeOf({{}});
    const QImage image = picture(layoutOf(store), store, lightTheme());

    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ASSERT_NE(image.pixelColor(x, y), QColor(Qt::magenta)) << x << ", " << y;
}

TEST(TimelinePainter, AnUncertainDateIsHollow)
{
    const EventStore store = storeOf({{.start = "1995-07-11?"}});
    const TimelineLayout layout = layoutOf(store);
    const QImage image = picture(layout, store, lightTheme(), 4.0);

    const Rect box = layout.marks.front().box;
    const QPoint inside = (QPointF(box.x + 2.2, box.y + box.height / 2.0) * 4.0).toPoint();
    EXPECT_EQ(image.pixelColor(inside), lightTheme().background);
}

TEST(TimelinePainter, TheSelectedEventHasALineThroughAllLanes)
{
    const EventStore store = storeOf({{}});
    const TimelineLayout layout = layoutOf(store);
    const double x = nineties.x(dayNumber(day("1995-07-11")) + 0.5);

    const QImage plain = picture(layout, store, lightTheme(), 4.0);
    const QImage selected = picture(layout, store, lightTheme(), 4.0, {.selected = 0});

    for (const LaneBox &lane : layout.lanes) {
        const QPoint point = (QPointF(x, lane.rect.bottom() - 3.0) * 4.0).toPoint();
        EXPECT_NE(plain.pixelColor(point), selected.pixelColor(point)) << lane.name;
    }
}

TEST(TimelinePainter, TheTitleOfTheSelectedEventLeavesNothingOfALabelBelowIt)
{
    const EventStore store = storeOf({{.start = "1995-01-01", .title = "An event with a long title"},
                                      {.start = "1995-05-01", .title = "Short"}});
    TimelineLayout layout = layoutOf(store, 215.0); // one track
    const Highlights selected{.selected = 1};
    const auto cut = std::ranges::find(layout.labels, Row{0}, &TimelineLabel::row);
    ASSERT_NE(cut, layout.labels.end());
    const QImage image = picture(layout, store, lightTheme(), 1.0, selected);

    layout.labels.erase(cut);
    EXPECT_EQ(image, picture(layout, store, lightTheme(), 1.0, selected));
}

TEST(TimelinePainter, ALinkedEventWhoseMarkIsLeftOutIsADot)
{
    const EventStore store = storeOf({{.start = "1992-01-01"}, {.start = "1998-01-01"}});
    TimelineLayout layout = layoutOf(store);
    const double level = layout.marks.front().box.y + layout.marks.front().box.height / 2.0;
    const auto end = [&](const char *date) { return Point{nineties.x(dayNumber(day(date)) + 0.5), level}; };
    const Point tail = end("1992-01-01");
    const Point head = end("1998-01-01");
    const Highlights linked{
        .arcs = {{.link = {.tail = 0, .head = 1},
                  .curve = {tail, {tail.x, level - 20.0}, {head.x, level - 20.0}, head}}}};
    const auto colorOf = [&](Point at) {
        return picture(layout, store, lightTheme(), 4.0, linked)
            .pixelColor((QPointF(at.x, at.y) * 4.0).toPoint());
    };
    EXPECT_NE(colorOf(tail), lightTheme().accent);
    std::erase_if(layout.marks, [](const TimelineMark &mark) { return mark.row == 0; });
    EXPECT_EQ(colorOf(tail), lightTheme().accent);
    EXPECT_NE(colorOf(head), lightTheme().accent) << "it has a mark";
}

/// How far the ground of the selected event's title reaches below and above the middle of its mark, px.
std::pair<int, int> titleAround(const TimelineMark &mark, const QImage &image)
{
    const int x = qRound(mark.box.x + mark.box.width + 30.0);
    const int middle = qRound(mark.box.y + mark.box.height / 2.0);
    std::pair<int, int> found{0, 0};
    for (int y = 0; y < image.height(); ++y)
        if (image.pixelColor(x, y) == lightTheme().selection) {
            found.first = std::max(found.first, y - middle);
            found.second = std::max(found.second, middle - y);
        }
    return found;
}

TEST(TimelinePainter, TheTitleOfTheSelectedEventStandsOnTheSideWithoutArcs)
{
    const EventStore store = storeOf({{.title = "An event with a title"}});
    const TimelineLayout layout = layoutOf(store);
    const TimelineMark &mark = layout.marks.front();
    const Point at{mark.box.x, mark.box.y};
    const auto bow = [&](double y) {
        return LinkArc{.link = {},
                       .curve = {at, {at.x, at.y + y}, {at.x - 60.0, at.y + y}, {at.x - 60.0, at.y}}};
    };
    const auto title = [&](std::vector<LinkArc> arcs) {
        return titleAround(
            mark, picture(layout, store, lightTheme(), 1.0, {.selected = 0, .arcs = std::move(arcs)}));
    };

    EXPECT_GT(title({}).second, 0) << "above, as other titles";
    EXPECT_EQ(title({bow(-40.0)}).second, 0);
    EXPECT_GT(title({bow(-40.0)}).first, 0);
    EXPECT_GT(title({bow(40.0)}).second, 0);
}

TEST(TimelinePainter, TheTitleOfTheSelectedEventMakesRoomForArcsBesideItsMark)
{
    const EventStore store = storeOf({{.title = "An event with a title that is cut where it has no room"}});
    const TimelineLayout layout = layoutOf(store, 215.0); // none below
    const TimelineMark &mark = layout.marks.front();
    const Point at{mark.box.x + mark.box.width / 2.0, mark.box.y + mark.box.height / 2.0};
    const auto groundLeftAndRight = [&](double to) {
        const LinkArc arc{
            .link = {}, .curve = {Point{at.x + to, at.y}, {at.x + to, at.y - 40.0}, {at.x, at.y - 40.0}, at}};
        const QImage image = picture(layout, store, lightTheme(), 1.0, {.selected = 0, .arcs = {arc}});
        std::pair<int, int> columns; // with the title's ground just above the ring
        for (int x = qRound(layout.axis.left); x < image.width(); ++x)
            if (image.pixelColor(x, qRound(mark.box.y) - 4) == lightTheme().selection)
                ++(x < at.x ? columns.first : columns.second);
        return columns;
    };
    const auto [leftOfArc, rightOfArc] = groundLeftAndRight(-60.0);
    EXPECT_EQ(leftOfArc, 0);
    EXPECT_GT(rightOfArc, 50);
    const auto [left, right] = groundLeftAndRight(60.0);
    EXPECT_GT(left, 50);
    EXPECT_EQ(right, 0);
}

TEST(TimelinePainter, TheTitleOfTheSelectedEventIsNotWrittenTwice)
{
    const EventStore store = storeOf({{.title = "An event with a title"}});
    const TimelineLayout layout = layoutOf(store);
    const TimelineMark &mark = layout.marks.front();
    ASSERT_EQ(layout.labels.front().row, 0U);
    const Point at{mark.box.x, mark.box.y};
    const LinkArc upward{
        .link = {.tail = 0, .head = 0},
        .curve = {at, {at.x, at.y - 40.0}, {at.x + 200.0, at.y - 40.0}, {at.x + 200.0, at.y}}};
    const QImage image = picture(layout, store, lightTheme(), 1.0, {.selected = 0, .arcs = {upward}});
    const QRect usual = QRectF(layout.labels.front().rect.x + 30.0, layout.labels.front().rect.y,
                               layout.labels.front().rect.width - 30.0, layout.style.labelHeight)
                            .toRect();
    int ink = 0; // of other titles
    for (int y = usual.top(); y < usual.bottom(); ++y)
        for (int x = usual.left(); x < usual.right(); ++x)
            ink += image.pixelColor(x, y).lightness() < 80 ? 1 : 0;
    EXPECT_EQ(ink, 0);
}

TEST(TimelinePainter, TheTitleOfTheSelectedEventStaysInItsLane)
{
    const EventStore store = storeOf({{.title = "An event with a title"}});
    const TimelineLayout layout = layoutOf(store, 215.0); // as high as it must be
    const TimelineMark &mark = layout.marks.front();
    const Point at{mark.box.x, mark.box.y};
    const LinkArc upward{.link = {},
                         .curve = {at, {at.x, at.y - 40.0}, {at.x - 60.0, at.y - 40.0}, {at.x - 60.0, at.y}}};
    const auto [below, above] =
        titleAround(mark, picture(layout, store, lightTheme(), 1.0, {.selected = 0, .arcs = {upward}}));
    const Rect lane = layout.lanes[mark.lane].rect;
    EXPECT_GT(above, 0);
    EXPECT_LE(mark.box.y + mark.box.height / 2.0 + below, lane.bottom());
}

TEST(TimelinePainter, TheTimeTheFilterDoesNotAskForHasAnotherGround)
{
    const EventStore store = storeOf({{}});
    const TimelineLayout layout = layoutOf(store);
    const DayRange wanted{day("1994-01-01"), day("1994-12-31")};
    const QImage image = picture(layout, store, lightTheme(), 1.0, {.wanted = wanted});
    const int y = qRound(layout.lanes.front().rect.bottom() - 4.0);
    const auto groundOn = [&](const char *date) {
        return image.pixelColor(qRound(nineties.x(dayNumber(day(date)))), y);
    };
    EXPECT_EQ(groundOn("1994-06-15"), lightTheme().background);
    for (const char *outside : {"1993-11-15", "1995-02-15"})
        EXPECT_EQ(groundOn(outside), lightTheme().panel) << outside;
}

TEST(TimelinePainter, WidthsAskedOfTheFacesAreEnoughForWhatIsPainted)
{
    const QFontMetricsF metrics(timelineLabelFont());
    const TimelineFaces faces = timelineFaces();

    for (const char *text : {"Genocide at Srebrenica", "Šešelj in Đakovica", "AVAWAT 1,204"})
        EXPECT_NEAR(faces.label(text), metrics.horizontalAdvance(QString::fromUtf8(text)), 6.0);
}

/// First and last column with the accent colour in the middle of the pill's line.
std::pair<int, int> pillColumns(const TimelineLayout &layout, const EventStore &store, const MarkedSpan &span)
{
    const QImage image = picture(layout, store, lightTheme(), 1.0, {.measured = span});
    std::pair<int, int> columns{-1, -1};
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, qRound(layout.style.axisHeight / 2.0) + 2) != lightTheme().accent)
            continue;
        columns.first = columns.first < 0 ? x : columns.first;
        columns.second = x;
    }
    return columns;
}

TEST(TimelinePainter, TheWordsOfAMeasuredSpanStayInThePicture)
{
    const EventStore store = storeOf({{}});
    const TimelineLayout layout = layoutOf(store);
    const QString words =
        QStringLiteral("24 Mar – 10 Jun 1999 · 79 days · 41 events · 312–450 deaths, best 380");
    const int left = qRound(layout.axis.left);
    const int right = qRound(layout.width());

    for (const char *start : {"1980-01-01", "1990-01-03", "1995-01-01", "1999-12-30", "2010-01-01"}) {
        const auto [first, last] = pillColumns(layout, store, {{day(start), day(start) + Days{3}}, words});
        EXPECT_GE(first, left) << start;
        EXPECT_LT(last, right) << start;
        EXPECT_GT(last - first, 300) << start;
    }
    const auto [first, last] =
        pillColumns(layout, store, {{day("1995-01-01"), day("1995-02-01")}, words + words});
    EXPECT_LT(first, left); // too long for the axis alone
    EXPECT_GE(first, 0);
    EXPECT_LT(last, right);
}

TEST(TimelinePainter, HiddenLanesAreCountedInTheCorner)
{
    const EventStore store = storeOf({{}});
    TimelineLayout layout = layoutOf(store);
    const auto ink = [&] {
        const QImage image = picture(layout, store, lightTheme());
        int dark = 0;
        for (int y = 0; y < qRound(layout.style.axisHeight) - 1; ++y)
            for (int x = 0; x < qRound(layout.axis.left) - 1; ++x)
                dark += image.pixelColor(x, y) != lightTheme().background ? 1 : 0;
        return dark;
    };

    EXPECT_EQ(ink(), 0);
    layout.hiddenLanes = {"BA", "RS"};
    EXPECT_GT(ink(), 40);
}

} // namespace
} // namespace faultline
