// Web mercator for a million places at a time.
#pragma once

#include "core/base/geo.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace faultline {

/// toMercator by a table, linear between steps of 0.05°: off by less than a metre up to 70° north or south.
class LatitudeTable {
public:
    LatitudeTable()
    {
        for (std::size_t i = 0; i < m_y.size(); ++i)
            m_y[i] = faultline::toMercator({static_cast<double>(i) / steps - limit, 0.0}).y;
    }

    Mercator toMercator(LatLon place) const
    {
        const double at = (std::clamp(place.latitude, -limit, limit) + limit) * steps;
        const auto i = std::min(static_cast<std::size_t>(at), m_y.size() - 2);
        const double rest = at - static_cast<double>(i);
        return {(place.longitude + 180.0) * (1 / 360.0), m_y[i] + rest * (m_y[i + 1] - m_y[i])};
    }

private:
    static constexpr double limit = 85.0;
    static constexpr double steps = 20.0; // per degree
    std::array<double, 3401> m_y{};
};

/// The one table, made when first asked for.
inline const LatitudeTable &latitudeTable()
{
    static const LatitudeTable table;
    return table;
}

} // namespace faultline
