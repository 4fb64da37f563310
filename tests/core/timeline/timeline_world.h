// What the timeline's tests share: widths without fonts, and layouts of small worlds.
#pragma once

#include "core/filter/apply_filter.h"
#include "core/timeline/timeline_layout.h"
#include "tests/support/store_of.h"

#include <random>
#include <string>
#include <vector>

namespace faultline::test {

/// Six px a character.
inline double sixPerCharacter(std::string_view text)
{
    double width = 0.0;
    for (const char byte : text)
        width += (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U ? 0.0 : 6.0;
    return width;
}

inline const TimelineFaces testFaces{.label = sixPerCharacter, .header = sixPerCharacter};

/// From the first day of `from` to the last of `to` on 880 px, behind a header of 120 px.
inline TimeAxis axisOver(const char *from, const char *to)
{
    const double first = dayNumber(day(from));
    const double end = dayNumber(parseEdtfDate(to).value().latest) + 1.0;
    return {.firstDay = first, .spanDays = end - first, .left = 120.0, .width = 880.0};
}

inline TimelineLayout layoutOf(const EventStore &store, const TimeAxis &axis, const EventFilter &filter = {},
                               double height = 500.0)
{
    return layoutTimeline(store, timelineContent(store, applyFilter(store, filter)), axis, {}, height,
                          testFaces, titlesOf(store));
}

/// Events of all kinds of dates, in bursts; the same for the same seed.
inline EventStore randomStore(unsigned seed, int events)
{
    std::mt19937 random(seed);
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    const std::vector<std::string> countries{"SI", "HR", "BA", "RS", "XK", "ME", "MK", "AL", "NL"};
    const std::vector<std::string> doubts{"", "", "", "?", "~"};
    std::vector<TestEvent> world;
    for (int i = 0; i < events; ++i) {
        const int offset = below(3) == 0 ? 800 + below(1200) : below(13000);
        const std::string full = isoDate(firstDayOfYear(1990) + Days(offset));
        const std::string start = full.substr(0, below(8) == 0 ? 7 : 10) + doubts[random() % doubts.size()];
        TestEvent event{.start = start, .title = std::string(random() % 60, 'x') + "Šešelj"};
        if (below(6) == 0)
            event.end = isoDate(firstDayOfYear(1990) + Days(offset + 40 + below(700)));
        event.countries = {countries[random() % countries.size()]};
        event.crises = {below(2) == 0 ? "war" : "talks"};
        if (below(3) == 0)
            event.deaths.best = below(5000);
        world.push_back(event);
    }
    return storeOf(world);
}

} // namespace faultline::test
