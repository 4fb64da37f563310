// Where a window stood when it was closed.
#pragma once

class QByteArray;
class QWidget;

namespace faultline {

/// As QWidget::restoreGeometry(), but onto a screen that is there: false, and the window stays as it is, if
/// the place cannot be read or nothing of the window could be seen there.
bool restorePlace(QWidget &window, const QByteArray &geometry);

} // namespace faultline
