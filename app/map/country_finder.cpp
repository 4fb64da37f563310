#include "app/map/country_finder.h"

#include "app/shell/bundled.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

/// The edges of all countries in bands from north to south: a place is compared with those of its own band.
class CountryBands {
public:
    explicit CountryBands(std::shared_ptr<const BaseMap> map) : m_map(std::move(map)), m_bands(bandCount)
    {
        for (std::size_t i = 0; i < m_map->countries.size(); ++i)
            for (const MapLine &ring : m_map->countries[i].rings)
                for (std::size_t k = 1; k < ring.points.size(); ++k)
                    addEdge({i, ring.points[k - 1], ring.points[k]});
    }

    /// Empty at sea.
    std::string codeAt(LatLon place) const
    {
        const Mercator at = toMercator(place);
        const BaseCountry *country = countryWith({static_cast<float>(at.x), static_cast<float>(at.y)});
        if (!country)
            country = nearestTo(at, metresOfCoast / metresPerMercatorUnit(toLatLon(at).latitude));
        return country ? country->code : std::string();
    }

private:
    static constexpr std::size_t bandCount = 4096;
    static constexpr double metresOfCoast = 10'000.0; ///< that far from a shore is still its country

    struct Edge {
        std::size_t country;
        MapVertex from;
        MapVertex to;
    };

    /// The odd-even rule, country by country, for a ray to the west; null at sea.
    const BaseCountry *countryWith(MapVertex point) const
    {
        std::size_t country = 0;
        bool inside = false;
        for (const Edge &edge : m_bands[bandOf(point.y)]) {
            if (edge.country != country && inside)
                break;
            country = edge.country;
            inside ^= isCrossed(edge, point);
        }
        return inside ? &m_map->countries[country] : nullptr;
    }

    /// The country with the nearest outline; null if none is nearer than `reach`, in units of the mercator
    /// square.
    const BaseCountry *nearestTo(Mercator at, double reach) const
    {
        const BaseCountry *nearest = nullptr;
        const std::size_t last = bandOf(static_cast<float>(at.y + reach));
        for (std::size_t band = bandOf(static_cast<float>(at.y - reach)); band <= last; ++band)
            for (const Edge &edge : m_bands[band])
                if (const double far = distanceToSegment(at, edge.from, edge.to); far < reach) {
                    reach = far;
                    nearest = &m_map->countries[edge.country];
                }
        return nearest;
    }

    static std::size_t bandOf(float y)
    {
        const float band = std::floor(std::clamp(y, 0.0F, 1.0F) * static_cast<float>(bandCount));
        return std::min(static_cast<std::size_t>(band), bandCount - 1);
    }

    static bool isCrossed(const Edge &edge, MapVertex point)
    {
        const auto [a, b] = std::pair(edge.from, edge.to);
        return (a.y > point.y) != (b.y > point.y)
            && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x;
    }

    void addEdge(const Edge &edge)
    {
        const auto [north, south] = std::minmax(edge.from.y, edge.to.y);
        for (std::size_t band = bandOf(north); band <= bandOf(south); ++band)
            m_bands[band].push_back(edge);
    }

    std::shared_ptr<const BaseMap> m_map;
    std::vector<std::vector<Edge>> m_bands; ///< edges of one country stand together
};

} // namespace

CountryFinder countryFinder()
{
    const auto map = bundledMap();
    CountryFinder finder;
    for (const BaseCountry &country : map->countries)
        if (!country.code.empty())
            finder.countries.push_back({country.code, country.name});
    finder.codeAt = [bands = std::make_shared<const CountryBands>(map)](LatLon place) {
        return bands->codeAt(place);
    };
    return finder;
}

} // namespace faultline
