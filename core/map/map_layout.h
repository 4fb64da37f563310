// Events → what stands where on the map: marks and labels in px.
#pragma once

#include "core/base/geo_area.h"
#include "core/base/geometry.h"
#include "core/base/language.h"
#include "core/filter/visible_set.h"
#include "core/map/base_map.h"
#include "core/map/map_content.h"
#include "core/map/map_viewport.h"
#include "core/store/event_store.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

enum class MarkKind : std::uint8_t {
    Event,   ///< one event: its theme's glyph, sized by deaths
    Cluster, ///< several, too close to part: a ring split by theme
    Country, ///< events of which only the country is known, if that is large enough: a pill on its land
    Listed,  ///< the same, if there is no room: words in the legend
};

/// One thing drawn for one or more events. Those on the map do not overlap.
struct MapMark {
    MarkKind kind = MarkKind::Event;
    Point at;               ///< its middle, px
    double radius = 0.0;    ///< px; half the height of a pill
    double halfWidth = 0.0; ///< px; more than the radius only for pills and words
    double reach = 0.0;     ///< px around `at` within which the place lies; 0 if exact or too small to show
    PlacePrecision precision = PlacePrecision::Exact; ///< of a single event
    bool hollow = false;                              ///< a theme that kills, but deaths unknown or none
    std::uint32_t count = 0;
    Row first = noRow; ///< the earliest of its events
    ThemeCounts themes{};
    Rect extent; ///< px box around its events' positions; of no size if they share one point, and for a pill
    std::string name; ///< of the named place with most of the events where it stands; what a pill writes
                      ///< before its count
    std::string code; ///< of a pill's country, ISO 3166-1 alpha-2

    Rect bounds() const noexcept { return {at.x - halfWidth, at.y - radius, 2 * halfWidth, 2 * radius}; }
};

enum class MapLabelKind : std::uint8_t { Place, Capital, Town, State, Region, Country, Sea, Water };
inline constexpr std::size_t mapLabelKinds = 8;

enum class TextAlign : std::uint8_t { Left, Centre, Right };

/// A name, one or two lines. Labels cover neither each other nor marks.
struct MapLabel {
    MapLabelKind kind = MapLabelKind::Town;
    std::vector<std::string> lines; ///< as in the data; capitals and the like are the painter's matter
    Rect box;                       ///< px; lines stand below each other
    TextAlign align = TextAlign::Left;
    bool onReach = false; ///< its ground is tinted by the reach of an event
};

/// Stands for the mark of a place that is not in view or has no visible event.
inline constexpr std::uint32_t noMark = UINT32_MAX;

/// Which mark each place belongs to. Places close to each other are one group, so that no pass over all
/// places is needed to say so.
class PlaceMarks {
public:
    PlaceMarks() = default;
    /// By code of the place, a position in `markOfGroup` or, if that is none, one beyond its end.
    PlaceMarks(std::vector<std::uint32_t> groupOfPlace, std::vector<std::uint32_t> markOfGroup)
        : m_groupOfPlace(std::move(groupOfPlace)), m_markOfGroup(std::move(markOfGroup))
    {
    }

    /// A position in the layout's marks, or noMark.
    std::uint32_t operator[](Code place) const
    {
        const std::uint32_t group = place < m_groupOfPlace.size() ? m_groupOfPlace[place] : noMark;
        return group < m_markOfGroup.size() ? m_markOfGroup[group] : noMark;
    }
    bool operator==(const PlaceMarks &) const = default;

private:
    std::vector<std::uint32_t> m_groupOfPlace;
    std::vector<std::uint32_t> m_markOfGroup;
};

/// A town that has a label but no event.
struct TownDot {
    Point at;
    bool capital = false;
};

/// What is drawn, and so what is hit.
struct MapLayout {
    MapViewport viewport;
    std::vector<MapMark> marks; ///< largest count first, then pills
    PlaceMarks markOfPlace;
    std::vector<std::uint32_t>
        markOfCountry; ///< of events of which only the country is known, by CountryIndex
    std::vector<MapMark>
        unplaced; ///< pills that find no room on the land of their country; most events first
    std::vector<MapLabel> labels;
    std::vector<TownDot> towns;
};

/// Sizes in px and what to leave free. The painter's fonts must fit the line heights.
struct MapStyle {
    double minRadius = 4.5;           ///< of a glyph: few deaths, none, or unknown
    double maxRadius = 18.0;          ///< of a glyph: very many
    double radiusPerRootDeath = 0.38; ///< between the two, area follows deaths
    double minRing = 10.5;            ///< of a cluster of two
    double maxRing = 17.0;            ///< of a cluster of a thousand and more
    double clusterDistance = 26.0;    ///< nearer than this, marks become one
    double pillHeight = 18.0;
    double leastForPill = 24.0; ///< px; a smaller country's events are drawn at their position
    std::array<double, mapLabelKinds> lineHeights = {14.0, 13.0, 13.0, 15.0, 14.0, 13.0, 13.0, 12.0};
    std::vector<Rect> reserved;        ///< legend, buttons: no label and no pill goes there
    std::vector<std::string> outlined; ///< countries over whose borders a name is written only without …
    std::optional<GeoArea> area;       ///< … other room, as over the edge of this area
    Day namesOf = Day::max();          ///< the day whose names of states are written; the last one is today
    const Language *language = &english(); ///< of names
};

/// Width in px of a line of text as the painter writes labels of a kind.
using LabelWidth = std::function<double(MapLabelKind, std::string_view)>;

/// Cost follows the places with visible events, then what is on the screen. Events without a place, those out
/// of view, and those of pills that are `unplaced` have no mark.
MapLayout layoutMap(const EventStore &store, const MapContent &content, const BaseMap &map,
                    const MapViewport &viewport, const MapStyle &style, const LabelWidth &labelWidth);

/// Px within which a place of this precision lies; 0 if exact, or if no more than a country is known.
double placeReach(PlacePrecision precision, const MapViewport &viewport);

/// Px beyond the edge of a mark of which the place may be out of view: the ticks that say so.
inline constexpr double ticksReach = 8.0;

/// Those whose marks show by a sign of their own that they are rough.
RoughPlaces roughPlaces(const MapLayout &layout);

/// Whether a reach in px is more than a mark of a radius covers.
bool isReachShown(double reach, double radius);

/// Whether a reach in px is small enough to be drawn as the ground it is: a place farther off may be out of
/// view.
bool isReachInView(double reach, const MapViewport &viewport);

/// Codes of the countries the chronicle is about.
std::vector<std::string> regionCodes(const EventStore &store);

/// Of one event's glyph, px.
double glyphRadius(const Deaths &deaths, const MapStyle &style);

} // namespace faultline
