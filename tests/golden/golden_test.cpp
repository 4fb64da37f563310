// Timeline, map and the first page of a report look as they did when they were accepted.
#include "app/map/bundled_base_map.h"
#include "app/map/map_painter.h"
#include "app/report/report_document.h"
#include "app/report/report_painter.h"
#include "app/shell/theme.h"
#include "app/timeline/timeline_faces.h"
#include "app/timeline/timeline_painter.h"
#include "core/db/event_loader.h"
#include "core/filter/apply_filter.h"
#include "core/timeline/timeline_layout.h"
#include "tests/golden/golden_picture.h"
#include "tests/golden/some_events.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/store_of.h"
#include "tests/support/temporary_folder.h"

#include <QPainter>

#include <gtest/gtest.h>

namespace faultline {
namespace {

QImage blank(int width, int height, const QColor &colour)
{
    QImage picture(width, height, QImage::Format_RGB32);
    picture.fill(colour);
    return picture;
}

QImage timelinePicture(const Theme &theme)
{
    const EventStore store = test::someEvents();
    QImage picture = blank(1000, 480, theme.background);
    QPainter painter(&picture);
    const double first = firstDayOfYear(1991).time_since_epoch().count();
    const double last = firstDayOfYear(2024).time_since_epoch().count();
    const TimeAxis axis{.firstDay = first, .spanDays = last - first, .left = 118.0, .width = 870.0};
    const TimelineLayout layout =
        layoutTimeline(store, timelineContent(store, applyFilter(store, {})), axis, TimelineStyle{}, 480.0,
                       timelineFaces(), test::titlesOf(store));
    paintTimeline(painter, layout, store, theme,
                  {.title = test::titlesOf(store), .selected = test::rowOf(store, 4)});
    return picture;
}

QImage mapPicture(const Theme &theme)
{
    const EventStore store = test::someEvents();
    const MapContent content = mapContent(store, applyFilter(store, {}));
    const auto map = bundledBaseMap();
    EXPECT_TRUE(map.ok());
    QImage picture = blank(900, 600, theme.sea);
    QPainter painter(&picture);
    MercatorBounds corners;
    corners.add(toMercator({46.5, 13.5}));
    corners.add(toMercator({40.0, 23.0}));
    const MapViewport viewport = fitted(corners, 900.0, 600.0, 10.0);
    paintMapBackdrop(painter, map.value(), viewport, theme,
                     {.region = regionCodes(store), .highlighted = {"BA"}});
    const MapLayout layout =
        layoutMap(store, content, map.value(), viewport, MapStyle{.outlined = {"BA"}}, mapLabelWidth());
    paintMapEvents(painter, layout, theme);
    paintScaleBar(painter, viewport, theme);
    const LegendExtras extras{.notes = {QStringLiteral("only the country is known:")},
                              .listed = {QStringLiteral("Croatia · 15"), QStringLiteral("Albania · 9"),
                                         QStringLiteral("North Macedonia · 11"),
                                         QStringLiteral("Kosovo · 7")}};
    paintMapLegend(painter, {12.0, 12.0}, store, content.themes, theme, extras);
    return picture;
}

/// The digest changes with every change of the tables; what is accepted is how the page looks.
void hideDigest(ReportContent &content)
{
    content.origin = "Faultline · Small chronicle · small.faultline";
    for (std::string &note : content.notes)
        if (note.starts_with("File: "))
            note = "File: small.faultline, SHA-256 " + std::string(64, '0') + ".";
}

QImage reportPicture()
{
    const test::TemporaryFolder folder;
    const auto chronicle = openChronicle(test::compileSmallChronicle(folder.path()));
    auto events = loadEvents(chronicle.value());
    auto store = std::make_shared<const EventStore>(std::move(events).value());
    auto visible = std::make_shared<const VisibleSet>(applyFilter(*store, {.countries = {"BA"}}));
    auto map = std::make_shared<const BaseMap>(std::move(bundledBaseMap()).value());
    const ReportSubject subject{.store = store, .visible = visible, .map = map};
    const ReportOptions options;
    auto report = composeReport(subject, options, recordCharts(subject, options), chronicle.value());
    EXPECT_TRUE(report.ok());
    hideDigest(report.value().content);
    QImage picture = blank(options.plan.page.width, options.plan.page.height, Qt::white);
    QPainter painter(&picture);
    paintReportPage(painter, report.value(), 0);
    return picture;
}

TEST(Golden, TimelineLight)
{
    EXPECT_EQ(test::differenceFromGolden(timelinePicture(lightTheme()), "timeline-light"), QString());
}

TEST(Golden, TimelineDark)
{
    EXPECT_EQ(test::differenceFromGolden(timelinePicture(darkTheme()), "timeline-dark"), QString());
}

TEST(Golden, MapLight)
{
    EXPECT_EQ(test::differenceFromGolden(mapPicture(lightTheme()), "map-light"), QString());
}

TEST(Golden, MapDark)
{
    EXPECT_EQ(test::differenceFromGolden(mapPicture(darkTheme()), "map-dark"), QString());
}

TEST(Golden, ReportPageOne)
{
    EXPECT_EQ(test::differenceFromGolden(reportPicture(), "report-page-1"), QString());
}

TEST(Golden, AChangedPictureIsNoticed)
{
    if (qEnvironmentVariableIsSet("FAULTLINE_ACCEPT_GOLDEN"))
        GTEST_SKIP() << "this one must never be accepted";
    QImage changed = timelinePicture(lightTheme());
    QPainter(&changed).fillRect(300, 200, 60, 16, Qt::red);
    EXPECT_NE(test::differenceFromGolden(changed, "timeline-light"), QString());
}

} // namespace
} // namespace faultline
