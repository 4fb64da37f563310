#include "app/shell/bundled.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace faultline {

namespace {

QByteArray resource(const char *name)
{
    QFile file(QStringLiteral(":/map/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program was built without %s.", name);
    return file.readAll();
}

std::shared_ptr<const BaseMap> readBundledMap()
{
    const QByteArray countries = resource("countries.geojson");
    const QByteArray borders = resource("borders.geojson");
    const QByteArray innerLines = resource("inner-lines.geojson");
    const QByteArray rivers = resource("rivers.geojson");
    const QByteArray places = resource("places.tsv");
    const QByteArray seas = resource("seas.tsv");
    const auto view = [](const QByteArray &bytes) {
        return std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    };
    auto map = readBaseMap({.countries = view(countries),
                            .borders = view(borders),
                            .innerLines = view(innerLines),
                            .rivers = view(rivers),
                            .places = view(places),
                            .seas = view(seas)});
    if (!map.ok())
        qFatal("The bundled map cannot be read: %s", map.error().detail.c_str());
    return std::make_shared<const BaseMap>(std::move(map).value());
}

} // namespace

std::filesystem::path bundledChronicle()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    return programs.filePath(QStringLiteral("../share/faultline/western-balkans.faultline")).toStdString();
}

std::shared_ptr<const BaseMap> bundledMap()
{
    static const std::shared_ptr<const BaseMap> map = readBundledMap();
    return map;
}

} // namespace faultline
