#include "app/chart/year_chart.h"
#include "app/shell/words.h"

#include <QStringList>

namespace faultline {

namespace {

QString countWords(std::int64_t count, const QString &noun)
{
    return numberWords(count) + u' ' + noun + (count == 1 ? QString() : QStringLiteral("s"));
}

QString eventWords(const YearChartData &data, std::size_t bin)
{
    std::int64_t events = 0;
    QStringList themes;
    for (std::size_t theme = 0; theme < data.themes.size(); ++theme) {
        const std::uint32_t count = data.bins.eventsByTheme[bin][theme];
        events += count;
        if (count > 0)
            themes << qt(data.themes[theme].name) + u' ' + numberWords(count);
    }
    const QString words = countWords(events, QStringLiteral("event"));
    return themes.isEmpty() ? words : words + QStringLiteral(" – ") + themes.join(QStringLiteral(", "));
}

QString deathWords(const DeathTotal &deaths)
{
    if (deaths.events == 0)
        return QStringLiteral("no figures of deaths");
    const QString range = deaths.low == deaths.high
        ? QString()
        : QStringLiteral(" (%1–%2)").arg(numberWords(deaths.low), numberWords(deaths.high));
    return countWords(deaths.best, QStringLiteral("death")) + range + QStringLiteral(" in ")
        + countWords(deaths.events, QStringLiteral("event"));
}

} // namespace

QString yearChartTitle(YearChartKind kind, const Language &language)
{
    return qt(language.text(kind == YearChartKind::Events ? "chart.events" : "chart.deaths"));
}

QString yearWords(const YearChartData &data, std::size_t bin)
{
    const QString year = QString::number(data.bins.firstYear + static_cast<int>(bin));
    return year + QStringLiteral(": ")
        + (data.kind == YearChartKind::Events ? eventWords(data, bin) : deathWords(data.bins.deaths[bin]));
}

} // namespace faultline
