// Encodings that spreadsheets of the region come in.
#pragma once

#include <cstdint>

namespace faultline {

/// Windows-1250 is Central European Latin, Windows-1251 Cyrillic.
enum class TextEncoding : std::uint8_t { Utf8, Windows1250, Windows1251 };

} // namespace faultline
