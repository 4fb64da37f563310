#include "core/map/geojson_shapes.h"

#include "core/base/crs_name.h"
#include "core/base/latitude_table.h"
#include "core/base/read_file.h"
#include "core/base/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace faultline {

namespace {

using Json = nlohmann::json;

std::string inQuotes(std::string_view text)
{
    constexpr std::size_t longest = 60;
    const std::string_view valid = text.substr(0, validUtf8Length(text));
    return "“" + std::string(firstCodePoints(valid, longest)) + "”";
}

/// The member `coordinates` of one geometry, whatever its type turns out to be.
struct Coordinates {
    std::vector<MapVertex> positions;
    std::vector<std::size_t> lineEnds; ///< positions before the end of each list of positions
    std::vector<std::size_t> areaEnds; ///< lines before the end of each list of such lists
    int depth = 0;                     ///< lists around a number; 0 if there is none
    bool found = false;
};

/// How deep the numbers stand in the coordinates of a geometry; 0 for what is none.
int depthOf(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, int>, 6> types{{{"Point", 1},
                                                                     {"MultiPoint", 2},
                                                                     {"LineString", 2},
                                                                     {"MultiLineString", 3},
                                                                     {"Polygon", 3},
                                                                     {"MultiPolygon", 4}}};
    const auto *found = std::ranges::find(types, type, &std::pair<std::string_view, int>::first);
    return found == types.end() ? 0 : found->second;
}

bool holdsOthers(std::string_view type)
{
    return type == "Feature" || type == "FeatureCollection" || type == "GeometryCollection";
}

MapBox joined(const MapBox &a, const MapBox &b)
{
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

float extentOf(const MapBox &box) { return std::max(box.right - box.left, box.bottom - box.top); }

/// Amid the widest stretch of the area on the line halfway down its box: a name there is on it.
MapVertex middleOf(const ShapeArea &area)
{
    const float y = (area.box.top + area.box.bottom) / 2;
    std::vector<float> crossings;
    for (const MapLine &ring : area.rings)
        for (std::size_t i = 1; i < ring.points.size(); ++i) {
            const MapVertex from = ring.points[i - 1];
            const MapVertex to = ring.points[i];
            if ((from.y <= y) != (to.y <= y))
                crossings.push_back(from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y));
        }
    std::ranges::sort(crossings);
    MapVertex middle{(area.box.left + area.box.right) / 2, y};
    float widest = 0.0F;
    for (std::size_t i = 1; i < crossings.size(); i += 2)
        if (crossings[i] - crossings[i - 1] > widest) {
            widest = crossings[i] - crossings[i - 1];
            middle.x = (crossings[i] + crossings[i - 1]) / 2;
        }
    return middle;
}

/// Follows the parser through a file. A document tree would cost ten times the file's size.
class ShapeReader : public nlohmann::json_sax<Json> {
public:
    explicit ShapeReader(std::stop_token stop) : m_stop(std::move(stop)) { }

    GeoShapes shapes;
    std::string failure; ///< a sentence without its beginning and end

    bool key(std::string &name) override
    {
        m_key = name;
        return true;
    }
    bool string(std::string &text) override
    {
        if (inside() == Part::Object && m_key == "type")
            m_types.back() = text;
        if (inside() == Part::Properties && m_key == "name")
            m_name = firstCodePoints(text, longestShapeName);
        if (inside() == Part::CrsProperties && m_key == "name" && !isWgs84(text))
            return fail("its coordinates are in " + inQuotes(text) + ", not in WGS 84; convert them first");
        return value();
    }
    bool number_float(double number, const std::string &) override { return coordinate(number); }
    bool number_integer(std::int64_t number) override { return coordinate(static_cast<double>(number)); }
    bool number_unsigned(std::uint64_t number) override { return coordinate(static_cast<double>(number)); }
    bool boolean(bool) override { return value(); }
    bool null() override { return value(); }
    bool binary(Json::binary_t &) override { return value(); }

