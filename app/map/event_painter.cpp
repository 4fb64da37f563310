// Marks and names of events on the map.
#include "app/map/map_painter.h"
#include "app/map/map_type.h"
#include "app/map/ring_picture.h"
#include "app/shell/geometry.h"
#include "app/shell/glyphs.h"
#include "app/shell/text_line.h"
#include "app/shell/words.h"
#include "core/map/country_pills.h"
#include "core/map/map_hit.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace faultline {

namespace {

/// The theme most of a mark's events have.
std::size_t mainTheme(const MapMark &mark)
{
    return static_cast<std::size_t>(std::ranges::max_element(mark.themes) - mark.themes.begin());
}

/// Says that the place of the event may be out of view.
void paintTicks(QPainter &painter, const MapMark &mark, const QColor &color)
{
    constexpr double gap = 2.5; // px beyond the mark
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::FlatCap));
    for (const QPointF out : {QPointF(0, -1), QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0)})
        painter.drawLine(qt(mark.at) + out * (mark.radius + gap),
                         qt(mark.at) + out * (mark.radius + ticksReach));
}

/// Where an event of a roughly known place may have been.
void paintReach(QPainter &painter, const MapMark &mark, const QColor &color, const MapViewport &viewport)
{
    if (mark.reach <= 0.0)
        return;
    if (!isReachInView(mark.reach, viewport))
        return paintTicks(painter, mark, color);
    const bool district = mark.precision == PlacePrecision::District;
    QPen pen(withAlpha(color, 0.8), 1.0, district ? Qt::SolidLine : Qt::CustomDashLine);
    if (!district)
        pen.setDashPattern({3.0, 3.0});
    painter.setPen(pen);
    painter.setBrush(withAlpha(color, district ? 0.16 : 0.10));
    painter.drawEllipse(qt(mark.at), mark.reach, mark.reach);
}

void paintHollow(QPainter &painter, std::size_t eventTheme, QPointF at, double radius, const Theme &theme)
{
    constexpr double stroke = 1.6;
    painter.strokePath(glyphPath(eventTheme, at, radius), QPen(theme.background, stroke));
    const QPainterPath shape = glyphPath(eventTheme, at, radius - stroke / 2);
    painter.fillPath(shape, theme.background);
    painter.strokePath(shape, QPen(themeColor(theme, eventTheme), stroke));
}

/// Large glyphs let what is below shine through.
void paintLarge(QPainter &painter, std::size_t eventTheme, QPointF at, double radius, const Theme &theme)
{
    const QColor color = themeColor(theme, eventTheme);
    const QPainterPath shape = glyphPath(eventTheme, at, radius);
    painter.strokePath(shape, QPen(theme.background, 2.5));
    painter.fillPath(shape, withAlpha(color, 0.82));
    painter.strokePath(shape, QPen(color, 1.0));
}

void paintEvent(QPainter &painter, const MapMark &mark, const Theme &theme)
{
    constexpr double large = 7.0; // px
    const std::size_t eventTheme = mainTheme(mark);
    if (mark.hollow)
        paintHollow(painter, eventTheme, qt(mark.at), mark.radius, theme);
    else if (mark.radius > large)
        paintLarge(painter, eventTheme, qt(mark.at), mark.radius, theme);
    else
        paintGlyph(painter, eventTheme, qt(mark.at), mark.radius, theme);
}

/// `7`, `1240`, `12k`.
QString countWords(std::uint32_t count)
{
    constexpr std::uint32_t longest = 10000;
    return count < longest ? QString::number(count) : QString::number(count / 1000) + u'k';
}

/// A cluster too small for its number.
void paintClusterDot(QPainter &painter, const MapMark &mark, const Theme &theme)
{
    painter.setPen(QPen(theme.background, 1.0));
    painter.setBrush(theme.text);
    painter.drawEllipse(qt(mark.at), mark.radius, mark.radius);
}

