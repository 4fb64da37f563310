// Which files lie on the map as layers.
#pragma once

#include <QString>

#include <vector>

namespace faultline {

struct LayerChoice {
    QString file; ///< absolute
    bool shown = true;
    bool operator==(const LayerChoice &) const = default;
};

/// The lowest first.
using LayerChoices = std::vector<LayerChoice>;

/// No map has more layers.
inline constexpr std::size_t mostLayers = 12;

} // namespace faultline
