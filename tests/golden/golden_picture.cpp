#include "tests/golden/golden_picture.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace faultline::test {

namespace {

constexpr int tile = 8;                // px
constexpr int slight = 6;              // of 255: below it a tile counts as equal
constexpr int gross = 48;              // of 255: no tile may differ so much
constexpr double mostDifferent = 0.01; // share of tiles that may differ more than slightly

using Colour = std::array<int, 3>;

Colour meanColour(const QImage &picture, const QRect &area)
{
    Colour sum{};
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            sum[0] += qRed(pixel);
            sum[1] += qGreen(pixel);
            sum[2] += qBlue(pixel);
        }
    }
    const int count = area.width() * area.height();
    return {sum[0] / count, sum[1] / count, sum[2] / count};
}

int distance(const Colour &a, const Colour &b)
{
    return std::max({std::abs(a[0] - b[0]), std::abs(a[1] - b[1]), std::abs(a[2] - b[2])});
}

QString compare(const QImage &picture, const QImage &golden)
{
    if (picture.size() != golden.size())
        return QStringLiteral("is %1 × %2, not %3 × %4 px")
            .arg(picture.width())
            .arg(picture.height())
            .arg(golden.width())
            .arg(golden.height());
    int tiles = 0;
    int different = 0;
    for (int y = 0; y < picture.height(); y += tile) {
        for (int x = 0; x < picture.width(); x += tile) {
            const QRect area = QRect(x, y, tile, tile).intersected(picture.rect());
            const int apart = distance(meanColour(picture, area), meanColour(golden, area));
            if (apart > gross)
                return QStringLiteral("differs at %1, %2").arg(x).arg(y);
            ++tiles;
            different += apart > slight;
        }
    }
    if (different > mostDifferent * tiles)
        return QStringLiteral("differs in %1 of %2 tiles").arg(different).arg(tiles);
    return {};
}

} // namespace

QString differenceFromGolden(const QImage &picture, const QString &name)
{
    const QString file = QStringLiteral(FAULTLINE_SOURCE_DIR "/tests/golden/%1.png").arg(name);
    if (qEnvironmentVariableIsSet("FAULTLINE_ACCEPT_GOLDEN"))
        return picture.save(file) ? QString() : QStringLiteral("%1 could not be written").arg(file);
    const QImage golden(file);
    const QString difference =
        golden.isNull() ? QStringLiteral("was never accepted") : compare(picture, golden);
    if (difference.isEmpty())
        return {};
    const QString seen = QDir::temp().filePath(QStringLiteral("faultline-%1-seen.png").arg(name));
    picture.save(seen);
    return QStringLiteral("%1 %2; the new picture is %3").arg(name, difference, seen);
}

} // namespace faultline::test
