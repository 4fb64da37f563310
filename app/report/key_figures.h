// The boxes with the key figures of a report.
#pragma once

#include "app/shell/theme.h"
#include "core/report/report_content.h"

#include <QRectF>

class QPainter;

namespace faultline {

/// Events, deaths from low to high, places and sources, side by side.
void paintKeyFigures(QPainter &painter, const QRectF &area, const KeyFigures &figures, const Theme &theme,
                     const Language &language);

} // namespace faultline
