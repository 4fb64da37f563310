// A base map as bytes: reading these is a copy, where reading the text files is work.
#pragma once

#include "core/map/base_map.h"

#include <string>
#include <string_view>

namespace faultline {

/// All of `map`, little-endian, lists and texts each after their size (32 bits). Equal maps give equal bytes.
std::string bytesOf(const BaseMap &map);

/// The map that gave the bytes. Error::Kind::BadInput if they are cut off, too many, or of another layout.
Result<BaseMap> baseMapOf(std::string_view bytes);

} // namespace faultline
