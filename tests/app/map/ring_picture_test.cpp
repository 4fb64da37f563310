#include "app/map/ring_picture.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace faultline {
namespace {

constexpr QRgb firstShare = 0xFFC00000;
constexpr QRgb secondShare = 0xFF0000C0;
constexpr QRgb white = 0xFFFFFFFF;

RingLook look(ThemeCounts shares, double pixelRatio = 1.0)
{
    return {.radius = 15.0,
            .width = 3.0,
            .halo = 1.0,
            .shares = shares,
            .colors = {firstShare, secondShare},
            .ground = white,
            .pixelRatio = pixelRatio};
}

/// The colour in the middle of the ring, `turn` of a whole turn clockwise from the top.
QRgb onRing(const QImage &picture, double turn)
{
    const double middle = picture.width() / 2.0;
    const double reach = 13.5 * picture.devicePixelRatio();
    const double angle = 2.0 * std::numbers::pi * turn;
    return picture.pixel(static_cast<int>(middle + reach * std::sin(angle)),
                         static_cast<int>(middle - reach * std::cos(angle)));
}

TEST(RingPicture, SharesGoClockwiseFromTheTop)
{
    for (const double ratio : {1.0, 2.0, 4.17}) {
        const QImage ring = ringPicture(look({1, 3}, ratio));
        for (const double turn : {0.03, 0.12, 0.22})
            EXPECT_EQ(onRing(ring, turn), firstShare) << turn << " at " << ratio;
        for (const double turn : {0.28, 0.5, 0.75, 0.97})
            EXPECT_EQ(onRing(ring, turn), secondShare) << turn << " at " << ratio;
    }
}

TEST(RingPicture, TheLastShareEndsAtTheTop)
{
    const QImage ring = ringPicture(look({3, 1}));
    for (const double turn : {0.03, 0.28, 0.45, 0.55, 0.72})
        EXPECT_EQ(onRing(ring, turn), firstShare) << turn;
    for (const double turn : {0.78, 0.88, 0.97})
        EXPECT_EQ(onRing(ring, turn), secondShare) << turn;
}

TEST(RingPicture, OneShareIsAWholeRing)
{
    const QImage ring = ringPicture(look({0, 9}));
    for (double turn = 0.0; turn < 1.0; turn += 0.05)
        EXPECT_EQ(onRing(ring, turn), secondShare) << turn;
}

TEST(RingPicture, TheMiddleIsGroundAndTheCornersAreNothing)
{
    const QImage ring = ringPicture(look({1, 1}));
    EXPECT_EQ(ring.pixel(ring.width() / 2, ring.height() / 2), white);
    EXPECT_EQ(qAlpha(ring.pixel(0, 0)), 0);
    EXPECT_EQ(ring.pixel(ring.width() / 2, ring.height() / 2 - 9), white) << "inside of the ring";
}

TEST(RingPicture, EdgesFade)
{
    const QImage ring = ringPicture(look({1, 0}));
    bool fades = false;
    for (int x = 0; x < ring.width(); ++x)
        for (int y = 0; y < ring.height(); ++y)
            fades = fades || (qAlpha(ring.pixel(x, y)) > 0 && qAlpha(ring.pixel(x, y)) < 255);
    EXPECT_TRUE(fades);
}

} // namespace
} // namespace faultline
