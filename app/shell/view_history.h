// The windows of time one was at, to go back and forward through.
#pragma once

#include "app/shell/time_window.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace faultline {

/// What follows within 700 ms of the move before belongs to it: a drag or a turn of the wheel is one step
/// back. At most 100 windows, the oldest are forgotten. Times are those of a clock that only goes forward.
class ViewHistory {
public:
    using Time = std::chrono::milliseconds;
    static constexpr Time together{700};
    static constexpr std::size_t most = 100;

    /// Forgets all but `window`.
    void restart(const TimeWindow &window);
    /// `window` is shown now; what was forward is forgotten. Nothing if it is the present one.
    void note(const TimeWindow &window, Time now);

    bool canGoBack() const noexcept { return m_at > 0; }
    bool canGoForward() const noexcept { return m_at + 1 < m_windows.size(); }
    const TimeWindow &goBack();    ///< only if canGoBack()
    const TimeWindow &goForward(); ///< only if canGoForward()

private:
    const TimeWindow &goTo(std::size_t at);

    std::vector<TimeWindow> m_windows{TimeWindow{}}; ///< never empty
    std::size_t m_at = 0;
    std::optional<Time> m_moved; ///< when the last move was noted; unset if the next one is a new one anyway
};

} // namespace faultline
