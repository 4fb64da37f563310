#include "app/map/map_words.h"

#include "app/shell/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace faultline {

namespace {

QString words(const char *text) { return QCoreApplication::translate("MapToolTip", text); }

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
    if (mark.kind != MarkKind::Country)
        return qt(mark.name);
    const auto country = std::ranges::find(store.countries(), mark.name, &Country::code);
    return country == store.countries().end() ? qt(mark.name) : qt(country->name);
}

} // namespace

QString clusterToolTip(const EventStore &store, const MapMark &mark, std::span<const Row> rows,
                       const TitleOf &title)
{
    QStringList lines{words("%1 · %2 events").arg(nameOf(store, mark), numberWords(mark.count))};
    for (const Row row : rows)
        lines << qt(title(row));
    if (mark.count > rows.size())
        lines << words("… and %1 more").arg(numberWords(static_cast<std::int64_t>(mark.count - rows.size())));
    return asToolTip(lines);
}

} // namespace faultline
