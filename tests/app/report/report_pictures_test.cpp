#include "app/report/report_pictures.h"

#include "app/map/bundled_base_map.h"
#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::storeOf;

TEST(ReportPictures, EventsThatMayNotBePassedOnAreInTheTimelinesCountsAndNotOnTheMap)
{
    const EventStore store = storeOf({{.place = "Pale"}, {.place = "Foča", .dataset = 2}});
    const PictureContents contents = pictureContents(store, applyFilter(store, {}));
    ASSERT_EQ(contents.map.spots.size(), 1u);
    EXPECT_EQ(contents.map.spots[0].first, 0u);
    EXPECT_EQ(contents.onlyCounted, 1u);
    EXPECT_EQ(contents.withoutPlace, 0u);
    std::size_t inLanes = 0;
    for (const Lane &lane : contents.timeline.lanes)
        inLanes += lane.rows.size();
    EXPECT_EQ(inLanes, 2u);
}

TEST(ReportPictures, TheAreaOfTheFilterIsOutlinedOnTheMap)
{
    const EventStore store = storeOf({{.place = "Sarajevo"}});
    const BaseMap map = bundledBaseMap().value();
    const auto accentPixels = [&](const EventFilter &filter) {
        QImage picture(900, 600, QImage::Format_RGB32);
        QPainter painter(&picture);
        paintReportMap(painter, picture.rect(), store, filter,
                       pictureContents(store, applyFilter(store, filter)), map, lightTheme());
        painter.end();
        int found = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                found += picture.pixel(x, y) == lightTheme().accent.rgb() ? 1 : 0;
        return found;
    };
    EXPECT_EQ(accentPixels({}), 0);
    EXPECT_GT(accentPixels({.area = GeoArea{{{44.5, 17.5}, {44.5, 19.5}, {43.0, 19.5}, {43.0, 17.5}}}}), 50);
}

} // namespace
} // namespace faultline
