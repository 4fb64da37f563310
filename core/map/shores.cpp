#include "core/map/shores.h"

#include <algorithm>
#include <bit>
#include <unordered_set>
#include <utility>

namespace faultline {

namespace {

/// An edge, the same in both directions.
struct Edge {
    std::uint64_t low;
    std::uint64_t high;
    bool operator==(const Edge &) const = default;
};

struct EdgeHash {
    std::size_t operator()(const Edge &edge) const noexcept
    {
        constexpr std::uint64_t golden = 0x9E3779B97F4A7C15; // spreads neighbouring vertices
        return static_cast<std::size_t>((edge.low * golden ^ edge.high) * golden >> 16);
    }
};

std::uint64_t bits(MapVertex vertex)
{
    return std::uint64_t{std::bit_cast<std::uint32_t>(vertex.x)} << 32
        | std::bit_cast<std::uint32_t>(vertex.y);
}

Edge edgeBetween(MapVertex a, MapVertex b)
{
    const std::uint64_t from = bits(a);
    const std::uint64_t to = bits(b);
    return {std::min(from, to), std::max(from, to)};
}

using Edges = std::unordered_set<Edge, EdgeHash>;

Edges edgesOf(const std::vector<BaseBorder> &borders)
{
    Edges edges;
    for (const BaseBorder &border : borders)
        for (const MapLine &line : border.lines)
            for (std::size_t i = 1; i < line.points.size(); ++i)
                edges.insert(edgeBetween(line.points[i - 1], line.points[i]));
    return edges;
}

void addLine(std::vector<MapLine> &lines, std::vector<MapVertex> points)
{
    if (points.size() > 1)
        lines.push_back(mapLine(std::move(points)));
}

void addShores(std::vector<MapLine> &shores, const MapLine &ring, const Edges &borders)
{
    std::vector<MapVertex> stretch;
    for (std::size_t i = 1; i < ring.points.size(); ++i) {
        const MapVertex from = ring.points[i - 1];
        const MapVertex to = ring.points[i];
        if (borders.contains(edgeBetween(from, to))) {
            addLine(shores, std::exchange(stretch, {}));
            continue;
        }
        if (stretch.empty())
            stretch.push_back(from);
        stretch.push_back(to);
    }
    addLine(shores, std::move(stretch));
}

} // namespace

std::vector<MapLine> shoresOf(const std::vector<BaseCountry> &countries,
                              const std::vector<BaseBorder> &borders)
{
    const Edges shared = edgesOf(borders);
    std::vector<MapLine> shores;
    for (const BaseCountry &country : countries)
        for (const MapLine &ring : country.rings)
            addShores(shores, ring, shared);
    return shores;
}

} // namespace faultline
