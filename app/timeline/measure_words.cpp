#include "app/timeline/measure_words.h"

#include "app/shell/words.h"
#include "core/base/date_words.h"

#include <QStringList>

namespace faultline {

namespace {

QString counted(std::int64_t number, const QString &noun)
{
    return numberWords(number) + u' ' + noun + (number == 1 ? QString() : QStringLiteral("s"));
}

QString deathWords(const DeathTotal &deaths)
{
    if (deaths.events == 0)
        return QStringLiteral("no figures of deaths");
    if (deaths.low == deaths.high)
        return counted(deaths.best, QStringLiteral("death"));
    return QStringLiteral("%1–%2 deaths, best %3")
        .arg(numberWords(deaths.low), numberWords(deaths.high), numberWords(deaths.best));
}

} // namespace

QString measureWords(const SpanMeasure &measure, bool mediaReports)
{
    QStringList words{qt(shortRangeWords(measure.days)), counted(measure.dayCount(), QStringLiteral("day")),
                      counted(static_cast<std::int64_t>(measure.events),
                              mediaReports ? QStringLiteral("media report") : QStringLiteral("event"))};
    if (measure.deaths && measure.events > 0)
        words << deathWords(*measure.deaths);
    return words.join(QStringLiteral(" · "));
}

} // namespace faultline
