// Texts of a file as they may be shown: they say nothing but their letters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace faultline {

/// Code points of a name or title, and of prose, that are shown at most.
inline constexpr std::size_t longestTitle = 1'000;
inline constexpr std::size_t longestProse = 100'000;

/// Whether plainText() would change nothing.
bool isPlainText(std::string_view text, std::size_t limit);

/// Bytes that are no UTF-8, control characters but tab and line feed, and those that turn the direction of
/// writing become U+FFFD. A text of more than `limit` code points ends there in `…`.
std::string plainText(std::string_view text, std::size_t limit = longestTitle);

} // namespace faultline
