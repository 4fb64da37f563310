// Layouts as text: where things stand to the pixel, without type or colour, so that a change is read as one
// line that differs.
#include "core/map/borders_of_date.h"
#include "core/timeline/link_arcs.h"
#include "core/timeline/time_ticks.h"
#include "tests/core/map/small_map.h"
#include "tests/core/timeline/timeline_world.h"
#include "tests/golden/golden_text.h"
#include "tests/golden/some_events.h"
#include "tests/support/bundled_map.h"
#include "tests/support/linked_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace faultline {
namespace {

using namespace test;

using Lines = std::vector<std::string>;

/// Lines are written one by one; numbers are whole px.
class Text {
public:
    template <typename... Parts>
    void line(const Parts &...parts)
    {
        std::ostringstream out;
        (out << ... << parts);
        m_lines.push_back(out.str());
    }
    const Lines &lines() const { return m_lines; }

private:
    Lines m_lines;
};

std::string px(double value) { return std::to_string(std::lround(value)); }
std::string at(Point point) { return px(point.x) + "," + px(point.y); }
std::string box(const Rect &rect)
{
    return px(rect.x) + "," + px(rect.y) + " " + px(rect.width) + "×" + px(rect.height);
}
std::string percent(double share) { return std::to_string(std::lround(100.0 * share)) + " %"; }
std::string flag(bool on, const char *word) { return on ? std::string(" ") + word : std::string(); }

void writeTicks(Text &text, const TimeTicks &ticks)
{
    for (const auto &[row, name] : {std::pair(&ticks.upper, "upper"), std::pair(&ticks.lower, "lower")})
        for (const TimeTick &tick : *row)
            text.line("  ", name, " ", px(tick.x), " ", tick.label);
}

void writeLane(Text &text, const TimelineLayout &layout, std::uint32_t index, const TitleOf &title)
{
    const LaneBox &lane = layout.lanes[index];
    text.line("lane ", lane.name, ", ", lane.count, ": ", box(lane.rect), ", crowded ",
              percent(lane.crowding));
    for (const TimelineMark &mark : layout.marks)
        if (mark.lane == index)
            text.line("  ", mark.shape == TimelineMark::Shape::Bar ? "bar " : "glyph ", box(mark.box),
                      flag(mark.soft, "soft"), flag(mark.uncertain, "uncertain"),
                      flag(mark.approximate, "approximate"), flag(mark.open, "open"), " ",
                      percent(mark.opacity), " ", title(mark.row), mark.count > 1 ? " +" : "",
                      mark.count > 1 ? std::to_string(mark.count - 1) : "");
    for (const TimelineLabel &label : layout.labels)
        if (label.lane == index)
            text.line("  label ", box(label.rect), " ", percent(label.opacity), " ", label.text);
}

Lines textOf(const TimelineLayout &layout, const TitleOf &title)
{
    Text text;
    text.line("ticks");
    writeTicks(text, layout.ticks);
    for (const CrisisBar &crisis : layout.crises)
        text.line("crisis ", box(crisis.bar), " ", crisis.text, flag(!crisis.begins, "begun before"),
                  flag(crisis.open, "goes on"));
    for (std::uint32_t lane = 0; lane < layout.lanes.size(); ++lane)
        writeLane(text, layout, lane, title);
    return text.lines();
}

/// One lane of so many events, one every ten days, of which each eleventh killed.
EventStore everyTenDays(int events)
{
    std::vector<TestEvent> world;
    for (int i = 0; i < events; ++i) {
        TestEvent event{.start = isoDate(firstDayOfYear(1992) + Days(10 * i)),
                        .title = "Event " + std::to_string(i)};
        if (i % 11 == 0)
            event.deaths.best = 10 + i;
        world.push_back(event);
    }
    return storeOf(world);
}

TEST(LayoutText, TimelineTicksCrisesPackingAndLabels)
{
    const EventStore store = someEvents();
    const TimelineLayout layout = layoutOf(store, axisOver("1991", "2023"));
    const Lines lines = textOf(layout, titlesOf(store));
    EXPECT_EQ(lines, acceptedLines("timeline", lines));
}

TEST(LayoutText, TicksFromCenturiesToDays)
{
    Text text;
    for (const auto &[from, to] : {std::pair("1389", "2024"), std::pair("1990", "2026"),
                                   std::pair("1992", "1995"), std::pair("1995-05", "1995-08"),
                                   std::pair("1995-07", "1995-07"), std::pair("1995-07-11", "1995-07-11")}) {
        text.line(from, " – ", to);
        writeTicks(text, timeTicks(axisOver(from, to), sixPerCharacter));
    }
    EXPECT_EQ(text.lines(), acceptedLines("ticks", text.lines()));
}

/// From single marks to a density: what fades, and how high the fullest bin is.
TEST(LayoutText, ALaneThatFills)
{
    Text text;
    for (const int events : {180, 200, 220, 240, 260, 280, 300}) {
        const EventStore store = everyTenDays(events);
        const TimelineLayout layout =
            layoutOf(store, axisOver("1992", "2000"), {.countries = {"BA"}}, 36.0 + 22.0 + 40.0);
        std::array<int, 11> tenths{};
        for (const TimelineMark &mark : layout.marks)
            ++tenths.at(static_cast<std::size_t>(std::lround(10.0 * mark.opacity)));
        text.line(events, " events: crowded ", percent(layout.lanes[0].crowding), ", ", layout.labels.size(),
                  " labels");
        for (std::size_t tenth = 0; tenth < tenths.size(); ++tenth)
            if (tenths[tenth] > 0)
                text.line("  ", tenths[tenth], " marks of ", tenth, " tenths");
        double highest = 0.0;
        for (const DensityBar &bar : layout.density)
            highest = std::max(highest, bar.rect.height);
        text.line("  highest bar ", px(highest), " px");
    }
    EXPECT_EQ(text.lines(), acceptedLines("crowding", text.lines()));
}

TEST(LayoutText, ArcsOfLinks)
{
    const EventStore store = linkedStore({{.start = "1992-05-01"},
                                          {.start = "1995-05-01", .countries = {"RS"}},
                                          {.start = "1998-05-01", .countries = {"RS"}},
                                          {.start = "1998-11-01", .countries = {"SI"}},
                                          {.start = "2005-01-01"}},
                                         {{.from = 1, .kind = LinkKind::LeadsTo, .to = 2},
                                          {.from = 3, .kind = LinkKind::RespondsTo, .to = 2},
                                          {.from = 2, .kind = LinkKind::PartOf, .to = 4},
                                          {.from = 2, .kind = LinkKind::LeadsTo, .to = 5}});
    const VisibleSet visible = applyFilter(store, {});
    const TimelineLayout layout =
        layoutTimeline(store, timelineContent(store, visible), axisOver("1990", "1999"), {}, 500.0, testFaces,
                       [](Row) { return std::string_view("Event"); });
    Text text;
    for (const LinkArc &arc : linkArcs(layout, store, visible, linksOf(store, rowOf(store, 1))))
        text.line(isoDate(store.earliest(arc.link.tail)), " → ", isoDate(store.earliest(arc.link.head)), ": ",
                  at(arc.curve[0]), "  ", at(arc.curve[1]), "  ", at(arc.curve[2]), "  ", at(arc.curve[3]),
                  flag(arc.tailBeyond, "tail beyond"), flag(arc.headBeyond, "head beyond"));
    EXPECT_EQ(text.lines(), acceptedLines("arcs", text.lines()));
}

/// Two near places and one apart, from afar and near.
TEST(LayoutText, ClustersOfTheMap)
{
    const EventStore store =
        storeOf({{.place = "A", .position = {43.85, 18.36}, .deaths = {.best = 400}},
                 {.place = "A", .position = {43.85, 18.36}},
                 {.place = "B", .position = {43.80, 18.60}, .category = "justice"},
                 {.place = "C", .position = {45.20, 19.80}, .precision = PlacePrecision::Near},
                 {.place = "Serbia",
                  .position = {44.0, 20.5},
                  .precision = PlacePrecision::Country,
                  .countries = {"RS"}}});
    Text text;
    for (const double zoom : {1.0, 4.0}) {
        MapViewport viewport = wholeSmallMap();
        viewport = zoomedAt(viewport, viewport.project(LatLon{43.85, 18.36}), zoom);
        const MapLayout layout =
            layoutMap(store, contentOf(store), smallMap(), viewport, MapStyle{}, sixPerByte);
        text.line("zoomed ", zoom, " times");
        constexpr std::array<const char *, 3> kinds{"event", "cluster", "country"};
        for (const MapMark &mark : layout.marks)
            text.line("  ", kinds.at(static_cast<std::size_t>(mark.kind)), " ", at(mark.at), " radius ",
                      px(mark.radius), " reach ", px(mark.reach), flag(mark.hollow, "hollow"), ", ",
                      mark.count, mark.count == 1 ? " event " : " events ", mark.name);
        for (const MapLabel &label : layout.labels)
            text.line("  label ", box(label.box), " ", label.lines.front());
    }
    EXPECT_EQ(text.lines(), acceptedLines("clusters", text.lines()));
}

void writeBorders(Text &text, const BaseMap &map, Day day)
{
    constexpr std::array<const char *, 4> kinds{"international", "disputed", "republic", "province"};
    const std::vector<std::string> region{"AL", "BA", "HR", "ME", "MK", "RS", "SI", "XK"};
    const auto inRegion = [&](const std::string &code) { return std::ranges::count(region, code) > 0; };
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        std::vector<std::string> pairs;
        for (const BaseBorder &border : map.borders)
            if (inRegion(border.left) && inRegion(border.right)
                && borderOn(map, border, day) == static_cast<BorderKind>(kind))
                pairs.push_back(border.left + "-" + border.right);
        std::ranges::sort(pairs);
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        std::string line;
        for (const std::string &pair : pairs)
            line += ' ' + pair;
        if (!pairs.empty())
            text.line("  ", kinds.at(kind), line);
    }
    if (std::ranges::any_of(map.innerLines, [&](const InnerLine &line) {
            return line.kind == InnerLine::Kind::Entity && isDrawnOn(map, line, day);
        }))
        text.line("  line between the entities");
    for (const FormerState *state : formerStatesOn(map, day))
        text.line("  ", state->name);
    text.line("  ", nameOn(map, *countryOfCode(map, "MK"), day));
}

/// Each stretch of time that has borders of its own, from the first to today.
TEST(LayoutText, BordersOfEachTime)
{
    const BaseMap &map = bundledMap();
    Text text;
    for (DayRange time = bordersAround(map, firstDayOfYear(1990));;
         time = bordersAround(map, time.last + Days(1))) {
        const bool first = time.first == Day::min();
        const bool last = time.last == Day::max();
        text.line(first ? "…" : isoDate(time.first), " – ", last ? "…" : isoDate(time.last));
        writeBorders(text, map, first ? time.last : time.first);
        if (last)
            break;
    }
    EXPECT_EQ(text.lines(), acceptedLines("borders", text.lines()));
}

} // namespace
} // namespace faultline
