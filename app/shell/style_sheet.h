// The few things the palette cannot say: chips, the accent button, tabs, hairlines.
#pragma once

#include "app/shell/theme.h"

#include <QString>

namespace faultline {

QString themeStyleSheet(const Theme &theme);

} // namespace faultline
