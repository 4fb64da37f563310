#include "core/import/geojson_events.h"

#include "core/base/crs_name.h"
#include "core/base/in_quotes.h"
#include "core/import/input_fault.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <set>

namespace faultline {

namespace {

using Json = nlohmann::json;

/// The bytes of a file, and where the reading stands in it.
class Bytes {
public:
    explicit Bytes(const RecordReader::Source &source) : m_source(source), m_buffer(1 << 16) { fill(); }

    bool atEnd() const { return m_at == m_size; }
    char front() const { return m_buffer[m_at]; }
    void moveOn()
    {
        m_line += front() == '\n' ? 1 : 0;
        if (++m_ofFeature > RecordReader::longestRecord)
            throw InputFault(m_line, "what stands here is longer than 16 MiB, too long for a feature");
        if (++m_at == m_size)
            fill();
    }

    std::size_t line() const { return m_line; }
    void beginFeature() { m_ofFeature = 0; }

private:
    void fill()
    {
        m_size = m_source(m_buffer);
        m_at = 0;
    }

    const RecordReader::Source &m_source;
    std::vector<char> m_buffer;
    std::size_t m_at = 0;
    std::size_t m_size = 0;
    std::size_t m_line = 1;
    std::size_t m_ofFeature = 0; ///< bytes read since the last one began
};

/// Bytes as the parser wants them. A default one is the end.
class ByteIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = char;

    ByteIterator() = default;
    explicit ByteIterator(Bytes &bytes) : m_bytes(&bytes) { }

    char operator*() const { return m_bytes->front(); }
    ByteIterator &operator++()
    {
        m_bytes->moveOn();
        return *this;
    }
    bool operator==(const ByteIterator &other) const { return atEnd() == other.atEnd(); }

private:
    bool atEnd() const { return m_bytes == nullptr || m_bytes->atEnd(); }

    Bytes *m_bytes = nullptr;
};

struct Feature {
    std::size_t line = 0;
    std::string id;
    std::map<std::string, std::string> properties; ///< without those that are null
    std::set<std::string> nested;                  ///< names of properties that are lists or objects
    std::string geometry;                          ///< type; empty without one
    std::vector<double> point;                     ///< longitude, latitude and what may follow
};

/// Follows the parser through a FeatureCollection and hands on feature by feature.
class FeatureParser : public nlohmann::json_sax<Json> {
public:
    using Take = std::function<bool(const Feature &)>; ///< false: enough

    FeatureParser(const RecordReader::Source &source, Take take)
        : m_bytes(source), m_take(std::move(take)) { }

    /// Throws InputFault.
    void parse()
    {
        const bool parsed = Json::sax_parse(ByteIterator(m_bytes), ByteIterator(), this);
        if (parsed && !m_hasFeatures)
            m_failure = "it has no list 'features', so it is no FeatureCollection";
        if (!m_failure.empty())
            throw InputFault(m_bytes.line(), m_failure);
    }

    bool key(std::string &name) override
    {
        m_key = name;
        return true;
    }
    bool string(std::string &text) override { return value(text); }
    bool number_float(double number, const std::string &text) override { return this->number(number, text); }
    bool number_integer(std::int64_t number) override
    {
        return this->number(static_cast<double>(number), std::to_string(number));
    }
    bool number_unsigned(std::uint64_t number) override
    {
        return this->number(static_cast<double>(number), std::to_string(number));
    }
    bool boolean(bool yes) override { return value(yes ? "true" : "false"); }
    bool null() override { return inside() != Part::Features || fail("a feature is no object"); }
    bool binary(Json::binary_t &) override { return true; }

    bool start_object(std::size_t) override
    {
        const Part part = partOfObject();
        if (part == Part::Feature) {
            m_feature = {.line = m_bytes.line()};
            m_bytes.beginFeature();
        }
        m_parts.push_back(part);
        return true;
    }
    bool end_object() override
    {
        const bool wasFeature = inside() == Part::Feature;
        m_parts.pop_back();
        return !wasFeature || m_take(m_feature);
    }
    bool start_array(std::size_t) override
    {
        const Part part = partOfArray();
        if (part == Part::Features)
            m_hasFeatures = true;
        m_parts.push_back(part);
        return part != Part::Nothing || fail("it is a list, no FeatureCollection");
    }
    bool end_array() override
    {
        m_parts.pop_back();
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const Json::exception &error) override
    {
        const std::string_view words =
            error.what(); // `[json.exception.parse_error.101] parse error at line …`
        return fail("it is no JSON: " + std::string(words.substr(words.find("] ") + 2)));
    }

private:
    /// What the innermost open object or list is.
    enum class Part {
        Nothing,
        Collection,
        Features,
        Feature,
        Properties,
        Geometry,
        Coordinates,
        Crs,
        CrsProperties,
        Other
    };

    Part inside() const { return m_parts.empty() ? Part::Nothing : m_parts.back(); }

    bool fail(std::string why)
    {
        m_failure = std::move(why);
        return false;
    }

    Part partOfObject()
    {
        switch (inside()) {
        case Part::Nothing:
            return Part::Collection;
        case Part::Features:
            return Part::Feature;
        case Part::Feature:
            return m_key == "properties" ? Part::Properties
                : m_key == "geometry"    ? Part::Geometry
                                         : Part::Other;
        case Part::Collection:
            return m_key == "crs" ? Part::Crs : Part::Other;
        case Part::Crs:
            return m_key == "properties" ? Part::CrsProperties : Part::Other;
        case Part::Properties:
            m_feature.nested.insert(m_key);
            return Part::Other;
        default:
            return Part::Other;
        }
    }

