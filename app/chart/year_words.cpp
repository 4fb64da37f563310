#include "app/chart/year_chart.h"
#include "app/shell/words.h"
#include "core/base/number_words.h"

#include <QStringList>

namespace faultline {

namespace {

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
    const QString words = qt(counted(events, "event"));
    return themes.isEmpty() ? words : words + QStringLiteral(" – ") + themes.join(QStringLiteral(", "));
}

QString deathWords(const DeathTotal &deaths)
{
    const QString words = qt(deathTotalWords(deaths));
    return deaths.events == 0 ? words : words + QStringLiteral(" in ") + qt(counted(deaths.events, "event"));
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
