#include "app/shell/view_history.h"

namespace faultline {

void ViewHistory::restart(const View &view)
{
    m_views = {view};
    m_at = 0;
    m_moved.reset();
}

void ViewHistory::note(const View &view, Time now)
{
    if (view == m_views[m_at])
        return;
    const bool goesOn = m_moved && now - *m_moved <= together;
    m_moved = now;
    if (goesOn) {
        m_views[m_at] = view;
        return;
    }
    m_views.resize(m_at + 1);
    m_views.push_back(view);
    if (m_views.size() > most)
        m_views.erase(m_views.begin());
    m_at = m_views.size() - 1;
}

const View &ViewHistory::goBack() { return goTo(m_at - 1); }

const View &ViewHistory::goForward() { return goTo(m_at + 1); }

const View &ViewHistory::goTo(std::size_t at)
{
    m_at = at;
    m_moved.reset();
    return m_views[at];
}

} // namespace faultline
