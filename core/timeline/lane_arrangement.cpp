#include "core/timeline/lane_arrangement.h"

#include <algorithm>

namespace faultline {

namespace {

/// The codes of the order and, each in its place, of the lanes it does not name.
std::vector<std::string> wholeOrder(const std::vector<Lane> &lanes, const std::vector<std::string> &order)
{
    std::vector<std::string> whole = order;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        if (std::ranges::find(whole, lanes[lane].code) != whole.end())
            continue;
        const auto at = lane == 0 ? whole.begin() : std::next(std::ranges::find(whole, lanes[lane - 1].code));
        whole.insert(at, lanes[lane].code);
    }
    return whole;
}

} // namespace

bool LaneArrangement::isHidden(const std::string &code) const
{
    return std::ranges::find(hidden, code) != hidden.end();
}

std::vector<std::size_t> shownLanes(const std::vector<Lane> &lanes, const LaneArrangement &arrangement)
{
    std::vector<std::size_t> shown;
    for (const std::string &code : wholeOrder(lanes, arrangement.order)) {
        const auto lane =
            static_cast<std::size_t>(std::ranges::find(lanes, code, &Lane::code) - lanes.begin());
        if (lane < lanes.size() && !arrangement.isHidden(code)
            && std::ranges::find(shown, lane) == shown.end()) // an order read from a file may name it twice
            shown.push_back(lane);
    }
    return shown;
}

LaneArrangement withMoved(LaneArrangement arrangement, const std::vector<Lane> &lanes,
                          const std::string &code, std::size_t gap)
{
    const std::vector<std::size_t> shown = shownLanes(lanes, arrangement);
    if (gap < shown.size() && lanes[shown[gap]].code == code)
        return arrangement;
    std::vector<std::string> order = wholeOrder(lanes, arrangement.order);
    std::erase(order, code);
    const auto before = gap < shown.size() ? std::ranges::find(order, lanes[shown[gap]].code) : order.end();
    order.insert(before, code);
    arrangement.order = std::move(order);
    return arrangement;
}

} // namespace faultline
