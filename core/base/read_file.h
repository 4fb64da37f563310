// A whole file as bytes.
#pragma once

#include "core/base/result.h"

#include <string>

namespace faultline {

/// NotFound, IsDirectory or ReadFailed if it cannot be read.
Result<std::string> readFile(const std::filesystem::path &file);

} // namespace faultline
