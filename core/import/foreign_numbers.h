// Numbers as people write them: counts with separators, ranges of counts, degrees.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace faultline {

/// One digit or more and nothing else.
bool onlyDigits(std::string_view text);

struct CountRange {
    std::int32_t low = 0;
    std::int32_t high = 0; ///< equal to `low` for a single number
    bool operator==(const CountRange &) const = default;
};

/// `1250`, `1,250`, `1.250`, `1 250`, `420,000–450,000`, `20-30`: whole numbers from 0, thousands in groups
/// of three. Nothing if the text is no such number or the range falls.
std::optional<CountRange> readCount(std::string_view text);

enum class DecimalMark : char { Point = '.', Comma = ',' };

/// Degrees from -limit to limit; a point is read whatever the mark.
std::optional<double> readDegrees(std::string_view text, double limit, DecimalMark mark = DecimalMark::Point);

/// Empty, or what programs write for a missing value: `NA`, `N/A`.
bool isMissing(std::string_view cell);

} // namespace faultline
