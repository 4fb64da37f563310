// A copy of a file, and why there is none.
#pragma once

#include <filesystem>
#include <system_error>

namespace faultline {

/// Copies to a name that is free. std::filesystem::copy_file() by itself says of a full disk only that there
/// was an input/output error.
std::error_code copyFile(const std::filesystem::path &from, const std::filesystem::path &to);

} // namespace faultline
