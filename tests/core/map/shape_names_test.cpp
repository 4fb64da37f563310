#include "core/map/shape_names.h"

#include "tests/core/map/small_map.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

const MapViewport viewport{.centre = {0.5, 0.5}, .scale = 1000.0, .width = 400.0, .height = 300.0};

ShapeName nameAt(double x, double y, std::string text, float extent = 0.0F)
{
    const Mercator at = viewport.unproject({x, y});
    return {std::move(text), {static_cast<float>(at.x), static_cast<float>(at.y)}, extent};
}

std::vector<MapLabel> laidOut(const std::vector<ShapeName> &names, std::vector<Rect> reserved = {})
{
    return layoutShapeNames(names, {.viewport = viewport}, {.reserved = std::move(reserved)},
                            test::sixPerByte);
}

TEST(ShapeNames, OnlyThoseInViewAndOfShapesThatCanBeSeenCount)
{
    const std::vector<ShapeName> names{nameAt(100, 100, "here"), nameAt(-5, 100, "outside"),
                                       nameAt(200, 100, "too small", 0.01F), nameAt(200, 200, "area", 0.1F)};
    const std::vector<ShapeName> found = namesInView(names, viewport);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].text, "here");
    EXPECT_EQ(found[1].text, "area");
    EXPECT_EQ(namesInView(std::vector<ShapeName>(1000, nameAt(9, 9, "n")), viewport).size(), mostNamesInView);
}

TEST(ShapeNames, StandBesidePointsAndAmidAreas)
{
    const auto labels = laidOut({nameAt(100, 100, "point"), nameAt(200, 200, "area", 0.1F)});
    ASSERT_EQ(labels.size(), 2U);
    EXPECT_NEAR(labels[0].box.x, 107.0, 0.1);
    EXPECT_NEAR(labels[1].box.x + labels[1].box.width / 2, 200.0, 0.1);
    EXPECT_NEAR(labels[1].box.y + labels[1].box.height / 2, 200.0, 0.1);
}

TEST(ShapeNames, GoToTheOtherSideOfAPointOrAreLeftOutWhereSomethingIs)
{
    const auto beside = laidOut({nameAt(100, 100, "point")}, {{102, 0, 200, 300}});
    ASSERT_EQ(beside.size(), 1U);
    EXPECT_NEAR(beside[0].box.right(), 93.0, 0.1);
    EXPECT_TRUE(laidOut({nameAt(100, 100, "point")}, {{0, 90, 400, 20}}).empty());
    EXPECT_EQ(laidOut({nameAt(200, 100, "one", 0.1F), nameAt(201, 101, "two", 0.1F)}).size(), 1U);
    EXPECT_NEAR(laidOut({nameAt(398, 100, "edge")}).at(0).box.right(), 391.0, 0.1);
}

} // namespace
} // namespace faultline
