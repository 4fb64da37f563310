#include "core/map/base_map.h"

#include "core/base/edtf.h"
#include "core/base/read_file.h"
#include "core/map/geojson_lines.h"
#include "core/map/shores.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace faultline {

namespace {

using Cells = std::vector<std::string_view>;

constexpr const char *periodsFile = "land-periods.tsv";
constexpr const char *innerLinesFile = "inner-lines.geojson";

Cells split(std::string_view text, char separator)
{
    Cells parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

double numberIn(std::string_view cell)
{
    double value = 0.0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

/// The rows below the header; a row of another length than the header's is an error.
Result<std::vector<Cells>> readRows(std::string_view text, std::size_t columns, const std::string &fileName)
{
    std::vector<Cells> rows;
    for (std::string_view line : split(text, '\n')) {
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty())
            continue;
        rows.push_back(split(line, '\t'));
        if (rows.back().size() != columns)
            return Error{Error::Kind::BadInput, fileName,
                         fileName + ", line " + std::to_string(rows.size()) + " does not have "
                             + std::to_string(columns) + " columns."};
    }
    if (!rows.empty())
        rows.erase(rows.begin());
    return rows;
}

MapBox united(const MapBox &a, const MapBox &b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

BaseCountry countryFrom(LineFeature feature)
{
    BaseCountry country{.code = feature.text("code"), .name = feature.text("name")};
    country.rank = feature.number("rank");
    country.rings = std::move(feature.lines);
    for (const MapLine &ring : country.rings)
        country.box = united(country.box, ring.box);
    country.label = feature.label
        ? toMercator(*feature.label)
        : Mercator{(country.box.left + country.box.right) / 2, (country.box.top + country.box.bottom) / 2};
    return country;
}

BaseBorder borderFrom(LineFeature feature)
{
    return {.left = feature.text("left"),
            .right = feature.text("right"),
            .disputed = feature.text("kind") == "disputed",
            .lines = std::move(feature.lines)};
}

/// The first day of a cell of `fileName`; without one, the first day of all.
Result<Day> firstDayFrom(std::string_view cell, const char *fileName)
{
    const auto date = cell.empty() ? EdtfDate{.earliest = Day::min()} : parseEdtfDate(cell);
    if (!date)
        return Error{Error::Kind::BadInput, fileName,
                     std::string(fileName) + ": '" + std::string(cell) + "' is no date."};
    return date->earliest;
}

InnerLine::Kind innerLineKind(std::string_view word)
{
    using enum InnerLine::Kind;
    return word == "entity" ? Entity : word == "district" ? District : Province;
}

std::optional<Error> fillInnerLines(std::vector<InnerLine> &lines, std::string_view text)
{
    auto features = readLineFeatures(text, innerLinesFile);
    if (!features.ok())
        return features.error();
    for (LineFeature &feature : features.value()) {
        const auto from = firstDayFrom(feature.text("since"), innerLinesFile);
        if (!from.ok())
            return from.error();
        lines.push_back({.kind = innerLineKind(feature.text("kind")),
                         .from = from.value(),
                         .lines = std::move(feature.lines)});
    }
    return std::nullopt;
}

BaseRiver riverFrom(LineFeature feature)
{
    return {.name = feature.text("name"), .rank = feature.number("rank"), .lines = std::move(feature.lines)};
}

BaseLake lakeFrom(LineFeature feature)
{
    BaseLake lake{
        .name = feature.text("name"), .rank = feature.number("rank"), .rings = std::move(feature.lines)};
    for (const MapLine &ring : lake.rings)
        lake.box = united(lake.box, ring.box);
    return lake;
}

BaseTown townFrom(const Cells &row)
{
    return {.name = std::string(row[0]),
            .position = toMercator({numberIn(row[1]), numberIn(row[2])}),
            .country = std::string(row[3]),
            .population = static_cast<std::int32_t>(numberIn(row[4])),
            .capital = row[5] == "yes"};
}

BaseSea seaFrom(const Cells &row)
{
    return {.name = std::string(row[0]), .position = toMercator({numberIn(row[1]), numberIn(row[2])})};
}

Result<LandPeriod::Standing> standingFrom(std::string_view word)
{
    using enum LandPeriod::Standing;
    constexpr std::pair<std::string_view, LandPeriod::Standing> words[] = {
        {"republic", Republic},       {"province", Province}, {"un-administered", UnAdministered},
        {"independent", Independent}, {"entities", Entities}, {"disputed", Disputed}};
    for (const auto &[name, standing] : words)
        if (word == name)
            return standing;
    return Error{Error::Kind::BadInput, periodsFile,
                 std::string(periodsFile) + ": '" + std::string(word) + "' is no standing of a country."};
}

Result<LandPeriod> periodFrom(const Cells &row)
{
    const auto standing = standingFrom(row[4]);
    if (!standing.ok())
        return standing.error();
    const auto from = firstDayFrom(row[1], periodsFile);
    if (!from.ok())
        return from.error();
    return LandPeriod{.country = std::string(row[0]),
                      .from = from.value(),
                      .state = std::string(row[2]),
                      .name = std::string(row[3]),
                      .standing = standing.value(),
                      .within = std::string(row[5])};
}

FormerState stateFrom(const Cells &row)
{
    return {.id = std::string(row[0]),
            .name = std::string(row[1]),
            .label = toMercator({numberIn(row[2]), numberIn(row[3])})};
}

std::optional<Error> fillPeriods(std::vector<LandPeriod> &periods, std::string_view text)
{
    auto rows = readRows(text, 7, periodsFile);
    if (!rows.ok())
        return rows.error();
    for (const Cells &row : rows.value()) {
        auto period = periodFrom(row);
        if (!period.ok())
            return period.error();
        periods.push_back(std::move(period).value());
    }
    std::ranges::stable_sort(periods, {}, [](const LandPeriod &period) {
        return std::pair(std::string_view(period.country), period.from);
    });
    return std::nullopt;
}

/// Fills `target` from what was read, or gives the reason why not.
template <typename Record, typename Target, typename Make>
std::optional<Error> fill(std::vector<Target> &target, Result<std::vector<Record>> records, Make make)
{
    if (!records.ok())
        return records.error();
    target.reserve(target.size() + records.value().size());
    for (Record &record : records.value())
        target.push_back(make(std::move(record)));
    return std::nullopt;
}

/// Whether a ray from `place` to the west crosses the ring an odd number of times.
bool ringEncloses(const MapLine &ring, MapVertex place)
{
    bool inside = false;
    for (std::size_t i = 1; i < ring.points.size(); ++i) {
        const MapVertex a = ring.points[i - 1];
        const MapVertex b = ring.points[i];
        if ((a.y > place.y) != (b.y > place.y) && place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

} // namespace

Result<BaseMap> readBaseMap(const BaseMapTexts &texts)
{
    BaseMap map;
    std::optional<Error> error =
        fill(map.countries, readLineFeatures(texts.countries, "countries.geojson"), countryFrom);
    if (!error)
        error = fill(map.borders, readLineFeatures(texts.borders, "borders.geojson"), borderFrom);
    if (!error)
        error = fillInnerLines(map.innerLines, texts.innerLines);
    if (!error)
        error = fill(map.rivers, readLineFeatures(texts.rivers, "rivers.geojson"), riverFrom);
    if (!error)
        error = fill(map.rivers, readLineFeatures(texts.moreRivers, "more-rivers.geojson"), riverFrom);
    if (!error)
        error = fill(map.rivers, readLineFeatures(texts.osmRivers, "osm-rivers.geojson"), riverFrom);
    if (!error)
        error =
            fill(map.rivers, readLineFeatures(texts.handDrawnRivers, "hand-drawn-rivers.geojson"), riverFrom);
    if (!error)
        error = fill(map.lakes, readLineFeatures(texts.lakes, "lakes.geojson"), lakeFrom);
    if (!error)
        error = fill(map.towns, readRows(texts.places, 6, "places.tsv"), townFrom);
    if (!error)
        error = fill(map.seas, readRows(texts.seas, 3, "seas.tsv"), seaFrom);
    if (!error)
        error = fillPeriods(map.periods, texts.periods);
    if (!error)
        error = fill(map.formerStates, readRows(texts.states, 4, "former-states.tsv"), stateFrom);
    if (error)
        return *error;
    map.shores = shoresOf(map.countries, map.borders);
    std::ranges::stable_sort(map.towns, std::greater(),
                             [](const BaseTown &town) { return std::pair(town.capital, town.population); });
    return map;
}

Result<BaseMap> readBaseMap(const std::filesystem::path &folder)
{
    std::array<std::string, 12> texts;
    const std::array names{"countries.geojson",
                           "borders.geojson",
                           innerLinesFile,
                           "rivers.geojson",
                           "more-rivers.geojson",
                           "osm-rivers.geojson",
                           "hand-drawn-rivers.geojson",
                           "lakes.geojson",
                           "places.tsv",
                           "seas.tsv",
                           periodsFile,
                           "former-states.tsv"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto bytes = readFile(folder / names[i]);
        if (!bytes.ok())
            return bytes.error();
        texts[i] = std::move(bytes).value();
    }
    return readBaseMap({texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7],
                        texts[8], texts[9], texts[10], texts[11]});
}

bool isInside(const BaseCountry &country, Mercator place)
{
    const MapVertex at{static_cast<float>(place.x), static_cast<float>(place.y)};
    bool inside = false;
    for (const MapLine &ring : country.rings)
        if (ring.box.contains({at.x, at.y, at.x, at.y}) && ringEncloses(ring, at))
            inside = !inside;
    return inside;
}

double kilometresTo(const BaseCountry &country, LatLon place)
{
    const Mercator at = toMercator(place);
    if (isInside(country, at))
        return 0.0;
    double nearest = std::numeric_limits<double>::infinity();
    for (const MapLine &ring : country.rings)
        for (std::size_t i = 1; i < ring.points.size(); ++i)
            nearest = std::min(nearest, distanceToSegment(at, ring.points[i - 1], ring.points[i]));
    return nearest * metresPerMercatorUnit(place.latitude) / 1000.0;
}

const BaseCountry *countryAt(const BaseMap &map, Mercator place)
{
    const auto found = std::ranges::find_if(
        map.countries, [place](const BaseCountry &country) { return isInside(country, place); });
    return found == map.countries.end() ? nullptr : &*found;
}

const BaseCountry *countryOfCode(const BaseMap &map, std::string_view code)
{
    const auto found = std::ranges::find(map.countries, code, &BaseCountry::code);
    return found == map.countries.end() ? nullptr : &*found;
}

} // namespace faultline
