// Text reduced to what search compares: lower-case Latin without diacritics.
#pragma once

#include <string>
#include <string_view>

namespace faultline {

/// UTF-8 in, UTF-8 out: č ć š ž ë ç lose their marks, đ and dj become d, Serbian and Macedonian Cyrillic
/// becomes Latin, letters become lower case. Bytes that are not UTF-8 are dropped; other scripts pass
/// unchanged.
std::string foldText(std::string_view text);

} // namespace faultline
