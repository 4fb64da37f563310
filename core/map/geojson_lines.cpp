#include "core/map/geojson_lines.h"

#include "core/base/latitude_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

using Json = nlohmann::json;

/// Follows the parser through a FeatureCollection. A document tree of a map would cost ten times its size.
class FeatureReader : public nlohmann::json_sax<Json> {
public:
    std::vector<LineFeature> features;
    std::string failure; ///< the parser's words, if it failed

    bool key(std::string &name) override
    {
        m_key = name;
        return true;
    }
    bool string(std::string &text) override
    {
        if (m_inProperties)
            m_feature.texts[m_key] = text;
        return true;
    }
    bool number_float(double value, const std::string &) override { return number(value); }
    bool number_integer(std::int64_t value) override { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) override { return number(static_cast<double>(value)); }
    bool boolean(bool) override { return true; }
    bool null() override { return true; }
    bool binary(Json::binary_t &) override { return true; }

    bool start_object(std::size_t) override
    {
        ++m_objects;
        m_inProperties = m_objects == propertiesDepth && m_key == "properties";
        return true;
    }
    bool end_object() override
    {
        if (m_objects == featureDepth)
            features.push_back(std::exchange(m_feature, {}));
        --m_objects;
        m_inProperties = false;
        return true;
    }

    bool start_array(std::size_t) override
    {
        if (m_arrays > 0 || m_key == "coordinates" || m_key == "label")
            ++m_arrays;
        m_position.clear();
        return true;
    }
    bool end_array() override
    {
        if (m_arrays == 0)
            return true;
        --m_arrays;
        if (m_position.size() >= 2)
            endPosition();
        else
            endLine();
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const Json::exception &error) override
    {
        failure = error.what();
        return false;
    }

private:
    static constexpr int featureDepth = 2;    // the collection, the feature
    static constexpr int propertiesDepth = 3; // … and its properties or its geometry

    bool number(double value)
    {
        if (m_arrays > 0)
            m_position.push_back(value);
        else if (m_inProperties)
            m_feature.numbers[m_key] = value;
        return true;
    }
    void endPosition()
    {
        const LatLon place{.latitude = m_position[1], .longitude = m_position[0]};
        m_position.clear();
        if (m_key == "label") {
            m_feature.label = place;
            return;
        }
        const Mercator at = m_latitudes.toMercator(place);
        m_line.push_back({static_cast<float>(at.x), static_cast<float>(at.y)});
    }
    void endLine()
    {
        if (m_line.size() > 1)
            m_feature.lines.push_back(mapLine(m_line));
        m_line.clear();
    }

    const LatitudeTable &m_latitudes = latitudeTable();
    LineFeature m_feature;
    std::string m_key;
    std::vector<double> m_position; ///< numbers of the innermost array
    std::vector<MapVertex> m_line;  ///< its positions so far
    int m_objects = 0;              ///< depth
    int m_arrays = 0;               ///< depth below "coordinates" or "label"
    bool m_inProperties = false;
};

} // namespace

std::string LineFeature::text(std::string_view property) const
{
    const auto found = texts.find(property);
    return found == texts.end() ? std::string() : found->second;
}

int LineFeature::number(std::string_view property) const
{
    const auto found = numbers.find(property);
    return found == numbers.end() ? 0 : static_cast<int>(found->second);
}

Result<std::vector<LineFeature>> readLineFeatures(std::string_view geoJson, const std::string &fileName)
{
    FeatureReader reader;
    if (!Json::sax_parse(geoJson, &reader))
        return Error{Error::Kind::BadInput, fileName, fileName + " is not GeoJSON: " + reader.failure};
    if (reader.features.empty())
        return Error{Error::Kind::BadInput, fileName, fileName + " has no features."};
    return std::move(reader.features);
}

} // namespace faultline
