#include "app/events/selection_words.h"

#include "app/shell/words.h"
#include "core/base/date_words.h"

#include <QStringList>

#include <algorithm>
#include <functional>

namespace faultline {

namespace {

constexpr std::size_t namesShown = 6;

QString number(std::size_t count) { return numberWords(static_cast<std::int64_t>(count)); }

/// `3 places`, with the noun's own plural.
QString counted(std::size_t count, const QString &one, const QString &many)
{
    return number(count) + u' ' + (count == 1 ? one : many);
}

QString timeWords(const SelectionSummary &summary)
{
    const auto days = static_cast<std::size_t>((summary.days.last - summary.days.first).count() + 1);
    QStringList words{qt(shortRangeWords(summary.days)),
                      counted(days, QStringLiteral("day"), QStringLiteral("days"))};
    if (summary.goOn > 0)
        words << counted(summary.goOn, QStringLiteral("goes on"), QStringLiteral("go on"));
    return words.join(QStringLiteral(" · "));
}

/// `Serbia 12 · Kosovo 7 · and 3 more`.
QString rankedWords(const std::vector<NamedCount> &counts, const std::function<QString(std::uint32_t)> &name)
{
    const std::size_t shown = std::min(counts.size(), namesShown);
    QStringList words;
    for (std::size_t i = 0; i < shown; ++i)
        words << name(counts[i].index) + u' ' + number(counts[i].events);
    if (const QString more = moreWords(counts.size(), shown); !more.isEmpty())
        words << more;
    return words.join(QStringLiteral(" · "));
}

QString deathTotalWords(const DeathTotal &deaths, bool mediaReports)
{
    if (deaths.events == 0)
        return QStringLiteral("no figures");
    QString words = deaths.low == deaths.high
        ? numberWords(deaths.best)
        : QStringLiteral("%1 – %2 – %3 (low – best – high)")
              .arg(numberWords(deaths.low), numberWords(deaths.best), numberWords(deaths.high));
    if (deaths.unknown > 0)
        words += QStringLiteral(" · %1 without figures").arg(eventCountWords(deaths.unknown, mediaReports));
    if (deaths.parts > 0)
        words += QStringLiteral(" · %1 counted in the whole they are part of").arg(numberWords(deaths.parts));
    return words;
}

QString precisionWords(const SelectionSummary &summary)
{
    const auto placed = [&](PlacePrecision precision) {
        return summary.places[static_cast<std::size_t>(precision)];
    };
    QStringList words;
    const auto add = [&](std::size_t count, const QString &one, const QString &many) {
        if (count > 0)
            words << counted(count, one, many);
    };
    add(summary.inexactDate, QStringLiteral("date not exact"), QStringLiteral("dates not exact"));
    add(placed(PlacePrecision::Near), QStringLiteral("place within about 25 km"),
        QStringLiteral("places within about 25 km"));
    add(placed(PlacePrecision::District), QStringLiteral("district only"), QStringLiteral("districts only"));
    add(placed(PlacePrecision::Country), QStringLiteral("country only"), QStringLiteral("countries only"));
    add(placed(PlacePrecision::None), QStringLiteral("without place"), QStringLiteral("without place"));
    return words.isEmpty() ? QStringLiteral("all days and places known") : words.join(QStringLiteral(" · "));
}

/// `142 references · no more than one for 3 events · 12 events with the dataset's own sources`.
QString sourceWords(const SelectionSummary &summary)
{
    QStringList words;
    if (summary.sources > 0 || summary.ofDatasets == 0)
        words << counted(summary.sources, QStringLiteral("reference"), QStringLiteral("references"));
    if (summary.oneSource > 0)
        words << QStringLiteral("no more than one for %1")
                     .arg(eventCountWords(summary.oneSource, summary.mediaReports));
    if (summary.ofDatasets > 0)
        words << QStringLiteral("%1 with the dataset's own sources")
                     .arg(eventCountWords(summary.ofDatasets, summary.mediaReports));
    return words.join(QStringLiteral(" · "));
}

} // namespace

QString moreWords(std::size_t all, std::size_t shown)
{
    return all > shown ? QStringLiteral("and %1 more").arg(number(all - shown)) : QString();
}

QString eventCountWords(std::size_t count, bool mediaReports)
{
    return mediaReports ? counted(count, QStringLiteral("media report"), QStringLiteral("media reports"))
                        : counted(count, QStringLiteral("event"), QStringLiteral("events"));
}

std::vector<SelectionFact> selectionFacts(const EventStore &store, const SelectionSummary &summary)
{
    std::vector<SelectionFact> facts;
    const auto add = [&](const QString &name, const QString &words) {
        if (!words.isEmpty())
            facts.push_back({name, words});
    };
    add(QStringLiteral("Time"), timeWords(summary));
    add(QStringLiteral("Countries"),
        rankedWords(summary.countries, [&](std::uint32_t i) { return qt(store.countries()[i].name); }));
    add(QStringLiteral("Themes"),
        rankedWords(summary.themes, [&](std::uint32_t i) { return qt(store.themes()[i].name); }));
    add(QStringLiteral("Deaths"), deathTotalWords(summary.deaths, summary.mediaReports));
    add(QStringLiteral("Actors"),
        rankedWords(summary.actors, [&](std::uint32_t i) { return qt(store.actors()[i].name); }));
    add(QStringLiteral("Certainty"), precisionWords(summary));
    add(QStringLiteral("Sources"), sourceWords(summary));
    return facts;
}

QString selectionText(const EventStore &store, std::span<const Row> rows, const SelectionSummary &summary,
                      const TitleOf &title)
{
    constexpr std::size_t mostTitles = 1000;
    QStringList lines{eventCountWords(summary.events, summary.mediaReports)};
    for (const SelectionFact &fact : selectionFacts(store, summary))
        lines << fact.name + QStringLiteral(": ") + fact.words;
    lines << QString();
    const std::size_t shown = std::min(rows.size(), mostTitles);
    for (const Row row : rows.first(shown))
        lines << qt(spanWords(store.span(row))) + QStringLiteral(": ") + qt(title(row));
    if (const QString more = moreWords(rows.size(), shown); !more.isEmpty())
        lines << more;
    return lines.join(u'\n') + u'\n';
}

} // namespace faultline
