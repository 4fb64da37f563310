// What stands around the map: legend, scale bar, where the land comes from.
#include "app/map/map_painter.h"
#include "app/shell/glyphs.h"
#include "app/shell/text_line.h"
#include "app/shell/words.h"
#include "core/map/borders_of_date.h"
#include "core/map/graticule.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double padding = 10.0; // px
constexpr double rowHeight = 19.0;
constexpr double noteHeight = 15.0;
constexpr double swatchRoom = 28.0; // px from a swatch's left to its figures
constexpr double glyphRoom = 20.0;  // px from a glyph's left to its name
constexpr double columnGap = 16.0;
constexpr double glyphRadiusPx = 5.0;

QFont nameFont() { return textFont(12.0); }
QFont noteFont() { return textFont(10.0); }

/// What the sizes of marks mean.
QString sizeNote(const LegendExtras &extras)
{
    return extras.rings ? QStringLiteral("size = deaths · ring = several events")
                        : QStringLiteral("size = deaths · dot = several events");
}

double widthOf(const QFont &font, const QString &text) { return textLine(font, text).width; }

QString shortened(const QString &name)
{
    constexpr double widest = 200.0; // px
    return widthOf(nameFont(), name) <= widest
        ? name
        : QFontMetricsF(nameFont()).elidedText(name, Qt::ElideRight, widest);
}

struct Entry {
    std::size_t theme;
    QString name;
    double width; ///< px, glyph and name
};

std::vector<Entry> entriesOf(const EventStore &store, const ThemeCounts &themes)
{
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < themes.size(); ++i) {
        if (themes[i] == 0)
            continue;
        const bool several = i + 1 == themes.size() && store.themes().size() > themes.size();
        const QString name = several ? QStringLiteral("Other") : shortened(qt(store.themes()[i].name));
        entries.push_back({i, name, glyphRoom + widthOf(nameFont(), name)});
    }
    return entries;
}

void paintEntry(QPainter &painter, QPointF topLeft, const Entry &entry, const Theme &theme)
{
    const double middle = topLeft.y() + rowHeight / 2;
    paintGlyph(painter, entry.theme, {topLeft.x() + glyphRadiusPx + 1, middle}, glyphRadiusPx, theme);
    paintLine(painter, {topLeft.x() + glyphRoom, middle + QFontMetricsF(nameFont()).capHeight() / 2},
              nameFont(), entry.name, {theme.text});
}

void paintNote(QPainter &painter, QPointF topLeft, const QString &text, double height, const Theme &theme)
{
    paintLine(painter, {topLeft.x(), topLeft.y() + (height + QFontMetricsF(noteFont()).capHeight()) / 2},
              noteFont(), text, {theme.muted});
}

void paintShade(QPainter &painter, QPointF topLeft, const QColor &color, const QString &figures,
                const Theme &theme)
{
    painter.setPen(QPen(theme.border, 1.0));
    painter.setBrush(color);
    painter.drawRect(QRectF(topLeft + QPointF(0.5, 2.5), QSizeF(swatchRoom - 7.0, noteHeight - 4.0)));
    paintNote(painter, topLeft + QPointF(swatchRoom, 0), figures, noteHeight, theme);
}

QColor veil(const Theme &theme)
{
    QColor color = theme.background;
    color.setAlphaF(0.97F);
    return color;
}

/// The state that was there in place of some of the region's countries.
std::string federationOn(const BaseMap &map, Day day)
{
    for (const FormerState *state : formerStatesOn(map, day))
        for (const BaseCountry &country : map.countries)
            if (const LandPeriod *land = landOn(map, country.code, day);
                country.rank == regionRank && land && land->state == state->id)
                return state->name;
    return {};
}

/// Shades stand in two columns.
std::size_t shadeRows(const LegendExtras &extras) { return (extras.shades.size() + 1) / 2; }

double shadeWidth(const LegendExtras &extras)
{
    double width = 0.0;
    for (const auto &[color, figures] : extras.shades)
        width = std::max(width, swatchRoom + widthOf(noteFont(), figures));
    return width;
}

constexpr double listedGap = 10.0; // px between two of the listed

/// Enough for the listed to stand in three rows, within reason.
double listedWidth(const LegendExtras &extras)
{
    constexpr double widest = 220.0; // px
    double line = 0.0;
    double longest = 0.0;
    for (const QString &words : extras.listed) {
        const double wide = widthOf(noteFont(), words);
        line += wide + listedGap;
        longest = std::max(longest, wide);
    }
    return std::min(widest, (line + 2 * longest) / 3);
}

