// The order of lanes, and which of them are hidden, as people chose them.
#pragma once

#include "core/timeline/lanes.h"

#include <string>
#include <vector>

namespace faultline {

/// Choices for the lanes of one LaneBy. Lanes are named by their codes, so they hold under every filter; what
/// is named and has no lane at the moment keeps its place.
struct LaneArrangement {
    std::vector<std::string>
        order; ///< from the top; a lane it does not name follows the one before it in the content
    std::vector<std::string> hidden;

    bool isHidden(const std::string &code) const;
    bool operator==(const LaneArrangement &) const = default;
};

/// Positions in `lanes` of those that are shown, from the top.
std::vector<std::size_t> shownLanes(const std::vector<Lane> &lanes, const LaneArrangement &arrangement);

/// The lane `code` put into a gap between those that are shown: gap 0 is above the first of them, 1 below it.
LaneArrangement withMoved(LaneArrangement arrangement, const std::vector<Lane> &lanes,
                          const std::string &code, std::size_t gap);

} // namespace faultline
