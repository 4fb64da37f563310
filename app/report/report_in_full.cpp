#include "app/report/report_in_full.h"

#include "app/report/report_text.h"
#include "app/report/report_type.h"
#include "app/shell/glyphs.h"
#include "app/shell/words.h"
#include "core/store/death_words.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace faultline {

namespace {

constexpr double eventGlyphRadius = 5.0;
constexpr int mostLines = 24; ///< of a summary

/// A text and its label left of it, if it has one.
struct Paragraph {
    static constexpr double labelRoom = 92.0;
    QString label;
    QString text;
    TextStyle style;
    double space = 0.0; ///< below

    double indent() const { return label.isEmpty() ? 0.0 : labelRoom; }
};

/// Nothing where the place is known.
const char *precisionKey(PlacePrecision precision)
{
    switch (precision) {
    case PlacePrecision::Near:
        return "full.near";
    case PlacePrecision::District:
        return "full.district";
    case PlacePrecision::Country:
        return "full.country";
    default:
        return nullptr;
    }
}

QString placeWords(const EventStore &store, Row row, const Language &language)
{
    if (!store.hasPlace(row))
        return {};
    const QString name = store.placeName(row).empty() ? coordinateWords(store.position(row))
                                                      : qt(language.name(store.placeName(row)));
    const char *precision = precisionKey(store.placePrecision(row));
    return precision == nullptr ? name : name + QStringLiteral(" (") + qt(language.text(precision)) + u')';
}

/// `low 66 – best 68 – high 68`; where a figure is missing, as the table says it: `at least 100`.
QString lowBestHigh(const Deaths &deaths, const Language &language)
{
    const auto &[low, best, high] = deaths;
    if (!deaths.known())
        return qt(language.text("full.noFigure"));
    if (!low || !best || !high || *low == *high)
        return qt(deathsWords(deaths, language));
    return qt(language.text("full.figures",
                            {language.number(*low), language.number(*best), language.number(*high)}));
}

QString sourceNumbers(const ReportEvent &event, const Language &language)
{
    return event.sources.empty() ? qt(language.text("full.none"))
                                 : u'[' + qt(numberList(event.sources)) + u']';
}

std::vector<Paragraph> paragraphs(const EventStore &store, const ReportContent &content, std::size_t position,
                                  const Theme &theme)
{
    const Language &language = *content.language;
    const EventInFull &full = content.inFull[position];
    const ReportEvent &event = content.events[full.event];
    const TextStyle body{textFont(12.5), theme.text, mostLines};
    const TextStyle quiet{textFont(12.5), theme.muted, 3};
    QString when = QString::number(full.event + 1) + QStringLiteral("  ·  ") + qt(event.date);
    if (const QString place = placeWords(store, event.row, language); !place.isEmpty())
        when += QStringLiteral("  ·  ") + place;
    std::vector<Paragraph> all = {{{}, when, quiet, 1},
                                  {{}, qt(event.title), {textFont(15, QFont::DemiBold), theme.text, 4}, 4}};
    const auto add = [&all](const QString &label, const QString &text, const TextStyle &style, double space) {
        if (!text.isEmpty())
            all.push_back({label, text, style, space});
    };
    add({}, qt(full.summary), body, 6);
    add(qt(language.text("full.actors")), qt(full.actors), body, 2);
    QString deaths = lowBestHigh(store.deaths(event.row), language);
    if (!full.deathsNote.empty())
        deaths += QStringLiteral(". ") + qt(full.deathsNote);
    add(qt(language.text("table.deaths")), deaths, body, 2);
    for (const LabelledText &link : full.links)
        add(qt(link.label), qt(link.text), body, 2);
    add(qt(language.text("table.sources")), sourceNumbers(event, language), body, 0);
    return all;
}

double heightOf(const Paragraph &paragraph, double width)
{
    return textHeight(paragraph.text, paragraph.style, width - paragraph.indent()) + paragraph.space;
}

} // namespace

double inFullHeight(const EventStore &store, const ReportContent &content, std::size_t event, double width)
{
    constexpr double spaceBelow = 22.0;
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
               {area.left() + eventGlyphRadius, area.top() + lineHeight(textFont(12.5)) / 2},
               eventGlyphRadius, theme);
    for (const Paragraph &paragraph : paragraphs(store, content, event, theme)) {
        if (!paragraph.label.isEmpty())
            paintText(painter, box, paragraph.label, {paragraph.style.font, theme.muted});
        paintText(painter, box.adjusted(paragraph.indent(), 0, 0, 0), paragraph.text, paragraph.style);
        box.setTop(box.top() + heightOf(paragraph, box.width()));
    }
}

} // namespace faultline
