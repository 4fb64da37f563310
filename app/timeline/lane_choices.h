// The order and visibility of the timeline's lanes, as people choose them.
#pragma once

#include "core/timeline/lane_arrangement.h"

#include <map>
#include <memory>

namespace faultline {

/// One arrangement for each of what lanes can stand for; changes concern the content that is shown. GUI
/// thread.
class LaneChoices {
public:
    void setContent(std::shared_ptr<const TimelineContent> content) { m_content = std::move(content); }
    void setAll(std::map<LaneBy, LaneArrangement> all) { m_all = std::move(all); }
    const std::map<LaneBy, LaneArrangement> &all() const noexcept { return m_all; }

    /// Of the content; without one, lanes as they come.
    const LaneArrangement &now() const;
    /// Whether a lane of the content is hidden.
    bool hideSome() const;

    // Only with a content; `code` as in Lane, `gap` as in withMoved().
    void hide(const std::string &code);
    void showAll();
    void move(const std::string &code, std::size_t gap);

private:
    std::shared_ptr<const TimelineContent> m_content;
    std::map<LaneBy, LaneArrangement> m_all;
};

} // namespace faultline
