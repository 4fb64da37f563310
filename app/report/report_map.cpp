#include "app/map/map_painter.h"
#include "app/report/hatching.h"
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

QString remark(std::size_t outside, const PictureContents &contents)
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

/// Shows the chosen countries of the region as a whole, else the events in the region; events far away do not
/// shrink it to the world. Without either, all visible events.
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
    return fitted(bounds, width, height, margin);
}

/// Visible events with a place outside of the picture.
std::size_t outsideOf(const MapViewport &viewport, const MapContent &content)
{
    std::size_t outside = 0;
    content.forEach([&](const auto &mark) {
        outside += viewport.area().contains(viewport.project(mark.at)) ? 0 : mark.count;
    });
    return outside;
}

} // namespace

void paintReportMap(QPainter &painter, const QRectF &area, const EventStore &store, const EventFilter &filter,
                    const PictureContents &contents, const BaseMap &map, const Theme &theme)
{
    const MapContent &content = contents.map;
    const Language &language = *contents.language;
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
        return ReportLegend(store, content.themes, remark(outsideOf(viewport, content), contents), width,
                            language);
    };
    // what is outside depends on the legend's height, which depends on the remark: the second look settles it
    const double legendHeight = legendFor(viewportFor(wholeHeight)).height();
    const double height = wholeHeight - legendHeight;
    const MapViewport viewport = viewportFor(height);
    const Day bordersOf = filter.to.value_or(Day::max());
    const QPointF datesCorner(margin / 2, margin / 2);
    const QRectF dates = borderDatesArea(map, datesCorner, bordersOf, language);
    const double sources = attributionWidth(viewport, {}) + 2 * margin;
    const MapStyle style{.reserved = {{0, height - 40, 140, 40},
                                      {width - sources, height - 24, sources, 24},
                                      {dates.x(), dates.y(), dates.width(), dates.height()}},
                         .namesOf = bordersOf,
                         .language = &language};
    const MapLayout layout = layoutMap(store, content, map, viewport, style, mapLabelWidth());
    painter.save();
    painter.setClipRect(QRectF(0, 0, width, height), Qt::IntersectClip);
    paintMapBackdrop(painter, map, viewport, theme,
                     {.region = regionCodes(store), .highlighted = filter.countries, .bordersOf = bordersOf});
    if (filter.area)
        paintArea(painter, *filter.area, viewport, theme);
    paintBorderDates(painter, map, datesCorner, theme, bordersOf, language); // below the marks, to hide none
    paintMapEvents(painter, layout, theme);
    hatchMarks(painter, layout, store, contents.hatched, theme);
    paintScaleBar(painter, viewport, theme, 12.0, language);
    paintAttribution(painter, viewport, theme);
    painter.restore();
    legendFor(viewport).paint(painter, {0, height}, theme);
    painter.restore();
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace faultline
