#include "app/map/map_words.h"

#include "app/shell/words.h"
#include "core/base/date_words.h"
#include "core/map/country_pills.h"
#include "core/map/dealing_arcs.h"

#include <QStringList>

#include <algorithm>

namespace faultline {

namespace {

/// Lines of outside text as the rich text a tooltip understands.
QString asToolTip(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped << line.toHtmlEscaped();
    return QStringLiteral("<p style='white-space:pre'>") + escaped.join(QStringLiteral("<br>"))
        + QStringLiteral("</p>");
}

QString nameOf(const EventStore &store, const MapMark &mark)
{
    if (mark.code.empty())
        return qt(mark.name);
    return qt(store.countries()[store.places(mark.first).front()].name);
}

} // namespace

QString clusterToolTip(const EventStore &store, const MapMark &mark, std::span<const Row> rows,
                       const TitleOf &title)
{
    QStringList lines{QStringLiteral("%1 · %2 events").arg(nameOf(store, mark), numberWords(mark.count))};
    for (const Row row : rows)
        lines << qt(title(row));
    if (mark.count > rows.size())
        lines << QStringLiteral("… and %1 more")
                     .arg(numberWords(static_cast<std::int64_t>(mark.count - rows.size())));
    return asToolTip(lines);
}

QString dealingName(const EventStore &store, const Dealing &dealing)
{
    return QStringLiteral("%1 – %2").arg(qt(store.countries()[dealing.a].name),
                                         qt(store.countries()[dealing.b].name));
}

QString dealingToolTip(const EventStore &store, const Dealing &dealing, const TitleOf &title)
{
    QStringList lines{
        (dealing.count == 1 ? QStringLiteral("%1 · %2 dealing") : QStringLiteral("%1 · %2 dealings"))
            .arg(dealingName(store, dealing), numberWords(dealing.count))};
    for (const Row row : dealing.first)
        lines << qt(spanWords(store.span(row))) + QStringLiteral(" · ") + qt(title(row));
    if (dealing.count > dealing.first.size())
        lines << QStringLiteral("… and %1 more")
                     .arg(numberWords(static_cast<std::int64_t>(dealing.count - dealing.first.size())));
    return asToolTip(lines);
}

QStringList pillNotes(const MapLayout &layout, const Language &language)
{
    if (std::ranges::find(layout.marks, MarkKind::Country, &MapMark::kind) != layout.marks.end())
        return {qt(language.text("legend.pill"))};
    return layout.unplaced.empty() ? QStringList() : QStringList{qt(language.text("legend.countries"))};
}

QStringList listedWords(const MapLayout &layout, std::size_t most, const Language &language)
{
    QStringList words;
    std::int64_t others = 0;
    for (std::size_t i = 0; i < layout.unplaced.size(); ++i)
        if (i < most)
            words << qt(pillText(layout.unplaced[i]));
        else
            others += layout.unplaced[i].count;
    if (others > 0)
        words << qt(language.counted("events", others));
    return words;
}

QStringList roughNotes(RoughPlaces rough, const MapViewport &viewport, const MapStyle &style,
                       const Language &language)
{
    QStringList notes;
    bool wide = false;
    const auto explain = [&](bool there, PlacePrecision precision, std::string_view circle) {
        const double reach = placeReach(precision, viewport);
        if (!there || !isReachShown(reach, style.minRadius))
            return;
        if (isReachInView(reach, viewport))
            notes << qt(language.text(circle));
        else
            wide = true;
    };
    explain(rough.near, PlacePrecision::Near, "legend.near");
    explain(rough.district, PlacePrecision::District, "legend.district");
    if (wide)
        notes << qt(language.text("legend.wide"));
    return notes;
}

QString densityNote() { return QStringLiteral("surface = how many events are near"); }

QStringList dealingNotes(const Dealings &dealings, std::span<const std::string> chosen)
{
    QStringList notes{QStringLiteral("bow = dealings of two countries, wider = more")};
    if (const std::size_t drawn = dealingsDrawn(dealings, chosen); drawn < dealings.pairs.size()) {
        notes << QStringLiteral("drawn: the %1 most frequent of %2 pairs")
                     .arg(numberWords(static_cast<std::int64_t>(drawn)),
                          numberWords(static_cast<std::int64_t>(dealings.pairs.size())));
        if (chosen.empty())
            notes << QStringLiteral("choose a country for all of its own");
    }
    if (dealings.multilateral > 0)
        notes << (dealings.multilateral == 1
                      ? QStringLiteral("not drawn: %1 event of more than six countries")
                      : QStringLiteral("not drawn: %1 events of more than six countries"))
                     .arg(numberWords(dealings.multilateral));
    return notes;
}

} // namespace faultline
