// Countries coloured by how much happened in them.
#pragma once

#include "app/map/map_painter.h"
#include "app/shell/settings.h"
#include "core/map/country_totals.h"

namespace faultline {

/// How strong a shade is, `step` of `steps`: one hue, away from the land's lightness step by step, so that
/// the order survives grey print and any eye.
QColor shadeColor(const Theme &theme, std::size_t step, std::size_t steps);

/// `1–9`, `10–49`, `50 and more`.
QStringList shadeFigures(std::span<const std::int64_t> steps);

/// Fills `backdrop.shades` and what `legend` says of them; nothing if no country has a figure.
void shadeCountries(BackdropOptions &backdrop, LegendExtras &legend, const EventStore &store,
                    const CountryTotals &totals, CountryColours colours, const Theme &theme);

} // namespace faultline
