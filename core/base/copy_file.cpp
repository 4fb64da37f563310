#include "core/base/copy_file.h"

namespace faultline {

namespace fs = std::filesystem;

std::error_code copyFile(const fs::path &from, const fs::path &to)
{
    std::error_code error;
    if (fs::copy_file(from, to, error))
        return {};
    std::error_code unclear;
    const std::uintmax_t size = fs::file_size(from, unclear);
    const fs::space_info disk = fs::space(to, unclear);
    const bool isFull = !unclear && disk.available < size; // what was copied of it is still there
    return isFull ? std::make_error_code(std::errc::no_space_on_device) : error;
}

} // namespace faultline
