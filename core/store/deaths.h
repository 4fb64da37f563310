// Deaths as three figures, any of which may be unknown.
#pragma once

#include <cstdint>
#include <optional>

namespace faultline {

/// Persons killed: low – best – high. Unknown is never 0.
struct Deaths {
    std::optional<std::int32_t> low;
    std::optional<std::int32_t> best;
    std::optional<std::int32_t> high;

    bool known() const noexcept { return low || best || high; }
    /// The figure to size and sort by: best, else low, else high.
    std::optional<std::int32_t> estimate() const noexcept { return best ? best : low ? low : high; }
    bool operator==(const Deaths &) const = default;
};

} // namespace faultline
