#include "app/map/ring_picture.h"

#include "app/shell/kept.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>
#include <tuple>
#include <vector>

namespace faultline {

namespace {

/// Grows with the angle clockwise from the top, from 0 to 4, without trigonometry.
float turnOf(float x, float y)
{
    const float part = x / (std::abs(x) + std::abs(y));
    return y < 0.0F ? (x >= 0.0F ? part : 4.0F + part) : 2.0F - part;
}

constexpr std::size_t shareCount = std::tuple_size_v<ThemeCounts>;

/// Where each share ends, as a turn.
using Ends = std::array<float, shareCount>;

Ends endsOf(const ThemeCounts &shares)
{
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    Ends ends{};
    double before = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        before += shares[i];
        const double angle = 2.0 * std::numbers::pi * before / all;
        ends[i] = before >= all
            ? 5.0F
            : turnOf(static_cast<float>(std::sin(angle)), static_cast<float>(-std::cos(angle)));
    }
    return ends;
}

/// `part` of `b` on `a`, 0 to 256.
QRgb mixed(QRgb a, QRgb b, unsigned part)
{
    if (part == 0 || part == 256)
        return part == 0 ? a : b;
    const auto mix = [&](int x, int y) {
        return static_cast<int>((static_cast<unsigned>(x) * (256 - part) + static_cast<unsigned>(y) * part)
                                >> 8U);
    };
    return qRgb(mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b)));
}

/// Of a pixel whose middle lies so far inside an edge; 0 to 1.
float covered(float inside) { return std::clamp(inside + 0.5F, 0.0F, 1.0F); }

/// Half the width of a circle at a height above its middle; negative where there is nothing of it.
float halfChord(float radius, float height)
{
    return std::abs(height) < radius ? std::sqrt(radius * radius - height * height) : -1.0F;
}

QRgb faded(QRgb color, unsigned alpha)
{
    return qPremultiply(qRgba(qRed(color), qGreen(color), qBlue(color), static_cast<int>(alpha)));
}

/// In pixels of the device, in steps too small to be seen, so that few shapes are different.
struct RingSize {
    int outer = 0;
    int inner = 0;
    int edge = 0;

    explicit RingSize(const RingLook &look)
        : outer(stepsOf(look.radius * look.pixelRatio)),
          inner(stepsOf((look.radius - look.width) * look.pixelRatio)),
          edge(stepsOf((look.radius + look.halo) * look.pixelRatio))
    {
    }
    static float pixels(int size) { return static_cast<float>(size) / steps; }
    bool operator==(const RingSize &) const = default;

private:
    static constexpr float steps = 8.0F;
    static int stepsOf(double pixels) { return static_cast<int>(std::lround(pixels * steps)); }
};

std::size_t qHash(const RingSize &size, std::size_t seed = 0)
{
    return qHashMulti(seed, size.outer, size.inner, size.edge);
}

/// Which pixels a ring of a size has, whatever its colours.
struct RingShape {
    struct Pixel {
        int at;        ///< in the picture, row by row
        float turn;    ///< around the middle
        unsigned ring; ///< how much of it the ring covers, 0 to 256
        unsigned alpha;
    };
    struct Run {
        int begin;
        int end;
    };
    int side = 0;
    std::vector<Pixel> band; ///< what is not just ground, around the middle
    std::vector<Run> ground;
};

RingShape shapeOfRing(const RingSize &size)
{
    const float outer = RingSize::pixels(size.outer);
    const float inner = RingSize::pixels(size.inner);
    const float edge = RingSize::pixels(size.edge);
    RingShape shape{.side = 2 * static_cast<int>(std::ceil(edge + 0.5F))};
    const float middle = static_cast<float>(shape.side) / 2.0F - 0.5F; // of pixels' middles
    for (int row = 0; row < shape.side; ++row) {
        const float y = static_cast<float>(row) - middle;
        const float ground = halfChord(inner - 1.0F, y);
        RingShape::Run run{.begin = row * shape.side, .end = row * shape.side};
        for (int column = 0; column < shape.side; ++column) {
            const float x = static_cast<float>(column) - middle;
            const int at = row * shape.side + column;
            const float distance = std::sqrt(x * x + y * y);
            if (std::abs(x) < ground)
                run = {.begin = run.end > run.begin ? run.begin : at, .end = at + 1};
            else if (const float there = covered(edge - distance); there > 0.0F)
                shape.band.push_back(
                    {.at = at,
                     .turn = turnOf(x, y),
                     .ring = static_cast<unsigned>(
                         std::min(covered(outer - distance), covered(distance - inner)) * 256.0F),
                     .alpha = static_cast<unsigned>(there * 255.0F)});
        }
        shape.ground.push_back(run);
    }
    std::ranges::sort(shape.band, {}, &RingShape::Pixel::turn);
    return shape;
}

} // namespace

QImage ringPicture(const RingLook &look)
{
    constexpr int mostKept = 200;
    const RingShape &shape = kept(RingSize(look), mostKept, shapeOfRing);
    const Ends ends = endsOf(look.shares);

    QImage picture(shape.side, shape.side, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(look.pixelRatio);
    picture.fill(Qt::transparent);
    auto *pixels = reinterpret_cast<QRgb *>(picture.bits());
    for (const RingShape::Run &run : shape.ground)
        std::fill(pixels + run.begin, pixels + run.end, look.ground);
    auto pixel = shape.band.begin();
    for (std::size_t share = 0; share < shareCount; ++share)
        for (; pixel != shape.band.end() && pixel->turn < ends[share]; ++pixel) {
            const QRgb color = mixed(look.ground, look.colors[share], pixel->ring);
            pixels[pixel->at] = pixel->alpha == 255 ? color : faded(color, pixel->alpha);
        }
    return picture;
}

} // namespace faultline
