// How words on the map look.
#pragma once

#include "app/shell/theme.h"
#include "core/map/map_layout.h"

#include <QFont>
#include <QString>

namespace faultline {

QFont mapFont(MapLabelKind kind);
QColor mapTextColor(MapLabelKind kind, const Theme &theme);

/// A line as it is written: the chronicle's countries and former states in capitals.
QString mapWording(MapLabelKind kind, std::string_view line);

} // namespace faultline
