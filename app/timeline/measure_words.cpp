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

} // namespace

QString measureWords(const SpanMeasure &measure, bool mediaReports)
{
    QStringList words{qt(shortRangeWords(measure.days)), counted(measure.dayCount(), QStringLiteral("day")),
                      counted(static_cast<std::int64_t>(measure.events),
                              mediaReports ? QStringLiteral("media report") : QStringLiteral("event"))};
    if (measure.deaths && measure.events > 0)
        words << qt(deathTotalWords(*measure.deaths));
    return words.join(QStringLiteral(" · "));
}

} // namespace faultline