/// Where the listed stand side by side, in rows of a width.
std::vector<QRectF> listedBoxes(const LegendExtras &extras, double width)
{
    std::vector<QRectF> boxes;
    QPointF at;
    for (const QString &words : extras.listed) {
        const double wide = widthOf(noteFont(), words);
        if (at.x() > 0.0 && at.x() + wide > width)
            at = {0.0, at.y() + noteHeight};
        boxes.emplace_back(at, QSizeF(wide, noteHeight));
        at.rx() += wide + listedGap;
    }
    return boxes;
}

/// In the small type, below the themes.
std::size_t linesOf(const LegendExtras &extras)
{
    const std::size_t shades = extras.shades.empty() ? 0 : shadeRows(extras) + 1;
    return static_cast<std::size_t>(extras.notes.size()) + shades;
}

/// The themes, and a row for what their sizes mean.
std::size_t rowsOf(const std::vector<Entry> &entries) { return entries.empty() ? 0 : entries.size() + 1; }

QSizeF sizeOf(const std::vector<Entry> &entries, const LegendExtras &extras)
{
    double height =
        rowHeight * static_cast<double>(rowsOf(entries)) + noteHeight * static_cast<double>(linesOf(extras));
    if (height == 0.0)
        return {};
    double width = entries.empty() ? 0.0 : widthOf(noteFont(), sizeNote(extras));
    for (const Entry &entry : entries)
        width = std::max(width, entry.width);
    for (const QString &text : extras.notes)
        width = std::max(width, widthOf(noteFont(), text));
    width = std::max({width, widthOf(noteFont(), extras.shaded), 2 * shadeWidth(extras) + columnGap});
    width = std::max(width, extras.leastWidth - 2 * padding);
    if (!extras.listed.isEmpty()) {
        width = std::max(width, listedWidth(extras));
        height += listedBoxes(extras, width).back().bottom();
    }
    return {width + 2 * padding, height + padding + 4};
}

/// From the legend's top to the listed, px.
double listedTop(const std::vector<Entry> &entries, const LegendExtras &extras)
{
    return padding / 2 + rowHeight * static_cast<double>(rowsOf(entries))
        + noteHeight * static_cast<double>(extras.notes.size());
}

/// As much as there is room for beside the scale bar.
QString attributionText(const MapViewport &viewport, const QStringList &layers)
{
    constexpr double scaleBarRoom = 160.0; // px
    constexpr double least = 180.0;
    const QString words = (QStringList(landSources()) + layers).join(QStringLiteral(" · "));
    const double room = std::max(least, viewport.width - scaleBarRoom);
    return widthOf(noteFont(), words) <= room
        ? words
        : QFontMetricsF(noteFont()).elidedText(words, Qt::ElideRight, room);
}

} // namespace

QStringList borderNotes(const BaseMap &map, DayRange days, const Language &language)
{
    const DayRange around = bordersAround(map, days.last, regionRank);
    if (around.last == Day::max())
        return days.first < around.first ? QStringList{qt(language.text("map.borders.today"))}
                                         : QStringList();
    const std::string last = language.shortDate(around.last);
    QStringList notes{
        qt(around.first == Day::min()
               ? language.text("map.borders.until", {last})
               : language.text("map.borders.between", {language.shortDate(around.first), last}))};
    if (const std::string federation = federationOn(map, days.last); !federation.empty())
        notes << u'(' + qt(language.name(federation)) + u')';
    return notes;
}

QString distanceWords(double kilometres, const Language &language)
{
    const bool far = kilometres >= 1.0;
    return QString::number(far ? kilometres : kilometres * 1000, 'f', 0) + u' '
        + qt(language.text(far ? "unit.km" : "unit.m"));
}

QString landSources() { return QStringLiteral("Natural Earth · GSHHG · © OpenStreetMap · GeoNames"); }

std::vector<QRectF> listedPlaces(const EventStore &store, const ThemeCounts &themes,
                                 const LegendExtras &extras)
{
    const std::vector<Entry> entries = entriesOf(store, themes);
    std::vector<QRectF> places = listedBoxes(extras, sizeOf(entries, extras).width() - 2 * padding);
    for (QRectF &place : places)
        place.translate(padding, listedTop(entries, extras));
    return places;
}

QSizeF mapLegendSize(const EventStore &store, const ThemeCounts &themes, const LegendExtras &extras)
{
    return sizeOf(entriesOf(store, themes), extras);
}

