#include "app/map/map_painter.h"
#include "app/report/report_legend.h"
#include "app/report/report_pictures.h"
#include "app/shell/words.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t fewPlaces = 3; ///< are shown with the whole of their countries
constexpr double margin = 26.0;      ///< px of the map around what is fitted

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

/// The earliest events of each place and country on the map.
std::vector<Row> firstEvents(const MapContent &content)
{
    std::vector<Row> rows;
    for (const MapContent::Spot &spot : content.spots)
        rows.push_back(spot.first);
    for (const MapContent::CountryEvents &events : content.countries)
        rows.push_back(events.first);
    return rows;
}

std::vector<LatLon> placesIn(const EventStore &store, const MapContent &content,
                             const std::vector<std::string> &codes)
{
    std::vector<LatLon> places;
    for (const Row row : firstEvents(content))
        if (std::ranges::any_of(store.places(row), [&](CountryIndex country) {
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

/// Those of `codes` where visible events happened.
std::vector<std::string> countriesOfEvents(const EventStore &store, const MapContent &content,
                                           const std::vector<std::string> &codes)
{
    std::vector<std::string> found;
    for (const Row row : firstEvents(content))
        for (const CountryIndex country : store.places(row))
            if (const std::string &code = store.countries()[country].code; contains(codes, code))
                found.push_back(code);
    return found;
}

QString remark(std::size_t outside, std::size_t withoutPlace, std::size_t onlyCounted)
{
    const auto events = [](std::size_t number) {
        return numberWords(static_cast<std::int64_t>(number))
            + (number == 1 ? QStringLiteral(" event ") : QStringLiteral(" events "));
    };
    QStringList parts;
    if (outside > 0)
        parts << events(outside) + QStringLiteral("outside this map");
    if (withoutPlace > 0)
        parts << events(withoutPlace) + QStringLiteral("without place");
    if (onlyCounted > 0)
        parts << events(onlyCounted) + QStringLiteral("only counted");
    return parts.join(QStringLiteral(" · "));
}

/// Shows the chosen countries of the region as a whole, else the events in the region; events far away do not
/// shrink it to the world. Without either, all visible events.
MapViewport reportViewport(const EventStore &store, const EventFilter &filter, const MapContent &content,
                           const BaseMap &map, double width, double height)
{
    const std::vector<std::string> countries = mappedCountries(store, filter);
    std::vector<LatLon> places = placesIn(store, content, countries);
    if (!filter.countries.empty() && countries.size() < regionCodes(store).size())
        addCorners(places, map, countries);
    else if (places.size() <= fewPlaces)
        addCorners(places, map, countriesOfEvents(store, content, countries));
    if (places.empty())
        for (const Row row : firstEvents(content))
            places.push_back(store.position(row));
    return fitted(places, width, height, margin);
}

/// Visible events with a place outside of the picture.
std::size_t outsideOf(const MapViewport &viewport, const EventStore &store, const MapContent &content)
{
    const auto isOutside = [&](LatLon place) { return !viewport.area().contains(viewport.project(place)); };
    std::size_t outside = 0;
    for (const MapContent::Spot &spot : content.spots)
        outside += isOutside(store.columns().places[spot.place].position()) ? spot.count : 0;
    for (const MapContent::CountryEvents &events : content.countries)
        outside += isOutside(store.position(events.first)) ? events.count : 0;
    return outside;
}

} // namespace

void paintReportMap(QPainter &painter, const QRectF &area, const EventStore &store, const EventFilter &filter,
                    const PictureContents &contents, const BaseMap &map, const Theme &theme)
{
    const MapContent &content = contents.map;
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.translate(area.topLeft());
    painter.scale(pictureScale, pictureScale);
    const double width = area.width() / pictureScale;
    const double wholeHeight = area.height() / pictureScale;
    const auto viewportFor = [&](double height) {
        return reportViewport(store, filter, content, map, width, height);
    };
    const auto legendFor = [&](const MapViewport &viewport) {
        return ReportLegend(
            store, content.themes,
            remark(outsideOf(viewport, store, content), contents.withoutPlace, contents.onlyCounted), width);
    };
    // what is outside depends on the legend's height, which depends on the remark: the second look settles it
    const double legendHeight = legendFor(viewportFor(wholeHeight)).height();
    const double height = wholeHeight - legendHeight;
    const MapViewport viewport = viewportFor(height);
    const MapStyle style{.reserved = {{0, height - 40, 140, 40}, {width - 260, height - 24, 260, 24}}};
    const MapLayout layout = layoutMap(store, content, map, viewport, style, mapLabelWidth());
    painter.save();
    painter.setClipRect(QRectF(0, 0, width, height), Qt::IntersectClip);
    paintMapBackdrop(painter, map, viewport, theme,
                     {.region = regionCodes(store), .highlighted = filter.countries});
    paintMapEvents(painter, layout, theme);
    paintScaleBar(painter, viewport, theme);
    paintAttribution(painter, viewport, theme);
    painter.restore();
    legendFor(viewport).paint(painter, {0, height}, theme);
    painter.restore();
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace faultline
