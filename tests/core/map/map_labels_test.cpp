#include "core/map/map_labels.h"

#include "tests/core/map/small_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {

namespace {

using test::smallMap;
using test::wholeSmallMap;

/// Of a ring of two events around Sarajevo.
MapLayout labelledAroundSarajevo(const std::string &nameOfRing)
{
    MapLayout layout{.viewport = wholeSmallMap()};
    layout.marks = {{.kind = MarkKind::Cluster,
                     .at = layout.viewport.project(toMercator({43.85, 18.36})),
                     .radius = 12.0,
                     .halfWidth = 12.0,
                     .count = 2,
                     .name = nameOfRing}};
    placeLabels(layout, smallMap(), {}, {}, test::sixPerByte);
    return layout;
}

std::vector<std::string> placesAndCapitals(const MapLayout &layout)
{
    std::vector<std::string> names;
    for (const MapLabel &label : layout.labels)
        if (label.kind == MapLabelKind::Place || label.kind == MapLabelKind::Capital)
            names.push_back(label.lines.front());
    return names;
}

TEST(MapLabels, ATownBelowEventsOfANamelessPlaceNamesThem)
{
    const MapLayout layout = labelledAroundSarajevo("");
    EXPECT_THAT(placesAndCapitals(layout), testing::ElementsAre("Sarajevo"));
    EXPECT_TRUE(layout.towns.empty()) << "the ring is its dot";
}

TEST(MapLabels, ATownBelowEventsOfANamedPlaceIsNotWritten)
{
    EXPECT_THAT(placesAndCapitals(labelledAroundSarajevo("Markale")), testing::ElementsAre("Markale"));
}

} // namespace

} // namespace faultline
