#include "app/map/map_painter.h"
#include "app/map/map_words.h"
#include "app/report/hatching.h"
#include "app/report/picture_layouts.h"
#include "app/report/report_pictures.h"
#include "app/shell/words.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace faultline {

namespace {

constexpr std::size_t fewPlaces = 3;  ///< are shown with the whole of their countries
constexpr double margin = 26.0;       ///< px of the map around what is fitted
constexpr double longestScale = 90.0; ///< px
constexpr double rim = 16.0;          ///< px from the edge within which a mark would be cut

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

bool happenedIn(const EventStore &store, Row row, const std::vector<std::string> &codes)
{
    return std::ranges::any_of(store.places(row), [&](CountryIndex country) {
        return contains(codes, store.countries()[country].code);
    });
}

/// Those of the places and countries on the map where an event happened in one of `codes`.
std::vector<Mercator> placesIn(const EventStore &store, const MapContent &content,
                               const std::vector<std::string> &codes)
{
    std::vector<Mercator> places;
    content.forEach([&](const auto &mark) {
        if (happenedIn(store, mark.first, codes))
            places.push_back(mark.at);
    });
    return places;
}

/// North-west and south-east corner of the chosen countries.
void addCorners(MercatorBounds &bounds, const BaseMap &map, const std::vector<std::string> &codes)
{
    for (const std::string &code : codes) {
        const BaseCountry *country = countryOfCode(map, code);
        if (country == nullptr)
            continue;
        bounds.add({country->box.left, country->box.top});
        bounds.add({country->box.right, country->box.bottom});
    }
}

/// Those of `codes` where visible events happened.
std::vector<std::string> countriesOfEvents(const EventStore &store, const MapContent &content,
                                           const std::vector<std::string> &codes)
{
    std::vector<std::string> found;
    content.forEach([&](const auto &mark) {
        for (const CountryIndex country : store.places(mark.first))
            if (const std::string &code = store.countries()[country].code; contains(codes, code))
                found.push_back(code);
    });
    return found;
}

/// Which events are not on the map.
QString absentWords(std::size_t outside, const PictureContents &contents)
{
    QStringList parts;
    const auto add = [&](std::size_t number, const char *key) {
        if (number > 0)
            parts << qt(contents.language->counted(key, static_cast<std::int64_t>(number)));
    };
    add(outside, "map.outside");
    add(contents.withoutPlace, "map.placeless");
    add(contents.onlyCounted, "map.counted");
    return parts.join(QStringLiteral(" · "));
}

/// Where a mark stands as a whole.
bool isWithin(const MapViewport &viewport, Mercator place)
{
    return Rect{rim, rim, viewport.width - 2 * rim, viewport.height - 2 * rim}.contains(
        viewport.project(place));
}

/// Adds the places whose marks the edge would cut; whether there are any.
bool addCutPlaces(MercatorBounds &bounds, const MapContent &content, const MapViewport &viewport)
{
    bool any = false;
    for (const MapContent::Spot &spot : content.spots) {
        if (!viewport.area().contains(viewport.project(spot.at)) || isWithin(viewport, spot.at))
            continue;
        bounds.add(spot.at);
        any = true;
    }
    return any;
}

/// Shows the chosen countries of the region as a whole, else the events in the region; events far away do not
/// shrink it to the world. Without either, all visible events. Marks the edge would cut are brought in.
MapViewport reportViewport(const EventStore &store, const EventFilter &filter, const MapContent &content,
                           const BaseMap &map, double width, double height)
{
    const std::vector<std::string> countries = mappedCountries(store, filter);
    const std::vector<Mercator> places = placesIn(store, content, countries);
    MercatorBounds bounds;
    for (const Mercator place : places)
        bounds.add(place);
    if (!filter.countries.empty() && countries.size() < regionCodes(store).size())
        addCorners(bounds, map, countries);
    else if (places.size() <= fewPlaces)
        addCorners(bounds, map, countriesOfEvents(store, content, countries));
    if (bounds.empty())
        content.forEach([&](const auto &mark) { bounds.add(mark.at); });
    constexpr int mostTries = 4; // each may bring further places to the edge
    MapViewport viewport = fitted(bounds, width, height, margin);
    for (int i = 0; i < mostTries && addCutPlaces(bounds, content, viewport); ++i)
        viewport = fitted(bounds, width, height, margin);
    return viewport;
}

/// Without the places whose marks would not stand there as a whole.
MapContent contentWithin(const MapViewport &viewport, MapContent content)
{
    std::erase_if(content.spots, [&](const MapContent::Spot &spot) { return !isWithin(viewport, spot.at); });
    return content;
}

/// Visible events that have a place and neither a mark nor a word in the legend.
std::size_t outsideOf(const MapLayout &layout, const MapContent &content)
{
    std::size_t events = 0;
    content.forEach([&](const auto &mark) { events += mark.count; });
    for (const MapMark &mark : layout.marks)
        events -= mark.count;
    for (const MapMark &pill : layout.unplaced)
        events -= pill.count;
    return events;
}

/// Of the events on the map; without any, the last there is.
Day firstDay(const EventStore &store, const MapContent &content)
{
    Row first = noRow;
    content.forEach([&](const auto &mark) { first = std::min(first, mark.first); });
    return first == noRow ? Day::max() : store.earliest(first);
}

Day borderDay(const EventFilter &filter) { return filter.to.value_or(Day::max()); }

} // namespace

