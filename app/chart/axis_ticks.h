// Where the axes of a chart have their ticks, and what is written there.
#pragma once

#include "core/base/language.h"

#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

/// From zero up to a round number, in equal round steps.
struct ValueTicks {
    std::int64_t step = 1;
    std::int64_t top = 1; ///< a multiple of `step`, not below the largest value
};

/// Not more than `most` steps of 1, 2 or 5 times a power of ten.
ValueTicks valueTicks(std::int64_t largest, int most);

/// `750`, `5k`, `2.5k`, `1M`; in full (`2.500`) where a language has no such short signs.
std::string shortNumber(std::int64_t number, const Language &language = english());

/// Every year, every second, fifth, tenth … : the closest that leaves each label `labelWidth` px. Coarser
/// than one, they are multiples of the step (1995, 2000).
std::vector<int> labelledYears(int firstYear, std::size_t count, double width, double labelWidth);

} // namespace faultline
