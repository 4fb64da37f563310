#include "app/map/bundled_base_map.h"

#include "core/map/base_map_bytes.h"

#include <QResource>

namespace faultline {

Result<BaseMap> bundledBaseMap()
{
    // Not by QFile, which is a QObject: the map is read while Qt starts, and Qt takes the thread of the first
    // QObject for the main one.
    const QByteArray bytes = QResource(QStringLiteral(":/base-map")).uncompressedData();
    return baseMapOf({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace faultline
