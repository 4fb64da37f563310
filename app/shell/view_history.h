// What one looked at, to go back and forward through.
#pragma once

#include "app/shell/time_window.h"
#include "core/base/geo.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace faultline {

/// The window of time and the part of the map that were shown.
struct View {
    TimeWindow time;
    Mercator centre;      ///< of the map
    double scale = 256.0; ///< as in MapViewport

    bool operator==(const View &) const = default;
};

/// What follows within 700 ms of the move before belongs to it: a drag or a turn of the wheel is one step
/// back. At most 100 views, the oldest are forgotten. Times are those of a clock that only goes forward.
class ViewHistory {
public:
    using Time = std::chrono::milliseconds;
    static constexpr Time together{700};
    static constexpr std::size_t most = 100;

    /// Forgets all but `view`.
    void restart(const View &view);
    /// `view` is shown now; what was forward is forgotten. Nothing if it is the present one.
    void note(const View &view, Time now);

    /// The present view looks like this now: the window has another size.
    void amend(const View &view) { m_views[m_at] = view; }

    bool canGoBack() const noexcept { return m_at > 0; }
    bool canGoForward() const noexcept { return m_at + 1 < m_views.size(); }
    const View &goBack();    ///< only if canGoBack()
    const View &goForward(); ///< only if canGoForward()

private:
    const View &goTo(std::size_t at);

    std::vector<View> m_views{View{}}; ///< never empty
    std::size_t m_at = 0;
    std::optional<Time> m_moved; ///< when the last move was noted; unset if the next one is a new one anyway
};

} // namespace faultline
