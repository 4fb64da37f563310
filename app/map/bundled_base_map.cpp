#include "app/map/bundled_base_map.h"

#include <QResource>

namespace faultline {

namespace {

/// Not by QFile, which is a QObject: the map is read while Qt starts, and Qt takes the thread of the first
/// QObject for the main one.
QByteArray contentOf(const char *name)
{
    return QResource(QStringLiteral(":/map/") + QLatin1String(name)).uncompressedData();
}

std::string_view text(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

Result<BaseMap> bundledBaseMap()
{
    const QByteArray countries = contentOf("countries.geojson");
    const QByteArray borders = contentOf("borders.geojson");
    const QByteArray innerLines = contentOf("inner-lines.geojson");
    const QByteArray rivers = contentOf("rivers.geojson");
    const QByteArray places = contentOf("places.tsv");
    const QByteArray seas = contentOf("seas.tsv");
    return readBaseMap({.countries = text(countries),
                        .borders = text(borders),
                        .innerLines = text(innerLines),
                        .rivers = text(rivers),
                        .places = text(places),
                        .seas = text(seas)});
}

} // namespace faultline