void paintMapLegend(QPainter &painter, QPointF topLeft, const EventStore &store, const ThemeCounts &themes,
                    const Theme &theme, const LegendExtras &extras)
{
    const std::vector<Entry> entries = entriesOf(store, themes);
    const QSizeF size = sizeOf(entries, extras);
    if (size.isEmpty())
        return;
    constexpr double corner = 6.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1.0));
    painter.setBrush(veil(theme));
    painter.drawRoundedRect(QRectF(topLeft + QPointF(0.5, 0.5), size - QSizeF(1, 1)), corner, corner);

    QPointF at = topLeft + QPointF(padding, padding / 2);
    for (const Entry &entry : entries) {
        paintEntry(painter, at, entry, theme);
        at += QPointF(0, rowHeight);
    }
    if (!entries.empty()) {
        paintNote(painter, at, sizeNote(extras), rowHeight, theme);
        at += QPointF(0, rowHeight);
    }
    for (const QString &text : extras.notes) {
        paintNote(painter, at, text, noteHeight, theme);
        at += QPointF(0, noteHeight);
    }
    const std::vector<QRectF> places = listedPlaces(store, themes, extras);
    for (std::size_t i = 0; i < places.size(); ++i)
        paintNote(painter, topLeft + places[i].topLeft(), extras.listed[static_cast<qsizetype>(i)],
                  noteHeight, theme);
    if (!places.empty())
        at.setY(topLeft.y() + places.back().bottom());
    if (!extras.shades.empty())
        paintNote(painter, at, extras.shaded, noteHeight, theme);
    for (std::size_t i = 0; i < extras.shades.size(); ++i) {
        const std::size_t column = i / shadeRows(extras);
        const std::size_t row = i % shadeRows(extras) + 1;
        const QPointF beside(static_cast<double>(column) * (shadeWidth(extras) + columnGap),
                             static_cast<double>(row) * noteHeight);
        paintShade(painter, at + beside, extras.shades[i].first, extras.shades[i].second, theme);
    }
    painter.restore();
}

void paintGraticule(QPainter &painter, const MapViewport &viewport, const Theme &theme)
{
    constexpr double gap = 3.0; // px between a line and its degrees
    QColor color = theme.muted;
    color.setAlphaF(0.35F);
    for (const GraticuleLine &line : graticule(viewport)) {
        const QString words = qt(degreesWords(line));
        painter.fillRect(line.meridian ? QRectF(std::floor(line.at), 0.0, 1.0, viewport.height)
                                       : QRectF(0.0, std::floor(line.at), viewport.width, 1.0),
                         color);
        const QPointF at = line.meridian
            ? QPointF(line.at + gap, QFontMetricsF(noteFont()).ascent() + 1.0)
            : QPointF(viewport.width - widthOf(noteFont(), words) - gap, line.at - gap);
        paintLine(painter, at, noteFont(), words, {theme.muted, theme.regionLand});
    }
}

void paintScaleBar(QPainter &painter, const MapViewport &viewport, const Theme &theme, double margin)
{
    constexpr double longest = 120.0; // px
    constexpr double tick = 4.0;
    const ScaleBar bar = scaleBar(viewport, longest);
    const QString text = distanceWords(bar.kilometres);
    const QPointF left(margin, viewport.height - margin);
    const QPointF right(margin + bar.width, viewport.height - margin);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QPen &pen : {QPen(theme.regionLand, 4.0), QPen(theme.text, 1.5)}) {
        painter.setPen(pen);
        painter.drawPolyline(QPolygonF{left - QPointF(0, tick), left, right, right - QPointF(0, tick)});
    }
    const QFont font = textFont(11.0);
    paintLine(painter, {margin + (bar.width - widthOf(font, text)) / 2, viewport.height - margin - 6}, font,
              text, {theme.text, theme.regionLand});
    painter.restore();
}

double attributionWidth(const MapViewport &viewport, const QStringList &layers)
{
    return widthOf(noteFont(), attributionText(viewport, layers));
}

void paintAttribution(QPainter &painter, const MapViewport &viewport, const Theme &theme, double margin,
                      const QStringList &layers)
{
    const QString text = attributionText(viewport, layers);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintLine(painter, {viewport.width - margin - widthOf(noteFont(), text), viewport.height - margin},
              noteFont(), text, {layers.isEmpty() ? theme.muted : theme.text, theme.regionLand});
    painter.restore();
}

} // namespace faultline