void paintCluster(QPainter &painter, const MapMark &mark, const Theme &theme)
{
    constexpr double least = 8.0; // px, to hold a number
    if (mark.radius < least)
        return paintClusterDot(painter, mark, theme);
    RingLook look{.radius = mark.radius,
                  .width = 3.0,
                  .halo = 1.0,
                  .shares = mark.themes,
                  .ground = theme.background.rgb(),
                  .pixelRatio = painter.deviceTransform().m11()};
    for (std::size_t i = 0; i < look.colors.size(); ++i)
        look.colors[i] = themeColor(theme, i).rgb();
    const QImage ring = ringPicture(look);
    painter.drawImage(qt(mark.at) - QRectF({}, ring.deviceIndependentSize()).center(), ring);

    const QString count = countWords(mark.count);
    paintLineAmid(painter, qt(mark.at), textFont(count.size() > 3 ? 9.0 : 11.0, QFont::DemiBold), count,
                  {theme.text});
}

void paintPill(QPainter &painter, const MapMark &mark, const Theme &theme)
{
    const QColor color = themeColor(theme, mainTheme(mark));
    const double corner = mark.radius;
    const bool pale = theme.edge != theme.background; // shades of a print without colour
    painter.setPen(QPen(pale ? theme.edge : color, 1.4));
    painter.setBrush(theme.background);
    painter.drawRoundedRect(qt(mark.bounds()), corner, corner);
    paintLineAmid(painter, qt(mark.at), textFont(11.0, QFont::DemiBold), qt(pillText(mark)), {theme.text});
}

void paintMark(QPainter &painter, const MapMark &mark, const Theme &theme)
{
    switch (mark.kind) {
    case MarkKind::Event:
        return paintEvent(painter, mark, theme);
    case MarkKind::Cluster:
        return paintCluster(painter, mark, theme);
    case MarkKind::Country:
        return paintPill(painter, mark, theme);
    case MarkKind::Listed: // the legend's
        break;
    }
}

double leftOf(const MapLabel &label, double width)
{
    switch (label.align) {
    case TextAlign::Left:
        return label.box.x;
    case TextAlign::Centre:
        return label.box.x + (label.box.width - width) / 2;
    case TextAlign::Right:
        break;
    }
    return label.box.right() - width;
}

void paintLabel(QPainter &painter, const MapLabel &label, const Theme &theme, bool onColour)
{
    const QFont font = mapFont(label.kind);
    const QFontMetricsF metrics(font);
    const double lineHeight = label.box.height / static_cast<double>(label.lines.size());
    const bool atSea = label.kind == MapLabelKind::Sea;
    const QColor ground = atSea ? theme.sea : theme.dark ? theme.land : theme.regionLand;
    const QColor ink = onColour && !atSea ? theme.text : mapTextColor(label.kind, theme);
    double baseline = label.box.y + (lineHeight + metrics.capHeight()) / 2;
    for (const std::string &line : label.lines) {
        const QString words = mapWording(label.kind, line);
        paintLine(painter, {leftOf(label, textLine(font, words).width), baseline}, font, words,
                  {ink, ground});
        baseline += lineHeight;
    }
}

void paintTown(QPainter &painter, const TownDot &town, const Theme &theme)
{
    painter.setPen(QPen(theme.regionLand, 1.0));
    painter.setBrush(theme.muted);
    const double radius = town.capital ? 2.6 : 2.0;
    painter.drawEllipse(qt(town.at), radius, radius);
}

void paintChosen(QPainter &painter, const MapMark &mark, const Theme &theme, bool selected)
{
    constexpr double gap = 3.0;
    painter.setPen(QPen(withAlpha(theme.accent, selected ? 1.0 : 0.6), selected ? 2.2 : 1.6));
    painter.setBrush(Qt::NoBrush);
    const QRectF box = qt(mark.bounds()).adjusted(-gap, -gap, gap, gap);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
}