    bool start_object(std::size_t) override
    {
        const Part part = partOfObject();
        if (inside() == Part::Coordinates)
            return fail(place() + "an object stands among its coordinates");
        if (part == Part::Object)
            m_types.emplace_back();
        if (inside() == Part::Features && ++m_features > mostGeoJsonFeatures)
            return fail("it has more than " + std::to_string(mostGeoJsonFeatures) + " features");
        return open(part);
    }
    bool end_object() override
    {
        const bool ofGeoJson = inside() == Part::Object;
        m_parts.pop_back();
        return !ofGeoJson || endObject();
    }
    bool start_array(std::size_t) override
    {
        const Part part = partOfArray();
        if (inside() == Part::Nothing || isListOfObjects())
            return fail(place() + "a list stands in the place of an object");
        if (part == Part::Coordinates && inside() != Part::Coordinates) {
            if (std::exchange(m_coordinates.found, true))
                return fail(place() + "it has coordinates twice");
            m_depth = 0;
        }
        if (part == Part::Coordinates) {
            if (!m_position.empty())
                return fail(place() + "numbers and lists are mixed in its coordinates");
            ++m_depth;
        }
        return open(part);
    }
    bool end_array() override
    {
        const Part part = inside();
        m_parts.pop_back();
        return part != Part::Coordinates || endCoordinates(m_depth--);
    }
    bool parse_error(std::size_t, const std::string &, const Json::exception &error) override
    {
        constexpr std::size_t longest = 160;
        const std::string_view words = error.what(); // `[json.exception.parse_error.101] parse error at …`
        const std::string_view text = words.substr(words.find("] ") + 2);
        return fail("it is no JSON: "
                    + std::string(firstCodePoints(text.substr(0, validUtf8Length(text)), longest)));
    }

private:
    /// What the innermost open object or list is.
    enum class Part {
        Nothing,
        Object,
        Features,
        Geometries,
        Properties,
        Coordinates,
        Crs,
        CrsProperties,
        Other
    };

    Part inside() const { return m_parts.empty() ? Part::Nothing : m_parts.back(); }
    bool isListOfObjects() const { return inside() == Part::Features || inside() == Part::Geometries; }
    std::string place() const
    {
        return m_features == 0 ? std::string() : "feature " + std::to_string(m_features) + ": ";
    }

    bool fail(std::string why)
    {
        failure = std::move(why);
        return false;
    }
    bool open(Part part)
    {
        if (m_parts.size() == deepestGeoJson)
            return fail(place() + "lists and objects stand in each other more than "
                        + std::to_string(deepestGeoJson) + " deep");
        m_parts.push_back(part);
        return true;
    }
    bool value()
    {
        if (inside() == Part::Nothing)
            return fail("it is a single value, no object");
        if (inside() == Part::Coordinates)
            return fail(place() + "a coordinate is no number");
        return !isListOfObjects() || fail(place() + "a single value stands in the place of an object");
    }

    Part partOfObject() const
    {
        switch (inside()) {
        case Part::Nothing:
        case Part::Features:
        case Part::Geometries:
            return Part::Object;
        case Part::Object:
            return m_key == "geometry"  ? Part::Object
                : m_key == "properties" ? Part::Properties
                : m_key == "crs"        ? Part::Crs
                                        : Part::Other;
        case Part::Crs:
            return m_key == "properties" ? Part::CrsProperties : Part::Other;
        default:
            return Part::Other;
        }
    }
    Part partOfArray() const
    {
        if (inside() == Part::Coordinates)
            return Part::Coordinates;
        if (inside() != Part::Object)
            return Part::Other;
        return m_key == "coordinates" ? Part::Coordinates
            : m_key == "features"     ? Part::Features
            : m_key == "geometries"   ? Part::Geometries
                                      : Part::Other;
    }

    bool coordinate(double number)
    {
        if (inside() == Part::Coordinates)
            m_position.push_back(number);
        return inside() == Part::Coordinates || value();
    }

    /// A list that closes is a position, a line of them or an area of those.
    bool endCoordinates(int depth)
    {
        if (!m_position.empty())
            return endPosition(depth);
        if (depth == m_coordinates.depth && depth > 0)
            return fail(place() + "a position has no longitude and latitude");
        if (depth == m_coordinates.depth - 1)
            m_coordinates.lineEnds.push_back(m_coordinates.positions.size());
        else if (depth == m_coordinates.depth - 2)
            m_coordinates.areaEnds.push_back(m_coordinates.lineEnds.size());
        return true;
    }

    bool endPosition(int depth)
    {
        constexpr double pole = 90.0;
        if (m_stop.stop_requested())
            return fail({});
        if (m_coordinates.depth == 0)
            m_coordinates.depth = depth;
        if (m_coordinates.depth != depth)
            return fail(place() + "its coordinates are not all equally deep in lists");
        if (m_position.size() < 2)
            return fail(place() + "a position has no longitude and latitude");
        const LatLon at{.latitude = m_position[1], .longitude = m_position[0]};
        m_position.clear();
        if (!(std::abs(at.longitude) <= farthestGeoJsonLongitude && std::abs(at.latitude) <= pole))
            return fail(place() + "longitude " + decimal(at.longitude) + ", latitude " + decimal(at.latitude)
                        + " are no degrees of a place on the earth");
        if (++m_positions > mostGeoJsonPositions)
            return fail("it has more than " + std::to_string(mostGeoJsonPositions) + " positions");
        const Mercator mercator = m_latitudes.toMercator(at);
        m_coordinates.positions.push_back({static_cast<float>(mercator.x), static_cast<float>(mercator.y)});
        return true;
    }

