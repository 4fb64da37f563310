// Compares a picture with the one that was accepted before.
#pragma once

#include <QImage>
#include <QString>

namespace faultline::test {

/// Empty if `picture` looks like tests/golden/NAME.png, else a sentence that says how it differs and where
/// the new picture was put. Tolerates how a machine rasterises type: what is compared are the mean colours of
/// tiles of 8 × 8 px, of which each may differ a little and few may differ more.
/// With FAULTLINE_ACCEPT_GOLDEN set, `picture` becomes the accepted one.
QString differenceFromGolden(const QImage &picture, const QString &name);

} // namespace faultline::test
