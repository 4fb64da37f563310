// The timeline as geometry: what is drawn, hit and printed.
#pragma once

#include "core/base/geometry.h"
#include "core/store/event_store.h"
#include "core/timeline/lane_arrangement.h"
#include "core/timeline/time_axis.h"
#include "core/timeline/time_ticks.h"

#include <string>
#include <vector>

namespace faultline {

/// Measures of the timeline in px.
struct TimelineStyle {
    double axisHeight = 36.0;
    double crisisRowHeight = 18.0;
    std::size_t crisisRows = 2; ///< at most
    double minLaneHeight = 35.0;
    double emptyLaneHeight = 20.0; ///< of a lane without events, while others have some
    double labelHeight = 13.0;     ///< of a line of labels
    double markHeight = 13.0;      ///< of a track of marks
    double densityHeight = 8.0;
    double glyphRadius = 4.5;
    double maxLabelWidth = 170.0; ///< where others want the room, too
    double headerPadding = 12.0;
    double margin = 12.0; ///< right of the axis, so that the last day's glyph is whole
    bool onlyPassable =
        false; ///< events that may not be passed on have neither mark nor label, but are counted
    std::vector<Row> pinned; ///< ascending; their labels come before all others
};

/// The two faces the layout measures: event and crisis labels, and the bolder names of lanes; and the
/// language of the axis and of the counts.
struct TimelineFaces {
    TextWidth label;
    TextWidth header;
    TickWords tick = englishTick;
    const Language *language = &english();
};

/// An event, or several that share a place on the screen.
struct TimelineMark {
    enum class Shape : std::uint8_t { Glyph, Bar };

    Row row = noRow;         ///< the most important of them
    std::uint32_t count = 1; ///< how many
    std::uint32_t lane = 0;
    ThemeIndex theme = 0;
    Shape shape = Shape::Glyph;
    bool soft = false;        ///< no day is certain: a month, a year
    bool uncertain = false;   ///< `?`
    bool approximate = false; ///< `~`: the ends fade
    bool open = false;        ///< goes on: an arrow at the right end
    Rect box;                 ///< glyph or bar; may reach beyond the axis
    PxRange core;             ///< the certain part of a bar; empty if `soft`
    double opacity = 1.0;     ///< less where its lane is nearly too crowded for single marks
};

/// A text that belongs to an event; `rect` is the room it takes.
struct TimelineLabel {
    Row row = noRow; ///< noRow: a remark on the lane ("+1204")
    std::uint32_t lane = 0;
    Rect rect;
    std::string text;
    double opacity = 1.0; ///< as of its mark
};

/// One theme's share of a stretch of time in a lane.
struct DensityBar {
    std::uint32_t lane = 0;
    ThemeIndex theme = 0;
    std::uint32_t count = 0;
    double firstDay = 0.0; ///< of the bin; days since 1 January 1970
    double spanDays = 1.0;
    Rect rect;
};

struct LaneBox {
    std::size_t lane = 0;  ///< position in the content
    std::string code;      ///< as in Lane
    std::string name;      ///< shortened to its room
    std::string count;     ///< `78 events`
    Rect rect;             ///< header and content
    double crowding = 0.0; ///< 0 while each event has its mark, 1 where there are too many: density and
                           ///< labels only; between, marks fade as the density grows
};

/// A crisis on the strip. `right` of `bar` is where the chronicle ends if the crisis goes on.
struct CrisisBar {
    CrisisIndex crisis = 0;
    Rect bar;
    Rect label; ///< inside the bar or beside it; on the axis
    std::string text;
    bool begins = true; ///< false if it began before the axis
    bool open = false;  ///< goes on
};

/// Everything the painter draws and the mouse finds. y grows downwards from the top of the axis band.
/// Lanes may reach below `height`; whoever shows them moves them up by `scroll`, all else stays.
struct TimelineLayout {
    TimeAxis axis;
    TimelineStyle style;
    const Language *language = &english(); ///< of the counts
    double height = 0.0;
    LaneBy laneBy = LaneBy::Country;
    Day lastDay;         ///< of the chronicle: where open ends are drawn to
    double scroll = 0.0; ///< px the lanes are moved up by; 0 as laid out

    TimeTicks ticks;
    Rect crisisBand; ///< below the axis band, over the whole width; no height if there are no crises
    std::vector<CrisisBar> crises;
    std::size_t crisesHidden = 0;         ///< in the window, but without room
    std::vector<LaneBox> lanes;           ///< those that are shown
    std::vector<std::string> hiddenLanes; ///< codes of the others
    std::vector<DensityBar> density;      ///< by lane, then from left to right
    std::vector<TimelineMark> marks;      ///< in order of painting
    std::vector<TimelineLabel> labels;

    double width() const noexcept { return axis.right() + style.margin; }
    double lanesTop() const noexcept { return crisisBand.bottom(); }
    double lanesBottom() const noexcept { return lanes.empty() ? lanesTop() : lanes.back().rect.bottom(); }
};

/// Lays out what `content` holds of the days on `axis`; headers stand left of the axis.
///
/// Height  lanes share `height` by the tracks their events would take side by side, whatever the axis shows,
/// so
///         that heights stay while it moves; none falls below the style's minimum.
/// Marks   at most one per track and glyph step of a lane, so the picture is bounded by pixels; the events a
///         mark stands for besides its own are in its `count`.
/// Levels  change without a jump: from few events to too many, the tracks of a lane fade from the lowest, and
///         with them the marks without a label, as far as the density grows in their place.
/// Labels  the most important events of a lane, as far as there is room; only their titles are asked for.
/// Cost    follows the width in px and the lanes, not the events.
TimelineLayout layoutTimeline(const EventStore &store, const TimelineContent &content, const TimeAxis &axis,
                              const TimelineStyle &style, double height, const TimelineFaces &faces,
                              const TitleOf &title, const LaneArrangement &arrangement = {});

} // namespace faultline
