#include "core/timeline/label_line.h"

#include <algorithm>

namespace faultline {

std::vector<PxRange>::const_iterator LabelLine::firstBehind(double x) const
{
    return std::ranges::upper_bound(m_taken, x, {}, &PxRange::left);
}

std::optional<PxRange> LabelLine::free(double anchor, double wanted, double least) const
{
    const auto next = firstBehind(anchor);
    const double left = next == m_taken.begin() ? m_room.left : std::prev(next)->right + gap;
    const double right = next == m_taken.end() ? m_room.right : next->left - gap;
    if (anchor < left || anchor > m_room.right)
        return {};
    const bool last = next == m_taken.end();
    const double enough = last ? std::min({least, wanted, readable}) : least;
    const double start = last ? std::max(left, std::min(anchor, right - std::min(wanted, readable))) : anchor;
    const PxRange room{start, std::min(start + wanted, right)};
    constexpr double rounding = 0.01;
    if (room.width() + rounding < enough)
        return {};
    return room;
}

std::optional<PxRange> LabelLine::place(double anchor, double wanted, double least)
{
    const std::optional<PxRange> room = free(anchor, wanted, least);
    if (room)
        m_taken.insert(firstBehind(room->left), *room);
    return room;
}

PxRange LabelLine::grow(PxRange placed, double wanted)
{
    const auto next = m_taken.begin() + (firstBehind(placed.left) - m_taken.cbegin());
    const double end = next == m_taken.end() ? m_room.right : next->left - gap;
    PxRange &room = *std::prev(next);
    room.right = std::max(room.right, std::min(room.left + wanted, end));
    return room;
}

} // namespace faultline
