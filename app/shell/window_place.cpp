#include "app/shell/window_place.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace faultline {

namespace {

/// Enough of it to take hold of.
bool canBeSeen(const QRect &frame)
{
    constexpr int least = 60; // px
    return std::ranges::any_of(QGuiApplication::screens(), [&](const QScreen *screen) {
        const QRect seen = frame.intersected(screen->availableGeometry());
        return seen.width() >= least && seen.height() >= least;
    });
}

} // namespace

bool restorePlace(QWidget &window, const QByteArray &geometry)
{
    const QRect before = window.geometry();
    if (!window.restoreGeometry(geometry))
        return false;
    if (canBeSeen(window.frameGeometry()))
        return true;
    window.setWindowState(Qt::WindowNoState);
    window.setGeometry(before);
    return false;
}

} // namespace faultline
