// A lane of the timeline on its way to another place.
#pragma once

#include "core/timeline/timeline_layout.h"

#include <string>

namespace faultline {

/// Held by its header, the lane `code` would be let go in the gap that is nearest.
class LaneDrag {
public:
    explicit LaneDrag(std::string code) : m_code(std::move(code)) { }

    /// To `y` px of the viewport.
    void moveTo(const TimelineLayout &layout, double y);

    const std::string &code() const noexcept { return m_code; }
    std::size_t gap() const noexcept { return m_gap; } ///< as in withMoved()
    double line() const noexcept { return m_line; }    ///< y of the gap among the lanes, before scrolling

private:
    std::string m_code;
    std::size_t m_gap = 0;
    double m_line = 0.0;
};

} // namespace faultline
