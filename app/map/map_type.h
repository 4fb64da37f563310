// How words on the map look.
#pragma once

#include "app/shell/theme.h"
#include "core/map/map_layout.h"

#include <QFont>
#include <QString>

class QPainter;

namespace faultline {

QFont mapFont(MapLabelKind kind);
QColor mapTextColor(MapLabelKind kind, const Theme &theme);

/// A line as it is written: the chronicle's countries in capitals.
QString mapWording(MapLabelKind kind, std::string_view line);

/// Text with a thin edge of the ground's colour, so that it is read above lines. Left end of its baseline at
/// `at`.
void paintOutlined(QPainter &painter, QPointF at, const QFont &font, const QString &text, const QColor &ink,
                   const QColor &ground);

} // namespace faultline
