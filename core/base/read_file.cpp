#include "core/base/read_file.h"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

namespace faultline {

Result<std::string> readFile(const std::filesystem::path &file)
{
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        return Error{Error::Kind::IsDirectory, file, {}};
    if (!std::filesystem::exists(file, error))
        return Error{Error::Kind::NotFound, file, error ? error.message() : ""};
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream)
        return Error{Error::Kind::ReadFailed, file, std::generic_category().message(errno)};
    return bytes;
}

} // namespace faultline
