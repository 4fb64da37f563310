// UTF-8 as bytes from outside: is it valid, and how long is it for a reader.
#pragma once

#include <cstddef>
#include <string_view>

namespace faultline {

/// No stray or missing bytes, no overlong forms, no surrogates (RFC 3629).
bool isUtf8(std::string_view bytes);

/// Of valid UTF-8.
std::size_t codePointCount(std::string_view text);

/// The longest beginning of valid UTF-8 with at most `count` code points.
std::string_view firstCodePoints(std::string_view text, std::size_t count);

} // namespace faultline
