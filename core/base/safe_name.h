// Names of things as names of files and keys of other formats.
#pragma once

#include <string>
#include <string_view>

namespace faultline {

/// A to Z, digits, `-` and `_` only, so no path, at most 80 characters, and no name of a device on any
/// system; what consists of these already stays as it is. Other texts are folded first: `Đorđević, Vojska`
/// becomes `dordevic-vojska`. Never empty; different texts may have the same name.
std::string safeName(std::string_view text);

} // namespace faultline
