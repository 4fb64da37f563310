#include "app/shell/view_history.h"

namespace faultline {

void ViewHistory::restart(const TimeWindow &window)
{
    m_windows = {window};
    m_at = 0;
    m_moved.reset();
}

void ViewHistory::note(const TimeWindow &window, Time now)
{
    if (window == m_windows[m_at])
        return;
    const bool goesOn = m_moved && now - *m_moved <= together;
    m_moved = now;
    if (goesOn) {
        m_windows[m_at] = window;
        return;
    }
    m_windows.resize(m_at + 1);
    m_windows.push_back(window);
    if (m_windows.size() > most)
        m_windows.erase(m_windows.begin());
    m_at = m_windows.size() - 1;
}

const TimeWindow &ViewHistory::goBack() { return goTo(m_at - 1); }

const TimeWindow &ViewHistory::goForward() { return goTo(m_at + 1); }

const TimeWindow &ViewHistory::goTo(std::size_t at)
{
    m_at = at;
    m_moved.reset();
    return m_windows[at];
}

} // namespace faultline