/// Dims what is below an opened cluster.
void paintFanGround(QPainter &painter, const MapMark &cluster, const std::vector<FannedEvent> &fan,
                    const Theme &theme)
{
    constexpr double margin = 7.0;
    double reach = 0.0;
    for (const FannedEvent &fanned : fan)
        reach = std::max(reach, distance(cluster.at, fanned.at) + fanned.radius);
    painter.setPen(QPen(theme.line, 1.0));
    painter.setBrush(withAlpha(theme.background, 0.96));
    painter.drawEllipse(qt(cluster.at), reach + margin, reach + margin);
}

} // namespace

LabelWidth mapLabelWidth()
{
    struct Known { // measuring costs more than placing
        std::mutex mutex;
        std::array<std::unordered_map<std::string, double>, mapLabelKinds> widths;
    };
    return [known = std::make_shared<Known>()](MapLabelKind kind, std::string_view line) {
        const std::scoped_lock lock(known->mutex);
        const auto [entry, isNew] =
            known->widths[static_cast<std::size_t>(kind)].try_emplace(std::string(line), 0.0);
        if (isNew)
            entry->second = QFontMetricsF(mapFont(kind)).horizontalAdvance(mapWording(kind, line));
        return entry->second;
    };
}

void paintMapEvents(QPainter &painter, const MapLayout &layout, const Theme &theme, bool onColour,
                    const std::optional<QRectF> &part)
{
    const auto isSeen = [&](const QRectF &box, double corners = 0.0) {
        const double margin = corners + 4.0; // px, of edges and grounds around what a box says
        return !part || part->adjusted(-margin, -margin, margin, margin).intersects(box);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const MapMark &mark : layout.marks)
        if (mark.kind == MarkKind::Event)
            paintReach(painter, mark, themeColor(theme, mainTheme(mark)), layout.viewport);
    for (const TownDot &town : layout.towns)
        paintTown(painter, town, theme);
    for (const MapLabel &label : layout.labels)
        if (isSeen(qt(label.box)))
            paintLabel(painter, label, theme, onColour || label.onReach);
    for (auto mark = layout.marks.rbegin(); mark != layout.marks.rend(); ++mark)
        if (isSeen(qt(mark->bounds()), mark->kind == MarkKind::Event ? mark->radius * 0.6 : 0.0))
            paintMark(painter, *mark, theme);
    painter.restore();
}

void paintMapHighlights(QPainter &painter, const MapLayout &layout, const EventStore &store,
                        const MapHighlights &highlights, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const MapMark *hovered = markOf(layout, store, highlights.hovered);
    const MapMark *selected = markOf(layout, store, highlights.selected);
    if (hovered && hovered != selected)
        paintChosen(painter, *hovered, theme, false);
    for (const std::uint32_t mark : highlights.marks)
        paintChosen(painter, layout.marks[mark], theme, true);
    if (selected)
        paintChosen(painter, *selected, theme, true);
    painter.restore();
}

void paintMapFan(QPainter &painter, const MapMark &cluster, const std::vector<FannedEvent> &fan,
                 const EventStore &store, const MapHighlights &highlights, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFanGround(painter, cluster, fan, theme);
    painter.setPen(QPen(theme.muted, 1.0));
    for (const FannedEvent &fanned : fan)
        painter.drawLine(qt(cluster.at), qt(fanned.at));
    paintCluster(painter, cluster, theme);
    for (const FannedEvent &fanned : fan) {
        const MapMark mark{.at = fanned.at, .radius = fanned.radius, .halfWidth = fanned.radius};
        paintGlyph(painter, store.theme(fanned.row), qt(fanned.at), fanned.radius, theme);
        if (const bool selected = highlights.selection->contains(fanned.row);
            selected || fanned.row == highlights.hovered)
            paintChosen(painter, mark, theme, selected);
    }
    painter.restore();
}

} // namespace faultline
