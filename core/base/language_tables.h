// The tables of words and names of resources/words as texts; their source is made when the build is
// configured.
#pragma once

#include <string_view>

namespace faultline {

extern const std::string_view wordTable; ///< report.tsv
extern const std::string_view nameTable; ///< names.tsv

} // namespace faultline
