// Encodings that spreadsheets of the region come in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace faultline {

/// Windows-1250 is Central European Latin, Windows-1251 Cyrillic.
enum class TextEncoding : std::uint8_t { Utf8, Windows1250, Windows1251 };

/// `UTF-8`, `Windows-1250` …
std::string_view encodingName(TextEncoding encoding);

/// Appends `bytes` as UTF-8. A byte that the encoding leaves undefined becomes 0xFF, which no UTF-8 has;
/// UTF-8 is taken as it is.
void appendAsUtf8(std::string &text, std::string_view bytes, TextEncoding encoding);

} // namespace faultline
