#include "app/map/ring_picture.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace faultline {

namespace {

/// Grows with the angle clockwise from the top, from 0 to 4, without trigonometry.
float turnOf(float x, float y)
{
    const float part = x / (std::abs(x) + std::abs(y));
    return y < 0.0F ? (x >= 0.0F ? part : 4.0F + part) : 2.0F - part;
}

/// Where each share ends, as a turn.
using Ends = std::array<float, std::tuple_size_v<ThemeCounts>>;

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

QRgb faded(QRgb color, float part)
{
    const auto alpha = static_cast<int>(part * 255.0F);
    return qPremultiply(qRgba(qRed(color), qGreen(color), qBlue(color), alpha));
}

} // namespace

QImage ringPicture(const RingLook &look)
{
    const auto ratio = static_cast<float>(look.pixelRatio);
    const float outer = static_cast<float>(look.radius) * ratio;
    const float inner = outer - static_cast<float>(look.width) * ratio;
    const float edge = outer + static_cast<float>(look.halo) * ratio;
    const int side = 2 * static_cast<int>(std::ceil(edge + 0.5F));
    const float middle = static_cast<float>(side) / 2.0F - 0.5F; // of pixels' middles
    const Ends ends = endsOf(look.shares);

    const auto colorAt = [&](float x, float y) -> QRgb {
        const float distance = std::sqrt(x * x + y * y);
        const float ring = std::min(covered(outer - distance), covered(distance - inner));
        QRgb color = look.ground;
        if (ring > 0.0F) {
            const auto *share = std::ranges::upper_bound(ends, turnOf(x, y));
            color = mixed(color, look.colors[static_cast<std::size_t>(share - ends.begin())],
                          static_cast<unsigned>(ring * 256.0F));
        }
        const float there = covered(edge - distance);
        return there == 1.0F ? color : faded(color, there);
    };

    const float within = inner - 1.0F; // nothing but ground
    const float without = edge + 0.5F; // nothing at all
    QImage picture(side, side, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(look.pixelRatio);
    for (int row = 0; row < side; ++row) {
        auto *pixels = reinterpret_cast<QRgb *>(picture.scanLine(row));
        const float y = static_cast<float>(row) - middle;
        const float ground = halfChord(within, y);
        const float any = halfChord(without, y);
        for (int column = 0; column < side; ++column) {
            const float x = static_cast<float>(column) - middle;
            const float beside = std::abs(x);
            pixels[column] = beside < ground ? look.ground : beside < any ? colorAt(x, y) : 0;
        }
    }
    return picture;
}

} // namespace faultline
