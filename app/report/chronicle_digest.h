// What tells one file of a chronicle from all others.
#pragma once

#include "core/base/result.h"

#include <string>

namespace faultline {

/// SHA-256 of a file, 64 hexadecimal digits. ReadFailed. Any thread; a second for two gigabytes.
Result<std::string> sha256(const std::filesystem::path &file);

} // namespace faultline
