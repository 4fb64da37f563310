#include "app/timeline/lane_choices.h"

#include <algorithm>

namespace faultline {

const LaneArrangement &LaneChoices::now() const
{
    static const LaneArrangement asTheyCome;
    const auto found = m_content ? m_all.find(m_content->laneBy) : m_all.end();
    return found == m_all.end() ? asTheyCome : found->second;
}

bool LaneChoices::hideSome() const
{
    return m_content && std::ranges::any_of(m_content->lanes, [this](const Lane &lane) {
               return now().isHidden(lane.code);
           });
}

void LaneChoices::hide(const std::string &code) { m_all[m_content->laneBy].hidden.push_back(code); }

void LaneChoices::showAll() { m_all[m_content->laneBy].hidden.clear(); }

void LaneChoices::move(const std::string &code, std::size_t gap)
{
    m_all[m_content->laneBy] = withMoved(now(), m_content->lanes, code, gap);
}

} // namespace faultline