    Part partOfArray()
    {
        if (inside() == Part::Nothing)
            return Part::Nothing;
        if (inside() == Part::Collection && m_key == "features")
            return Part::Features;
        if (inside() == Part::Properties)
            m_feature.nested.insert(m_key);
        return inside() == Part::Geometry && m_key == "coordinates" ? Part::Coordinates : Part::Other;
    }

    bool number(double number, const std::string &text)
    {
        if (inside() == Part::Coordinates)
            m_feature.point.push_back(number);
        return value(text);
    }

    bool value(const std::string &text)
    {
        switch (inside()) {
        case Part::Nothing:
            return fail("it is a single value, no FeatureCollection");
        case Part::Collection:
            return m_key != "type" || text == "FeatureCollection"
                || fail("it is a " + inQuotes(text) + ", no FeatureCollection");
        case Part::Features:
            return fail("a feature is no object");
        case Part::Feature:
            if (m_key == "id")
                m_feature.id = text;
            return true;
        case Part::Properties:
            m_feature.properties[m_key] = text;
            return true;
        case Part::Geometry:
            if (m_key == "type")
                m_feature.geometry = text;
            return true;
        case Part::Crs:
            return m_key != "type" || text == "name"
                || fail("its coordinates refer to a system given elsewhere");
        case Part::CrsProperties:
            return m_key != "name" || isWgs84(text)
                || fail("its coordinates are in " + inQuotes(text) + ", not in WGS 84; convert them first");
        default:
            return true;
        }
    }

    Bytes m_bytes;
    Take m_take;
    std::string m_key;
    std::vector<Part> m_parts;
    Feature m_feature;
    std::string m_failure; ///< a sentence without its end
    bool m_hasFeatures = false;
};

/// Columns for what stands outside the properties.
constexpr std::string_view latitudeColumn = "latitude of the point";
constexpr std::string_view longitudeColumn = "longitude of the point";
constexpr std::string_view idColumn = "id of the feature";

std::string decimal(double number)
{
    std::array<char, 400> digits{}; // the largest double has 309
    const auto end = std::to_chars(digits.begin(), digits.end(), number, std::chars_format::fixed).ptr;
    return {digits.begin(), end};
}

/// Features as the records of a table.
class FeatureRows {
public:
    FeatureRows(const ColumnMapping &mapping, const MappedTable &table)
    {
        const auto id = mapping.columns.find("id");
        m_mappedId = id == mapping.columns.end() ? std::string{} : id->second;
        ColumnMapping complete = mapping;
        complete.columns["latitude"] = latitudeColumn;
        complete.columns["longitude"] = longitudeColumn;
        complete.columns["id"] = idColumn;
        for (const auto &[field, column] : complete.columns)
            m_header.push_back(column);
        MappedTable points = table;
        points.decimalMark = DecimalMark::Point;
        m_format = mappedRows(m_header, complete, points);
    }

    EventOrReason read(const Feature &feature)
    {
        if (std::string reason = reasonAgainst(feature); !reason.empty())
            return reason;
        std::vector<std::string> texts;
        for (const std::string &column : m_header)
            texts.push_back(cellOf(feature, column));
        const std::vector<std::string_view> cells(texts.begin(), texts.end());
        return m_format->read({.line = feature.line, .cells = cells});
    }

private:
    std::string reasonAgainst(const Feature &feature) const
    {
        if (feature.geometry.empty())
            return "the feature has no geometry";
        if (feature.geometry != "Point")
            return "the feature is no point but a " + inQuotes(feature.geometry);
        if (feature.point.size() < 2)
            return "the feature's point lacks longitude and latitude";
        for (const std::string &name : feature.nested)
            if (name == m_mappedId || std::ranges::find(m_header, name) != m_header.end())
                return "the property " + inQuotes(name) + " is a list or an object, no single value";
        return {};
    }

    std::string cellOf(const Feature &feature, const std::string &column) const
    {
        if (column == latitudeColumn)
            return decimal(feature.point[1]);
        if (column == longitudeColumn)
            return decimal(feature.point[0]);
        if (column == idColumn)
            return feature.id.empty() ? property(feature, m_mappedId) : feature.id;
        return property(feature, column);
    }

    static std::string property(const Feature &feature, const std::string &name)
    {
        const auto found = feature.properties.find(name);
        return found == feature.properties.end() ? std::string{} : found->second;
    }

    std::string m_mappedId; ///< property; empty if there is none
    std::vector<std::string> m_header;
    std::unique_ptr<RowFormat> m_format;
};

void addRow(TableSample &sample, const Feature &feature)
{
    for (const auto &[name, value] : feature.properties)
        if (std::ranges::find(sample.header, name) == sample.header.end())
            sample.header.push_back(name);
    std::vector<std::string> row;
    for (const std::string &name : sample.header) {
        const auto value = feature.properties.find(name);
        row.push_back(value == feature.properties.end() ? std::string{} : value->second);
    }
    sample.add(std::move(row));
}

} // namespace

void readGeoJson(const RecordReader::Source &source, const ColumnMapping &mapping, const MappedTable &table,
                 const FeatureSink &sink)
{
    FeatureRows rows(mapping, table);
    FeatureParser(source, [&](const Feature &feature) {
        return sink(feature.line, rows.read(feature));
    }).parse();
}

TableSample sampleGeoJson(const RecordReader::Source &source)
{
    TableSample sample;
    FeatureParser(source, [&](const Feature &feature) {
        addRow(sample, feature);
        return !sample.isEnough();
    }).parse();
    for (auto &row : sample.rows)
        row.resize(sample.header.size());
    return sample;
}

} // namespace faultline
