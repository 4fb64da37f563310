// Text of other people's data → text the chronicle takes.
#pragma once

#include <string>
#include <string_view>

namespace faultline {

/// One line of UTF-8: control characters and runs of white space become one space, bytes that are not UTF-8
/// become U+FFFD, nothing stands at the ends.
std::string asLine(std::string_view text);

/// asLine() of at most `limit` characters; a longer one ends after a word with `…`.
std::string asLine(std::string_view text, std::size_t limit);

inline constexpr std::size_t titleLimit = 90; ///< code points

/// asLine() of at most titleLimit characters.
std::string asTitle(std::string_view text);

/// Prose: as asLine(), but lines stay lines.
std::string asProse(std::string_view text);

/// Without spaces, tabs and no-break spaces at the ends.
std::string_view trimmed(std::string_view text);

} // namespace faultline
