#include "core/map/map_line.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace faultline {
namespace {

std::vector<MapVertex> ragged(std::size_t vertices)
{
    std::mt19937 random(7);
    std::normal_distribution<float> step(0.0F, 0.01F);
    std::vector<MapVertex> points{{0.5F, 0.5F}};
    while (points.size() < vertices)
        points.push_back({points.back().x + 0.005F + step(random), points.back().y + step(random)});
    return points;
}

/// The vertices of a line that are kept at a detail.
std::vector<MapVertex> keptOf(const MapLine &line, float detail)
{
    std::vector<MapVertex> kept;
    for (std::size_t i = 0; i < line.points.size(); ++i)
        if (line.detail[i] >= detail)
            kept.push_back(line.points[i]);
    return kept;
}

double distanceTo(const std::vector<MapVertex> &line, MapVertex point)
{
    double nearest = HUGE_VAL;
    for (std::size_t i = 1; i < line.size(); ++i)
        nearest = std::min(nearest, distanceToSegment({point.x, point.y}, line[i - 1], line[i]));
    return nearest;
}

TEST(MapLine, NoVertexIsFartherFromTheThinnedLineThanItsDetail)
{
    const MapLine line = mapLine(ragged(400));
    std::size_t before = 401;
    for (const float detail : {0.001F, 0.005F, 0.02F}) {
        const std::vector<MapVertex> kept = keptOf(line, detail);
        EXPECT_LT(kept.size(), before) << detail;
        before = kept.size();
        for (const MapVertex &point : line.points)
            EXPECT_LE(distanceTo(kept, point), detail);
    }
}

TEST(MapLine, ALongLineIsThinnedInPartsOfBoundedCost)
{
    std::vector<MapVertex> straight;
    for (int i = 0; i < 10'000; ++i)
        straight.push_back({static_cast<float>(i) / 10'000.0F, 0.5F});
    EXPECT_EQ(keptOf(mapLine(straight), 1.0F).size(), 4U); // two between the ends
}

TEST(MapLine, EndsAreAlwaysKept)
{
    const MapLine line = mapLine(ragged(50));
    const std::vector<MapVertex> kept = keptOf(line, 10.0F);
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept.front(), line.points.front());
    EXPECT_EQ(kept.back(), line.points.back());
}

TEST(MapLine, OfARingTheFarSideIsKept)
{
    const MapLine ring = mapLine({{0.0F, 0.0F}, {0.5F, 0.1F}, {1.0F, 0.0F}, {0.5F, -0.1F}, {0.0F, 0.0F}});
    EXPECT_EQ(keptOf(ring, 0.5F), (std::vector<MapVertex>{{0.0F, 0.0F}, {1.0F, 0.0F}, {0.0F, 0.0F}}));
    EXPECT_EQ(keptOf(ring, 0.05F), ring.points);
}

TEST(MapLine, TheBoxHoldsAllPoints)
{
    const MapLine line = mapLine({{0.2F, 0.7F}, {0.1F, 0.9F}, {0.4F, 0.8F}});
    EXPECT_TRUE(line.box.contains({0.1F, 0.7F, 0.4F, 0.9F}));
    EXPECT_FALSE(line.box.contains({0.1F, 0.7F, 0.41F, 0.9F}));
}

} // namespace
} // namespace faultline
