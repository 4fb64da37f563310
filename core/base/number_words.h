// Numbers as people read them.
#pragma once

#include <cstddef>
#include <string>

namespace faultline {

/// `62,102`.
std::string numberWithCommas(std::size_t number);

} // namespace faultline
