#include "app/shell/bundled.h"

#include "app/map/bundled_base_map.h"

#include <QCoreApplication>
#include <QDir>

namespace faultline {

std::filesystem::path bundledChronicle()
{
    const QDir programs(QCoreApplication::applicationDirPath());
    return QDir::cleanPath(programs.filePath(QStringLiteral("../share/faultline/western-balkans.faultline")))
        .toStdString();
}

std::shared_ptr<const BaseMap> bundledMap()
{
    static const std::shared_ptr<const BaseMap> map = [] {
        auto read = bundledBaseMap();
        if (!read.ok())
            qFatal("The map inside the program cannot be read: %s", read.error().detail.c_str());
        return std::make_shared<const BaseMap>(std::move(read).value());
    }();
    return map;
}

} // namespace faultline
