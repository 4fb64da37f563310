// UTF-8 as bytes from outside: is it valid, and how long is it for a reader.
#pragma once

#include <cstddef>
#include <string_view>

namespace faultline {

/// Bytes before the first stray or missing one, overlong form or surrogate (RFC 3629).
std::size_t validUtf8Length(std::string_view bytes);

inline bool isUtf8(std::string_view bytes) { return validUtf8Length(bytes) == bytes.size(); }

/// Of valid UTF-8.
std::size_t codePointCount(std::string_view text);

/// The longest beginning of valid UTF-8 with at most `count` code points.
std::string_view firstCodePoints(std::string_view text, std::size_t count);

} // namespace faultline
