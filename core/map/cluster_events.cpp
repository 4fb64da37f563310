#include "core/map/cluster_events.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <span>

namespace faultline {

namespace {

constexpr double cellSize = 8.0; // px; events within a cell are together whatever else happens
constexpr double margin = 24.0;  // px around the picture from which glyphs may reach into it
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// The events in one cell.
struct Group {
    std::uint32_t cell = 0;
    std::uint32_t count = 0;
    Row first = noRow;
    Code mainPlace = 0; ///< of those with a name, the one with most events; 0, which has none, if none has
    std::uint32_t mostOnPlace = 0;
    ThemeCounts themes{};
    double sumX = 0.0; ///< px
    double sumY = 0.0;
    float left = 0.0F; ///< px, of the box around them
    float top = 0.0F;
    float right = 0.0F;
    float bottom = 0.0F;

    Point middle() const { return {sumX / count, sumY / count}; }
    Rect extent() const { return {left, top, right - left, bottom - top}; }

    /// Of equals, the first place is the main one.
    bool isMore(const MapContent::Spot &spot) const
    {
        return spot.count > mostOnPlace || (spot.count == mostOnPlace && spot.place < mainPlace);
    }

    void add(const MapContent::Spot &spot, Point at)
    {
        const auto x = static_cast<float>(at.x);
        const auto y = static_cast<float>(at.y);
        if (count == 0) {
            left = right = x;
            top = bottom = y;
        }
        if (spot.named && isMore(spot)) {
            mostOnPlace = spot.count;
            mainPlace = spot.place;
        }
        std::ranges::transform(themes, spot.themes, themes.begin(), std::plus{});
        first = std::min(first, spot.first);
        count += spot.count;
        sumX += at.x * spot.count;
        sumY += at.y * spot.count;
        left = std::min(left, x);
        top = std::min(top, y);
        right = std::max(right, x);
        bottom = std::max(bottom, y);
    }
};

/// A mark in the making: it stays where its largest group is, and is named after a place there if it can be,
/// so that nobody looks for a place where it is not.
struct Seed {
    Point at;
    Row first = noRow;
    Rect extent;
    std::uint32_t count = 0;
    Code mainPlace = 0;
    std::uint32_t mostOnPlace = 0;
    ThemeCounts themes{};
    double radius = 0.0;
};

/// A grid over the picture whose lines lie fixed on the world, not on the picture.
class Grid {
public:
    explicit Grid(const MapViewport &viewport)
    {
        const Point world{viewport.centre.x * viewport.scale - viewport.width / 2 - margin,
                          viewport.centre.y * viewport.scale - viewport.height / 2 - margin};
        m_origin = {-margin - (world.x - std::floor(world.x / cellSize) * cellSize),
                    -margin - (world.y - std::floor(world.y / cellSize) * cellSize)};
        m_columns = static_cast<std::uint32_t>((viewport.width + margin - m_origin.x) / cellSize) + 1;
        m_rows = static_cast<std::uint32_t>((viewport.height + margin - m_origin.y) / cellSize) + 1;
        const Mercator corner = viewport.unproject(m_origin);
        m_corner = {corner.x, corner.y};
        m_cellsPerMercator = viewport.scale / cellSize;
    }

    std::size_t size() const { return std::size_t{m_columns} * m_rows; }

    struct Position {
        std::uint32_t cell = none; ///< none if outside the grid
        Point at;                  ///< px, in the picture
    };
    Position positionOf(Mercator place) const
    {
        const double x = (place.x - m_corner.x) * m_cellsPerMercator;
        const double y = (place.y - m_corner.y) * m_cellsPerMercator;
        if (!(x >= 0 && y >= 0 && x < m_columns && y < m_rows))
            return {};
        return {static_cast<std::uint32_t>(y) * m_columns + static_cast<std::uint32_t>(x),
                {m_origin.x + x * cellSize, m_origin.y + y * cellSize}};
    }

    /// From west to east, in mercator units.
    double west() const { return m_corner.x; }
    double east() const { return m_corner.x + m_columns / m_cellsPerMercator; }

    /// Visits the cells no further than `reach` px from a cell, itself included, row by row.
    template <typename Visit>
    void around(std::uint32_t cell, double reach, Visit visit) const
    {
        const auto steps = static_cast<std::uint32_t>(reach / cellSize) + 1;
        const std::uint32_t x = cell % m_columns;
        const std::uint32_t y = cell / m_columns;
        for (std::uint32_t j = y - std::min(y, steps); j <= std::min(y + steps, m_rows - 1); ++j)
            for (std::uint32_t i = x - std::min(x, steps); i <= std::min(x + steps, m_columns - 1); ++i)
                visit(j * m_columns + i);
    }

private:
    Point m_origin;
    Point m_corner; ///< the same in mercator units
    double m_cellsPerMercator = 0.0;
    std::uint32_t m_columns = 0;
    std::uint32_t m_rows = 0;
};

/// The spots in the strips of the world that the grid reaches into.
std::span<const MapContent::Spot> spotsNear(const MapContent &content, const Grid &grid)
{
    const auto strip = [](const MapContent::Spot &spot) { return stripAt(spot.at.x); };
    return {std::ranges::lower_bound(content.spots, stripAt(grid.west()), {}, strip),
            std::ranges::upper_bound(content.spots, stripAt(grid.east()), {}, strip)};
}

/// Step one: every place into its cell.
struct BinnedSpots {
    std::vector<Group> groups;                 ///< of the cells that are not empty, few of many
    std::vector<std::uint32_t> groupIn;        ///< by cell
    std::vector<std::uint32_t> groupOfPlace;   ///< by code of the place
    std::vector<std::uint32_t> groupOfCountry; ///< by CountryIndex

