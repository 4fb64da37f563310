// Texts cut to a width.
#pragma once

#include "core/base/geometry.h"

#include <string>
#include <string_view>

namespace faultline {

/// `text` if it fits into `width` px, else as much of its beginning as fits with `…` behind it; empty if
/// fewer than `fewest` characters would be left. Cuts between UTF-8 characters only.
std::string elided(std::string_view text, double width, const TextWidth &textWidth, std::size_t fewest = 1);

/// A name cut to `width` px: in full, with `&`, with a shortened last word (`Bosnia & Herz.`), with `…`.
std::string shortName(std::string_view name, double width, const TextWidth &textWidth);

} // namespace faultline
