// One line of labels that never overlap.
#pragma once

#include "core/timeline/time_axis.h"

#include <optional>
#include <vector>

namespace faultline {

/// The room for labels between two pixels, handed out piece by piece.
class LabelLine {
public:
    explicit LabelLine(PxRange room) : m_room(room) { }

    /// Room for a label that begins at `anchor`, `wanted` px wide or, between neighbours, down to `least`.
    /// The last one of the line may be shorter, and begins earlier only to stay readable, so that no label
    /// strays far from its mark. Nothing if the place is taken.
    std::optional<PxRange> place(double anchor, double wanted, double least);

    /// Whether place() would give all that is wanted.
    bool hasRoom(double anchor, double wanted) const { return free(anchor, wanted, wanted).has_value(); }

    /// Lets a placed label grow to the right, up to `wanted` px; returns its new room.
    PxRange grow(PxRange placed, double wanted);

    static constexpr double gap = 8.0;       ///< px between two labels
    static constexpr double readable = 80.0; ///< px

private:
    std::optional<PxRange> free(double anchor, double wanted, double least) const;
    std::vector<PxRange>::const_iterator firstBehind(double x) const;

    PxRange m_room;
    std::vector<PxRange> m_taken; ///< from left to right
};

} // namespace faultline