    /// Gives the spot's group, or none if it is outside the grid.
    std::uint32_t add(const MapContent::Spot &spot, const Grid &grid)
    {
        const Grid::Position position = grid.positionOf(spot.at);
        if (position.cell == none)
            return none;
        std::uint32_t &group = groupIn[position.cell];
        if (group == none) {
            group = static_cast<std::uint32_t>(groups.size());
            groups.push_back({.cell = position.cell});
        }
        groups[group].add(spot, position.at);
        return group;
    }
    /// The country's name names a group only where no place does.
    std::uint32_t add(const EventStore &store, const MapContent::CountryEvents &events, const Grid &grid)
    {
        const std::uint32_t group = add(
            {.at = events.at, .first = events.first, .count = events.count, .themes = events.themes}, grid);
        if (group != none && groups[group].mainPlace == 0)
            groups[group].mainPlace = store.columns().place[events.first];
        return group;
    }
};

BinnedSpots binSpots(const EventStore &store, const MapContent &content,
                     std::span<const MapContent::CountryEvents> countries, const Grid &grid)
{
    BinnedSpots binned{.groups = {},
                       .groupIn = std::vector<std::uint32_t>(grid.size(), none),
                       .groupOfPlace = std::vector<std::uint32_t>(store.columns().places.size(), none),
                       .groupOfCountry = std::vector<std::uint32_t>(store.countries().size(), none)};
    for (const MapContent::Spot &spot : spotsNear(content, grid))
        if (const std::uint32_t group = binned.add(spot, grid); group != none)
            binned.groupOfPlace[spot.place] = group;
    for (const MapContent::CountryEvents &events : countries)
        binned.groupOfCountry[events.country] = binned.add(store, events, grid);
    return binned;
}

/// The fullest first; of equals, that of the first cell.
std::vector<std::uint32_t> groupsByCount(const BinnedSpots &binned)
{
    std::vector<std::uint64_t> keys; // what is fuller is smaller
    keys.reserve(binned.groups.size());
    for (const Group &group : binned.groups)
        keys.push_back(std::uint64_t{~group.count} << 32U | group.cell);
    std::ranges::sort(keys);
    std::vector<std::uint32_t> order(keys.size());
    std::ranges::transform(keys, order.begin(), [&](std::uint64_t key) {
        return binned.groupIn[static_cast<std::uint32_t>(key)];
    });
    return order;
}

/// Groups and seeds alike have counts.
template <typename Counted>
void absorb(Seed &seed, const Counted &other, const Rect &extent)
{
    if (seed.mainPlace == 0 || (seed.mostOnPlace == 0 && other.mostOnPlace > 0)) {
        seed.mostOnPlace = other.mostOnPlace;
        seed.mainPlace = other.mainPlace;
    }
    std::ranges::transform(seed.themes, other.themes, seed.themes.begin(), std::plus{});
    seed.count += other.count;
    seed.first = std::min(seed.first, other.first);
    seed.extent = seed.extent.united(extent);
}

/// Step two: the fullest group takes in its surroundings, then the next. `seedOf` is by group.
std::vector<Seed> growSeeds(const BinnedSpots &binned, const Grid &grid, double distance,
                            std::vector<std::uint32_t> &seedOf)
{
    std::vector<Seed> seeds;
    for (const std::uint32_t fullest : groupsByCount(binned)) {
        if (seedOf[fullest] != none)
            continue;
        const Group &centre = binned.groups[fullest];
        const auto index = static_cast<std::uint32_t>(seeds.size());
        Seed seed{.at = centre.middle(),
                  .first = centre.first,
                  .extent = centre.extent(),
                  .mainPlace = centre.mainPlace,
                  .mostOnPlace = centre.mostOnPlace};
        grid.around(centre.cell, distance, [&](std::uint32_t cell) {
            const std::uint32_t near = binned.groupIn[cell];
            if (near == none || seedOf[near] != none)
                return;
            const Group &group = binned.groups[near];
            const Point middle = group.middle();
            const double dx = middle.x - seed.at.x;
            const double dy = middle.y - seed.at.y;
            if (dx * dx + dy * dy >= distance * distance)
                return;
            seedOf[near] = index;
            absorb(seed, group, group.extent());
        });
        seeds.push_back(seed);
    }
    return seeds;
}

double radiusOf(const Seed &seed, const EventStore &store, const MapStyle &style)
{
    return seed.count == 1 ? glyphRadius(store.deaths(seed.first), style) : ringRadius(seed.count, style);
}

bool overlap(const Seed &a, const Seed &b)
{
    constexpr double gap = 1.0;
    const double reach = a.radius + b.radius + gap;
    const double dx = a.at.x - b.at.x;
    const double dy = a.at.y - b.at.y;
    return dx * dx + dy * dy < reach * reach;
}

/// Step three: large glyphs may still touch; then the lesser joins the greater until none do.
/// Gives, for each seed, the one it became part of, or itself.
std::vector<std::uint32_t> joinOverlapping(std::vector<Seed> &seeds, const EventStore &store,
                                           const MapStyle &style)
{
    std::vector<std::uint32_t> joined(seeds.size());
    std::iota(joined.begin(), joined.end(), 0U);
    for (Seed &seed : seeds)
        seed.radius = radiusOf(seed, store, style);
    for (bool again = true; again;) {
        again = false;
        for (std::uint32_t a = 0; a < seeds.size(); ++a)
            for (std::uint32_t b = a + 1; b < seeds.size() && joined[a] == a; ++b) {
                if (joined[b] != b || !overlap(seeds[a], seeds[b]))
                    continue;
                const bool keepFirst = seeds[a].count >= seeds[b].count;
                const std::uint32_t into = keepFirst ? a : b;
                const std::uint32_t from = keepFirst ? b : a;
                absorb(seeds[into], seeds[from], seeds[from].extent);
                seeds[into].radius = radiusOf(seeds[into], store, style);
                joined[from] = into;
                again = true;
            }
    }
    for (std::uint32_t &target : joined)
        while (joined[target] != target)
            target = joined[target];
    return joined;
}

MapMark markFrom(const Seed &seed, const EventStore &store)
{
    return {.kind = seed.count == 1 ? MarkKind::Event : MarkKind::Cluster,
            .at = seed.at,
            .radius = seed.radius,
            .halfWidth = seed.radius,
            .count = seed.count,
            .first = seed.first,
            .themes = seed.themes,
            .extent = seed.extent,
            .name = std::string(store.columns().places[seed.mainPlace].name)};
}

/// What only a mark of one event shows.
void describeSingle(MapMark &mark, const EventStore &store, Row row, const MapViewport &viewport)
{
    mark.hollow =
        store.themes()[store.theme(row)].id == "violence" && store.deaths(row).estimate().value_or(0) == 0;
    mark.precision = store.placePrecision(row);
    const double reach = placeReach(mark.precision, viewport);
    mark.reach = isReachShown(reach, mark.radius) ? reach : 0.0;
}

/// Marks in their final order and, for each seed, its mark's position in it.
std::vector<MapMark> orderedMarks(const std::vector<Seed> &seeds, const EventStore &store,
                                  const std::vector<std::uint32_t> &joined,
                                  std::vector<std::uint32_t> &markOfSeed)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < seeds.size(); ++i)
        if (joined[i] == i)
            order.push_back(i);
    std::ranges::stable_sort(order, std::greater(), [&](std::uint32_t i) { return seeds[i].count; });

