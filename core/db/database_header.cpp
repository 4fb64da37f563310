#include "core/db/database_header.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>

namespace faultline {

namespace {

using Kind = Error::Kind;
using Bytes = std::array<char, 100>;

constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t pageSizeAt = 16;    // two bytes; 1 stands for 65536
constexpr std::size_t readVersionAt = 19; // 2: write-ahead log
constexpr std::size_t changesAt = 24;
constexpr std::size_t pageCountAt = 28;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;
constexpr std::size_t countedAt = 92; // the count of changes when the pages were counted

std::uint32_t bigEndian(const Bytes &header, std::size_t at, std::size_t bytes = 4)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value = value << 8 | static_cast<std::uint8_t>(header[at + i]);
    return value;
}

std::optional<Error> checkPath(const std::filesystem::path &file)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{Kind::NotFound, file, {}};
    if (error)
        return Error{Kind::ReadFailed, file, error.message()};
    if (std::filesystem::is_directory(status))
        return Error{Kind::IsDirectory, file, {}};
    if (!std::filesystem::is_regular_file(status))
        return Error{Kind::NotAChronicle, file, "not a regular file"};
    return std::nullopt;
}

std::uintmax_t sizeFrom(const Bytes &header)
{
    if (bigEndian(header, changesAt) != bigEndian(header, countedAt))
        return 0;
    const std::uint32_t pageSize = bigEndian(header, pageSizeAt, 2);
    return std::uintmax_t{pageSize == 1 ? 65536 : pageSize} * bigEndian(header, pageCountAt);
}

} // namespace

Result<DatabaseHeader> readDatabaseHeader(const std::filesystem::path &file)
{
    if (auto error = checkPath(file))
        return *error;
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return Error{Kind::ReadFailed, file, std::generic_category().message(errno)};
    Bytes header{};
    stream.read(header.data(), header.size());
    const auto size = static_cast<std::size_t>(stream.gcount());
    if (size == 0)
        return Error{Kind::EmptyFile, file, {}};
    if (!std::string_view(header.data(), size).starts_with(magic))
        return Error{Kind::NotAChronicle, file, "not a SQLite database"};
    if (size < header.size())
        return Error{Kind::Damaged, file, "ends within the file header"};
    return DatabaseHeader{.bytes = sizeFrom(header),
                          .writeAhead = header[readVersionAt] == 2,
                          .userVersion = bigEndian(header, userVersionAt),
                          .applicationId = bigEndian(header, applicationIdAt)};
}

std::optional<Error> checkLength(const DatabaseHeader &header, const std::filesystem::path &file)
{
    std::error_code ignored; // it was read just now
    if (std::filesystem::file_size(file, ignored) >= header.bytes)
        return std::nullopt;
    return Error{Kind::Damaged, file,
                 "shorter than the " + std::to_string(header.bytes) + " bytes it should have"};
}

} // namespace faultline