ReportMap layoutReportMap(QSizeF size, const EventStore &store, const EventFilter &filter,
                          const PictureContents &contents, const BaseMap &map)
{
    const Language &language = *contents.language;
    const QString borders =
        borderNotes(map, {firstDay(store, contents.map), borderDay(filter)}, language).join(u' ');
    const auto layoutAbove = [&](double legendHeight) {
        const double height = size.height() - legendHeight;
        const MapViewport viewport = reportViewport(store, filter, contents.map, map, size.width(), height);
        return layoutMap(store, contentWithin(viewport, contents.map), map, viewport,
                         {.outlined = filter.countries,
                          .area = filter.area,
                          .namesOf = borderDay(filter),
                          .language = &language},
                         mapLabelWidth());
    };
    const auto legendOf = [&](const MapLayout &layout) {
        QStringList remarks = roughNotes(roughPlaces(layout), layout.viewport, {}, language);
        remarks << pillNotes(layout, language) << listedWords(layout, layout.unplaced.size(), language);
        const LegendWords words{
            .hatched = contents.hatched.empty() ? QString() : qt(language.text("legend.hatched")),
            .scale = scaleBar(layout.viewport, longestScale),
            .remarks = remarks << absentWords(outsideOf(layout, contents.map), contents) << borders,
            .credit = landSources()};
        return ReportLegend(store, contents.map.themes, words, size.width(), language);
    };
    // what is outside, or has no room, depends on the legend's height, which depends on what it says of that
    constexpr int mostLooks = 6;
    double reserved = 0.0;
    MapLayout layout = layoutAbove(reserved);
    ReportLegend legend = legendOf(layout);
    for (int i = 0; i < mostLooks && legend.height() != reserved; ++i) {
        const bool settles = i < mostLooks / 2; // else rather a bit of room below the legend
        reserved = settles ? legend.height() : std::max(reserved, legend.height());
        layout = layoutAbove(reserved);
        legend = legendOf(layout);
    }
    const std::size_t outside = outsideOf(layout, contents.map);
    return {.layout = std::move(layout), .legend = std::move(legend), .outside = outside};
}

void paintReportMap(QPainter &painter, const QRectF &area, const EventStore &store, const EventFilter &filter,
                    const PictureContents &contents, const BaseMap &map, const Theme &theme)
{
    const ReportMap picture = layoutReportMap(area.size() / pictureScale, store, filter, contents, map);
    const MapViewport &viewport = picture.layout.viewport;
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.translate(area.topLeft());
    painter.scale(pictureScale, pictureScale);
    painter.save();
    painter.setClipRect(QRectF(0, 0, viewport.width, viewport.height), Qt::IntersectClip);
    paintMapBackdrop(
        painter, map, viewport, theme,
        {.region = regionCodes(store), .highlighted = filter.countries, .bordersOf = borderDay(filter)});
    if (filter.area)
        paintArea(painter, *filter.area, viewport, theme);
    paintMapEvents(painter, picture.layout, theme);
    hatchMarks(painter, picture.layout, store, contents.hatched, theme);
    painter.restore();
    painter.fillRect(
        QRectF(0, viewport.height, viewport.width, area.height() / pictureScale - viewport.height),
        theme.panel);
    picture.legend.paint(painter, {0, viewport.height}, theme);
    painter.restore();
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace faultline
