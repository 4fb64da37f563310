#include "app/report/report_in_full.h"

#include "app/report/report_text.h"
#include "app/shell/glyphs.h"
#include "app/shell/words.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace faultline {

namespace {

constexpr double glyphRadius = 5.0;
constexpr double glyphRoom = 18.0;
constexpr double labelRoom = 92.0;
constexpr double spaceBelow = 22.0;
constexpr int mostLines = 24; ///< of a summary

/// A text and its label left of it, if it has one.
struct Paragraph {
    QString label;
    QString text;
    TextStyle style;
    double space = 0.0; ///< below

    double indent() const { return label.isEmpty() ? 0.0 : labelRoom; }
};

QString placeWords(const EventStore &store, Row row)
{
    if (!store.hasPlace(row))
        return {};
    const QString name =
        store.placeName(row).empty() ? coordinateWords(store.position(row)) : qt(store.placeName(row));
    if (store.placePrecision(row) == PlacePrecision::Exact)
        return name;
    return name + QStringLiteral(" (") + placePrecisionWords(store.placePrecision(row)) + u')';
}

/// `low 66 – best 68 – high 68`.
QString lowBestHigh(const Deaths &deaths)
{
    const DeathTotal figures = deathsOf(deaths);
    if (figures.events == 0)
        return QStringLiteral("no figure is given");
    if (figures.low == figures.high)
        return numberWords(figures.best);
    return QStringLiteral("low %1 – best %2 – high %3")
        .arg(numberWords(figures.low), numberWords(figures.best), numberWords(figures.high));
}

QString sourceNumbers(const ReportEvent &event)
{
    return event.sources.empty() ? QStringLiteral("none") : u'[' + qt(numberList(event.sources)) + u']';
}

std::vector<Paragraph> paragraphs(const EventStore &store, const ReportContent &content, std::size_t position,
                                  const Theme &theme)
{
    const EventInFull &full = content.inFull[position];
    const ReportEvent &event = content.events[full.event];
    const TextStyle body{textFont(12.5), theme.text, mostLines};
    const TextStyle quiet{textFont(12.5), theme.muted, 3};
    QString when = QString::number(full.event + 1) + QStringLiteral("  ·  ") + qt(event.date);
    if (const QString place = placeWords(store, event.row); !place.isEmpty())
        when += QStringLiteral("  ·  ") + place;
    std::vector<Paragraph> all = {{{}, when, quiet, 1},
                                  {{}, qt(event.title), {textFont(15, QFont::DemiBold), theme.text, 4}, 4}};
    const auto add = [&all](const QString &label, const QString &text, const TextStyle &style, double space) {
        if (!text.isEmpty())
            all.push_back({label, text, style, space});
    };
    add({}, qt(full.summary), body, 6);
    add(QStringLiteral("Actors"), qt(full.actors), body, 2);
    QString deaths = lowBestHigh(store.deaths(event.row));
    if (!full.deathsNote.empty())
        deaths += QStringLiteral(". ") + qt(full.deathsNote);
    add(QStringLiteral("Deaths"), deaths, body, 2);
    for (const LabelledText &link : full.links)
        add(qt(link.label), qt(link.text), body, 2);
    add(QStringLiteral("Sources"), sourceNumbers(event), body, 0);
    return all;
}

double heightOf(const Paragraph &paragraph, double width)
{
    return textHeight(paragraph.text, paragraph.style, width - paragraph.indent()) + paragraph.space;
}

} // namespace

double inFullHeight(const EventStore &store, const ReportContent &content, std::size_t event, double width)
{
    double height = spaceBelow;
    for (const Paragraph &paragraph : paragraphs(store, content, event, lightTheme()))
        height += heightOf(paragraph, width - glyphRoom);
    return height;
}

void paintInFull(QPainter &painter, const QRectF &area, const EventStore &store, const ReportContent &content,
                 std::size_t event, const Theme &theme)
{
    const Row row = content.events[content.inFull[event].event].row;
    QRectF box = area.adjusted(glyphRoom, 0, 0, 0);
    paintGlyph(painter, store.theme(row),
               {area.left() + glyphRadius, area.top() + lineHeight(textFont(12.5)) / 2}, glyphRadius, theme);
    for (const Paragraph &paragraph : paragraphs(store, content, event, theme)) {
        if (!paragraph.label.isEmpty())
            paintText(painter, box, paragraph.label, {paragraph.style.font, theme.muted});
        paintText(painter, box.adjusted(paragraph.indent(), 0, 0, 0), paragraph.text, paragraph.style);
        box.setTop(box.top() + heightOf(paragraph, box.width()));
    }
}

} // namespace faultline