    std::vector<MapMark> marks;
    for (const std::uint32_t i : order) {
        markOfSeed[i] = static_cast<std::uint32_t>(marks.size());
        marks.push_back(markFrom(seeds[i], store));
    }
    for (std::uint32_t i = 0; i < seeds.size(); ++i)
        markOfSeed[i] = markOfSeed[joined[i]];
    return marks;
}

} // namespace

double ringRadius(std::uint32_t count, const MapStyle &style)
{
    const double size = std::log(count / 2.0) / std::log(500.0); // 0 for two events, 1 for a thousand
    return style.minRing + std::clamp(size, 0.0, 1.0) * (style.maxRing - style.minRing);
}

ClusteredEvents clusterEvents(const EventStore &store, const MapContent &content,
                              std::span<const MapContent::CountryEvents> countries,
                              const MapViewport &viewport, const MapStyle &style)
{
    const Grid grid(viewport);
    BinnedSpots binned = binSpots(store, content, countries, grid);
    std::vector<std::uint32_t> markOfGroup(binned.groups.size(), none);
    std::vector<Seed> seeds = growSeeds(binned, grid, style.clusterDistance, markOfGroup);
    const std::vector<std::uint32_t> joined = joinOverlapping(seeds, store, style);

    ClusteredEvents clustered;
    std::vector<std::uint32_t> markOfSeed(seeds.size());
    clustered.marks = orderedMarks(seeds, store, joined, markOfSeed);
    for (std::uint32_t &index : markOfGroup) // each is in a seed, its own at least
        index = markOfSeed[index];
    for (const std::uint32_t group : binned.groupOfCountry)
        clustered.markOfCountry.push_back(group == none ? noMark : markOfGroup[group]);
    clustered.markOfPlace = {std::move(binned.groupOfPlace), std::move(markOfGroup)};

    for (MapMark &mark : clustered.marks)
        if (mark.count == 1)
            describeSingle(mark, store, mark.first, viewport);
    return clustered;
}

} // namespace faultline
