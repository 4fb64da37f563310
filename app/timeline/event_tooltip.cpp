#include "app/timeline/event_tooltip.h"

#include "core/base/date_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace faultline {

namespace {

QString escaped(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toHtmlEscaped();
}

QString number(const std::optional<std::int32_t> &figure)
{
    return figure ? QLocale(QLocale::English).toString(*figure) : QStringLiteral("?");
}

/// `8,372 (6,186–8,372)`; only what is known.
QString deathsWords(const Deaths &deaths)
{
    QString words = number(deaths.estimate());
    if (deaths.low != deaths.high)
        words += QStringLiteral(" (%1–%2)").arg(number(deaths.low), number(deaths.high));
    return words;
}

} // namespace

QString eventTooltip(const EventStore &store, Row row)
{
    QString words =
        QStringLiteral("<b>%1</b><br>%2").arg(escaped(store.title(row)), escaped(spanWords(store.span(row))));
    if (!store.placeName(row).empty())
        words += QStringLiteral(" · ") + escaped(store.placeName(row));
    if (store.deaths(row).known())
        words += QStringLiteral("<br>")
            + QCoreApplication::translate("EventTooltip", "Deaths: %1").arg(deathsWords(store.deaths(row)));
    return words;
}

} // namespace faultline
