#include "app/shell/event_tool_tip.h"

#include "app/shell/words.h"
#include "core/base/date_words.h"
#include "core/store/death_words.h"

namespace faultline {

namespace {

QString escaped(std::string_view text) { return qt(text).toHtmlEscaped(); }

} // namespace

QString eventToolTip(const EventStore &store, Row row, std::string_view title)
{
    QString words =
        QStringLiteral("<b>%1</b><br>%2").arg(escaped(title), escaped(spanWords(store.span(row))));
    if (!store.placeName(row).empty())
        words += QStringLiteral(" · ") + escaped(store.placeName(row));
    if (store.deaths(row).known())
        words += QStringLiteral("<br>Deaths: %1").arg(qt(deathsWords(store.deaths(row))));
    return words;
}

} // namespace faultline
