#include "core/timeline/crisis_strip.h"

#include "core/base/elide.h"
#include "core/timeline/event_mark.h"

#include <algorithm>
#include <optional>

namespace faultline {

namespace {

constexpr double barInset = 2.0;   ///< px above and below a bar in its row
constexpr double nameInset = 6.0;  ///< px between the ends of a bar and its name
constexpr double gap = 10.0;       ///< px between neighbours in a row
constexpr double leastWidth = 3.0; ///< px of a bar, however short the crisis

std::string nameOf(const Crisis &crisis) { return crisis.shortName.empty() ? crisis.name : crisis.shortName; }

/// Cut where its end is not seen, an open one at the axis, for its arrow; nothing if the crisis lies outside
/// it.
std::optional<PxRange> extentOf(const Crisis &crisis, const TimeAxis &axis, Day lastDay)
{
    const Day last = crisis.span.open ? std::max(lastDay, crisis.span.earliest()) : crisis.span.latest();
    const PxRange whole = axis.extent(crisis.span.earliest(), last);
    if (whole.right <= axis.left || whole.left >= axis.right())
        return {};
    const double end = std::max(axis.right() + (crisis.span.open ? 0.0 : beyondAxis), axis.left + leastWidth);
    const double left = std::clamp(whole.left, axis.left, end - leastWidth);
    return PxRange{left, std::clamp(whole.right, left + leastWidth, end)};
}

double labelLeft(PxRange bar, double width, const TimeAxis &axis)
{
    const double right = std::min(bar.right, axis.right());
    if (right - bar.left >= width + 2.0 * nameInset)
        return bar.left + nameInset;
    const double behind = right + nameInset;
    return behind + width <= axis.right() ? behind : std::max(axis.left, bar.left - nameInset - width);
}

/// The bar and its name in the first row.
CrisisBar barOf(const Crisis &crisis, PxRange extent, const TimeAxis &axis, const TimelineStyle &style,
                const TextWidth &textWidth)
{
    CrisisBar bar{.text = elided(nameOf(crisis), axis.width - 2.0 * nameInset, textWidth),
                  .begins = axis.x(dayNumber(crisis.span.earliest())) >= axis.left,
                  .open = crisis.span.open};
    const double height = style.crisisRowHeight - 2.0 * barInset;
    const double width = textWidth(bar.text);
    bar.bar = {extent.left, 0.0, extent.width(), height};
    bar.label = {labelLeft(extent, width, axis), 0.0, width, height};
    return bar;
}

PxRange roomOf(const CrisisBar &crisis)
{
    return {std::min(crisis.bar.x, crisis.label.x), std::max(crisis.bar.right(), crisis.label.right())};
}

bool isFree(std::span<const PxRange> row, PxRange room)
{
    return std::ranges::all_of(
        row, [&](PxRange other) { return room.right + gap <= other.left || other.right + gap <= room.left; });
}

/// Rooms taken, row by row.
class Rows {
public:
    explicit Rows(std::size_t most) : m_rows(most) { }

    std::optional<std::size_t> take(PxRange room)
    {
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            if (isFree(m_rows[row], room)) {
                m_rows[row].push_back(room);
                return row;
            }
        return {};
    }

private:
    std::vector<std::vector<PxRange>> m_rows;
};

} // namespace

CrisisStrip layoutCrises(const EventStore &store, std::span<const CrisisCount> crises, const TimeAxis &axis,
                         const TimelineStyle &style, Day lastDay, const TextWidth &textWidth)
{
    CrisisStrip strip;
    Rows rows(style.crisisRows);
    for (const CrisisCount &count : crises) {
        const Crisis &crisis = store.crises()[count.crisis];
        const std::optional<PxRange> extent = extentOf(crisis, axis, lastDay);
        if (!extent)
            continue;
        CrisisBar bar = barOf(crisis, *extent, axis, style, textWidth);
        bar.crisis = count.crisis;
        const std::optional<std::size_t> row = rows.take(roomOf(bar));
        if (!row) {
            ++strip.hidden;
            continue;
        }
        bar.bar.y = bar.label.y = static_cast<double>(*row) * style.crisisRowHeight + barInset;
        strip.rows = std::max(strip.rows, *row + 1);
        strip.bars.push_back(std::move(bar));
    }
    return strip;
}

} // namespace faultline
