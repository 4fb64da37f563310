#include "app/map/country_shades.h"

#include "app/shell/words.h"

#include <algorithm>
#include <array>

namespace faultline {

QColor shadeColor(const Theme &theme, std::size_t step, std::size_t steps)
{
    constexpr double faintest = 0.2; // of the accent
    constexpr double strongest = 0.7;
    const double place = steps < 2 ? 0.5 : static_cast<double>(step) / static_cast<double>(steps - 1);
    const double part = faintest + (strongest - faintest) * place;
    const auto mix = [part](int from, int to) { return static_cast<int>(from + (to - from) * part); };
    const QColor &land = theme.regionLand;
    const QColor &accent = theme.accent;
    return {mix(land.red(), accent.red()), mix(land.green(), accent.green()),
            mix(land.blue(), accent.blue())};
}

QStringList shadeFigures(std::span<const std::int64_t> steps)
{
    QStringList figures;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const QString first = numberWords(steps[i]);
        if (i + 1 == steps.size())
            figures << QStringLiteral("%1 and more").arg(first);
        else if (const std::int64_t last = steps[i + 1] - 1; last == steps[i])
            figures << first;
        else
            figures << first + QStringLiteral("–") + numberWords(last);
    }
    return figures;
}

void shadeCountries(BackdropOptions &backdrop, LegendExtras &legend, const EventStore &store,
                    const CountryTotals &totals, CountryColours colours, const Theme &theme)
{
    if (colours == CountryColours::Nothing)
        return;
    const auto &figures = colours == CountryColours::Events ? totals.events : totals.deaths;
    const std::vector<std::int64_t> steps = shadeSteps(figures.empty() ? 0 : std::ranges::max(figures));
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (const auto step = shadeOf(steps, figures[i]))
            backdrop.shades.emplace_back(store.countries()[i].code, shadeColor(theme, *step, steps.size()));
    legend.shaded = colours == CountryColours::Events ? QStringLiteral("land = events that happened there")
                                                      : QStringLiteral("land = deaths there, best estimates");
    const QStringList words = shadeFigures(steps);
    for (std::size_t i = 0; i < steps.size(); ++i)
        legend.shades.emplace_back(shadeColor(theme, i, steps.size()), words[static_cast<qsizetype>(i)]);
}

} // namespace faultline
