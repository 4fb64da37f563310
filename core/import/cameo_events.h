// What the event codes of CAMEO mean, in short words and in the chronicle's categories.
// Source of the codes: Schrodt, CAMEO Event and Actor Codebook 1.1b3 (2012), chapter 2.
#pragma once

#include <string_view>

namespace faultline {

/// For a base code (`138`), else for its root (`13`); empty if both are unknown.
std::string_view cameoWords(std::string_view baseCode, std::string_view rootCode);

/// Id of a category; empty for an unknown root.
std::string_view cameoCategory(std::string_view baseCode, std::string_view rootCode);

} // namespace faultline
