#include "app/map/map_painter.h"
#include "app/report/report_pictures.h"
#include "app/report/report_text.h"
#include "app/shell/words.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double enlarged = 1.15;     ///< print is read from farther away than a screen's px are made for
constexpr double legendHeight = 34.0; ///< px of the map, below it
constexpr double margin = 44.0;       ///< px of the map around what is fitted

bool contains(const std::vector<std::string> &codes, const std::string &code)
{
    return std::ranges::find(codes, code) != codes.end();
}

/// The countries the map is to show: those chosen that belong to the region, else the region.
std::vector<std::string> mappedCountries(const EventStore &store, const EventFilter &filter)
{
    const std::vector<std::string> region = regionCodes(store);
    std::vector<std::string> chosen;
    for (const std::string &code : filter.countries)
        if (contains(region, code))
            chosen.push_back(code);
    return chosen.empty() ? region : chosen;
}

std::vector<LatLon> placesIn(const EventStore &store, const VisibleSet &visible,
                             const std::vector<std::string> &codes)
{
    std::vector<LatLon> places;
    for (const Row row : visible.rows)
        if (store.hasPlace(row) && std::ranges::any_of(store.places(row), [&](CountryIndex country) {
                return contains(codes, store.countries()[country].code);
            }))
            places.push_back(store.position(row));
    return places;
}

/// North-west and south-east corner of the chosen countries.
void addCorners(std::vector<LatLon> &places, const BaseMap &map, const std::vector<std::string> &codes)
{
    for (const std::string &code : codes) {
        const BaseCountry *country = countryOfCode(map, code);
        if (country == nullptr)
            continue;
        places.push_back(toLatLon({country->box.left, country->box.top}));
        places.push_back(toLatLon({country->box.right, country->box.bottom}));
    }
}

QString remark(std::size_t outside, std::size_t withoutPlace)
{
    QStringList parts;
    if (outside > 0)
        parts << QStringLiteral("%1 outside this map").arg(numberWords(static_cast<std::int64_t>(outside)));
    if (withoutPlace > 0)
        parts << QStringLiteral("%1 without place").arg(numberWords(static_cast<std::int64_t>(withoutPlace)));
    return parts.join(QStringLiteral(" · "));
}

/// The strip below the map: themes at the left, what is not shown at the right.
void paintStrip(QPainter &painter, const QRectF &strip, const EventStore &store, const VisibleSet &visible,
                std::size_t outside, const Theme &theme)
{
    painter.fillRect(strip, theme.panel);
    const ThemeCounts themes = countThemes(store, visible);
    const QSizeF legend = mapLegendSize(store, themes, LegendShape::Strip);
    paintMapLegend(painter, {strip.left() + 4, strip.center().y() - legend.height() / 2}, store, themes,
                   theme, LegendShape::Strip);
    const QFont font = textFont(11);
    const QRectF rest(strip.left() + legend.width() + 16, strip.center().y() - lineHeight(font) / 2,
                      strip.width() - legend.width() - 28, lineHeight(font));
    paintText(painter, rest, remark(outside, visible.withoutPlace), {font, theme.muted}, Qt::AlignRight);
}

} // namespace

MapViewport reportViewport(const EventStore &store, const VisibleSet &visible, const BaseMap &map,
                           double width, double height)
{
    const std::vector<std::string> countries = mappedCountries(store, visible.filter);
    std::vector<LatLon> places = placesIn(store, visible, countries);
    if (!visible.filter.countries.empty() && countries.size() < regionCodes(store).size())
        addCorners(places, map, countries);
    if (places.empty())
        for (const Row row : visible.rows)
            if (store.hasPlace(row))
                places.push_back(store.position(row));
    return fitted(places, width, height, margin);
}

std::size_t outsideOf(const MapViewport &viewport, const EventStore &store, const VisibleSet &visible)
{
    return static_cast<std::size_t>(std::ranges::count_if(visible.rows, [&](Row row) {
        return store.hasPlace(row) && !viewport.area().contains(viewport.project(store.position(row)));
    }));
}

void paintReportMap(QPainter &painter, const QRectF &area, const EventStore &store, const VisibleSet &visible,
                    const BaseMap &map, const Theme &theme)
{
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.translate(area.topLeft());
    painter.scale(enlarged, enlarged);
    const double width = area.width() / enlarged;
    const double height = area.height() / enlarged - legendHeight;
    const MapViewport viewport = reportViewport(store, visible, map, width, height);
    const MapStyle style{.reserved = {{0, height - 40, 140, 40}, {width - 260, height - 24, 260, 24}}};
    const MapLayout layout = layoutMap(store, visible, map, viewport, style, mapLabelWidth());
    painter.save();
    painter.setClipRect(QRectF(0, 0, width, height), Qt::IntersectClip);
    paintMapBackdrop(painter, map, viewport, theme,
                     {.region = regionCodes(store), .highlighted = visible.filter.countries});
    paintMapEvents(painter, layout, theme);
    paintScaleBar(painter, viewport, theme);
    paintAttribution(painter, viewport, theme);
    painter.restore();
    paintStrip(painter, {0, height, width, legendHeight}, store, visible, outsideOf(viewport, store, visible),
               theme);
    painter.restore();
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace faultline
