#include "tests/core/map/small_map.h"

#include <numeric>

namespace faultline::test {

BaseMap smallMap()
{
    constexpr auto countries = R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"BA","name":"Bosnia and Herzegovina","label":[16.5,44],"rank":1},
         "geometry":{"type":"Polygon","coordinates":[[[15,42],[18,42],[18,46],[15,46],[15,42]]]}},
        {"type":"Feature","properties":{"code":"RS","name":"Serbia","label":[19.5,44],"rank":1},
         "geometry":{"type":"MultiPolygon","coordinates":[[[[18,42],[21,42],[21,46],[18,46],[18,42]]]]}}]})";
    constexpr auto borders = R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"left":"BA","right":"RS","kind":"international"},
         "geometry":{"type":"LineString","coordinates":[[18,42],[18,46]]}}]})";
    constexpr auto inner = R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"kind":"entity"},
         "geometry":{"type":"LineString","coordinates":[[16,43],[17,43]]}},
        {"type":"Feature","properties":{"kind":"district","country":"BA","since":"1996-06-12"},
         "geometry":{"type":"LineString","coordinates":[[15,44],[16,44]]}}]})";
    constexpr auto rivers = R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Drina","rank":1},
         "geometry":{"type":"LineString","coordinates":[[18,43],[18,45]]}}]})";
    constexpr auto moreRivers = R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Neretva","rank":2},
         "geometry":{"type":"LineString","coordinates":[[18,43.2],[17.8,43.3],[17.5,43]]}}]})";
    constexpr auto osmRivers = R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Sana","rank":2},
         "geometry":{"type":"LineString","coordinates":[[16.8,44.5],[16.4,45]]}}]})";
    constexpr auto handDrawnRivers = R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Ibar","rank":2},
         "geometry":{"type":"LineString","coordinates":[[20.6,42.9],[20.7,43]]}}]})";
    constexpr auto lakes = R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Small Lake","rank":1},
         "geometry":{"type":"Polygon","coordinates":[[[19,43],[19.2,43],[19.2,43.2],[19,43.2],[19,43]]]}}]})";
    return readBaseMap({.countries = countries,
                        .borders = borders,
                        .innerLines = inner,
                        .rivers = rivers,
                        .moreRivers = moreRivers,
                        .osmRivers = osmRivers,
                        .handDrawnRivers = handDrawnRivers,
                        .lakes = lakes,
                        .places = "name\tlatitude\tlongitude\tcountry\tpopulation\tcapital\n"
                                  "Mostar\t43.34\t17.81\tBA\t104518\t\n"
                                  "Sarajevo\t43.85\t18.36\tBA\t696731\tyes\n",
                        .seas = "name\tlatitude\tlongitude\nAdriatic Sea\t41.2\t15.5\n",
                        .periods = "country\tfrom\tstate\tname\tstanding\twithin\tsource\n"
                                   "BA\t\tYU\tSR Bosnia\trepublic\t\tA\n"
                                   "BA\t1992-03-06\t\tBosnia\tindependent\t\tB\n"
                                   "BA\t1995-12-14\t\tBosnia and Herzegovina\tentities\t\tC\n"
                                   "RS\t\tYU\tSerbia\trepublic\t\tA\n"
                                   "RS\t1992-04-27\t\tSerbia\tindependent\t\tB\n",
                        .states = "id\tname\tlatitude\tlongitude\nYU\tYugoslavia\t44.5\t18\n"})
        .value();
}

VisibleSet allOf(const EventStore &store)
{
    VisibleSet all;
    all.rows.resize(store.size());
    std::iota(all.rows.begin(), all.rows.end(), 0U);
    all.visible.assign((store.size() + 63) / 64, ~std::uint64_t{0});
    return all;
}

MapContent contentOf(const EventStore &store) { return mapContent(store, allOf(store)); }

double sixPerByte(MapLabelKind, std::string_view line) { return 6.0 * static_cast<double>(line.size()); }

MercatorBounds boundsOf(const std::vector<LatLon> &places)
{
    MercatorBounds bounds;
    for (const LatLon place : places)
        bounds.add(toMercator(place));
    return bounds;
}

MapViewport wholeSmallMap() { return fitted(boundsOf({{46.0, 15.0}, {42.0, 21.0}}), 900.0, 430.0, 10.0); }

MapLayout layoutOf(const EventStore &store, const MapViewport &viewport)
{
    static const BaseMap map = smallMap();
    return layoutMap(store, contentOf(store), map, viewport, MapStyle{}, sixPerByte);
}

} // namespace faultline::test