    static std::string decimal(double number)
    {
        std::array<char, 32> text{};
        return {text.data(), static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%g", number))};
    }

    bool endObject()
    {
        const std::string type = std::move(m_types.back());
        m_types.pop_back();
        if (const int depth = depthOf(type); depth > 0) {
            Coordinates coordinates = std::exchange(m_coordinates, {});
            if (coordinates.depth != 0 && coordinates.depth != depth)
                return fail(place() + "the coordinates of its " + type + " have too many or too few lists");
            addShapes(type, coordinates);
        } else if (!holdsOthers(type)) {
            return fail(place()
                        + (type.empty() ? "it has no “type”, so it is no GeoJSON"
                                        : "its type " + inQuotes(type) + " is none of GeoJSON"));
        }
        if (type == "Feature")
            endFeature();
        return true;
    }

    void endFeature()
    {
        if (m_best && !m_name.empty()) {
            m_best->text = m_name;
            shapes.names.push_back(*m_best);
        }
        m_best.reset();
        m_name.clear();
    }

    void addShapes(std::string_view type, Coordinates &coordinates)
    {
        if (type == "Point" || type == "MultiPoint") {
            for (const MapVertex at : coordinates.positions) {
                shapes.points.push_back(at);
                nameAt(at, 0.0F);
            }
            return;
        }
        std::vector<MapLine> lines;
        std::size_t first = 0;
        const bool rings = type.ends_with("Polygon");
        for (const std::size_t end : coordinates.lineEnds)
            lines.push_back(lineOf(coordinates.positions, std::exchange(first, end), end, rings));
        if (!rings)
            return addLines(std::move(lines));
        first = 0;
        for (const std::size_t end : coordinates.areaEnds)
            addArea(lines, std::exchange(first, end), end);
    }

    static MapLine lineOf(const std::vector<MapVertex> &positions, std::size_t first, std::size_t end,
                          bool ring)
    {
        std::vector<MapVertex> points(positions.begin() + static_cast<std::ptrdiff_t>(first),
                                      positions.begin() + static_cast<std::ptrdiff_t>(end));
        if (ring && !points.empty() && points.front() != points.back())
            points.push_back(points.front());
        return mapLine(std::move(points));
    }

    void addLines(std::vector<MapLine> lines)
    {
        for (MapLine &line : lines) {
            if (line.points.size() < 2)
                continue;
            nameAt(line.points[line.points.size() / 2], extentOf(line.box));
            shapes.lines.push_back(std::move(line));
        }
    }

    void addArea(std::vector<MapLine> &lines, std::size_t first, std::size_t end)
    {
        ShapeArea area;
        for (std::size_t i = first; i < end; ++i) {
            area.box = joined(area.box, lines[i].box);
            area.rings.push_back(std::move(lines[i]));
        }
        if (extentOf(area.box) < 0.0F) // no position at all
            return;
        nameAt(middleOf(area), extentOf(area.box));
        shapes.areas.push_back(std::move(area));
    }

    void nameAt(MapVertex at, float extent)
    {
        if (!m_best || extent > m_best->extent)
            m_best = ShapeName{.at = at, .extent = extent};
    }

    const LatitudeTable &m_latitudes = latitudeTable();
    std::stop_token m_stop;
    std::vector<Part> m_parts;
    std::vector<std::string> m_types; ///< of the open objects of GeoJSON
    std::string m_key;
    std::size_t m_features = 0; ///< that have begun
    std::size_t m_positions = 0;
    Coordinates m_coordinates;
    std::vector<double> m_position; ///< numbers of the innermost list
    int m_depth = 0;                ///< of lists in `coordinates`
    std::string m_name;
    std::optional<ShapeName> m_best; ///< where the feature's name would stand
};

} // namespace

Result<GeoShapes> readGeoShapes(std::string_view geoJson, const std::filesystem::path &file,
                                const std::stop_token &stop)
{
    ShapeReader reader(stop);
    const bool parsed = Json::sax_parse(geoJson, &reader);
    if (stop.stop_requested())
        return Error{Error::Kind::Stopped, file, {}};
    if (!parsed)
        return Error{Error::Kind::BadInput, file,
                     "“" + file.string() + "” cannot be a layer: " + reader.failure + "."};
    return std::move(reader.shapes);
}

Result<GeoShapes> readGeoShapes(const std::filesystem::path &file, const std::stop_token &stop)
{
    std::error_code error;
    if (std::filesystem::exists(file, error) && !std::filesystem::is_directory(file, error)
        && !std::filesystem::is_regular_file(file, error))
        return Error{Error::Kind::ReadFailed, file, "it is no regular file"};
    if (const auto size = std::filesystem::file_size(file, error); !error && size > largestGeoJson)
        return Error{Error::Kind::BadInput, file,
                     "“" + file.string() + "” cannot be a layer: it is larger than "
                         + std::to_string(largestGeoJson >> 20) + " MiB."};
    const auto text = readFile(file);
    return text.ok() ? readGeoShapes(text.value(), file, stop) : Result<GeoShapes>(text.error());
}

} // namespace faultline
