// Pictures of pages as PNG, quickly: Qt's writer takes several times as long for the same pixels.
#pragma once

#include <QByteArray>
#include <QImage>

namespace faultline {

/// A whole PNG file (ISO/IEC 15948) with resolution and texts of `image`, whose format is RGB32. Rows are
/// stored as differences to the row above and packed on all cores. Equal images give equal bytes on any
/// number of cores. Empty if there is not enough memory.
QByteArray pngOf(const QImage &image);

} // namespace faultline
