#include "app/play/moment.h"

#include "app/shell/words.h"
#include "core/base/date_words.h"
#include "core/filter/rows_during.h"

namespace faultline {

Moment momentOf(const EventStore &store, const VisibleSet &visible, DayRange days)
{
    auto during = std::make_shared<const VisibleSet>(
        VisibleSet{.filter = visible.filter, .rows = rowsDuring(store, visible.rows, days)});
    const DeathTotal deaths = sumDeaths(store, during->rows);
    return {.days = days, .map = mapEvents(store, std::move(during)), .deaths = deaths};
}

QString momentWords(const Moment &moment)
{
    const auto day = [](Day at) { return qt(shortDateWords({.earliest = at, .latest = at})); };
    const auto number = [](std::int64_t count) { return numberWords(count); };
    const auto events = static_cast<std::int64_t>(moment.map.visible->rows.size());
    const DeathTotal &deaths = moment.deaths;
    QString words = QStringLiteral("%1 %2 from %3 to %4")
                        .arg(number(events), events == 1 ? QStringLiteral("event") : QStringLiteral("events"),
                             day(moment.days.first), day(moment.days.last));
    if (deaths.events == 0)
        return words;
    return QStringLiteral("%1 · %2 deaths in them")
        .arg(words,
             deaths.low == deaths.high ? number(deaths.low)
                                       : number(deaths.low) + u'–' + number(deaths.high));
}

} // namespace faultline
