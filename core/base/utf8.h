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

/// The bytes of the code point in front of a text that is not empty; a single one if none begins there.
std::string_view frontCharacter(std::string_view text);

/// False for stray bytes, controls (C0, DEL, C1) and what turns the direction of writing (U+202A to U+202E,
/// U+2066 to U+2069). `character` is a frontCharacter().
bool isPlainCharacter(std::string_view character);

} // namespace faultline
