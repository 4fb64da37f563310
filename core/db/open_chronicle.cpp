// openChronicle(): what kind of file it is, before SQLite reads it, and whether it is sound, after.
#include "core/db/guarded.h"
#include "core/db/schema.h"

#include <sqlite3.h>

#include <array>
#include <fstream>
#include <optional>

namespace faultline {

namespace {

using Kind = Error::Kind;

/// SQLite's file header, see https://www.sqlite.org/fileformat.html section 1.3.
using Header = std::array<char, 100>;
constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t pageSizeAt = 16; // two bytes; 1 stands for 65536
constexpr std::size_t pageCountAt = 28;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

std::uint32_t bigEndian(const Header &header, std::size_t at, std::size_t bytes = 4)
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

std::uintmax_t sizeFromHeader(const Header &header)
{
    const std::uint32_t pageSize = bigEndian(header, pageSizeAt, 2);
    return std::uintmax_t{pageSize == 1 ? 65536 : pageSize} * bigEndian(header, pageCountAt);
}

std::optional<Error> checkHeader(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return Error{Kind::ReadFailed, file, std::generic_category().message(errno)};
    Header header{};
    stream.read(header.data(), header.size());
    const auto size = static_cast<std::size_t>(stream.gcount());
    if (size == 0)
        return Error{Kind::EmptyFile, file, {}};
    if (!std::string_view(header.data(), size).starts_with(magic))
        return Error{Kind::NotAChronicle, file, "not a SQLite database"};
    if (size < header.size())
        return Error{Kind::Damaged, file, "ends within the file header"};
    if (bigEndian(header, applicationIdAt) != chronicleApplicationId)
        return Error{Kind::NotAChronicle, file, "a SQLite database of another program"};
    const std::uint32_t version = bigEndian(header, userVersionAt);
    if (version > chronicleSchemaVersion)
        return Error{Kind::NewerSchema, file,
                     "schema version " + std::to_string(version) + ", this program knows "
                         + std::to_string(chronicleSchemaVersion)};
    std::error_code ignored; // it was read just now
    if (const auto whole = sizeFromHeader(header); std::filesystem::file_size(file, ignored) < whole)
        return Error{Kind::Damaged, file,
                     "shorter than the " + std::to_string(whole) + " bytes it should have"};
    return std::nullopt;
}

/// Larger files would keep their reader waiting; `faultline check` reads all of them, and whatever is read of
/// a damaged page is refused anyway.
constexpr std::uintmax_t checkedAtOnce = 32U << 20;

void checkPages(const Database &db)
{
    Statement check(db,
                    "PRAGMA quick_check(1)"); // pages and types; SQLite reads no CHECKs of a read-only file
    if (check.step() && check.text(0) != "ok")
        throw BadRow(std::string(check.text(0)));
}

Database openSound(const std::filesystem::path &file)
{
    Database db = Database::toRead(file);
    if (const std::string difference = schemaDifference(db); !difference.empty())
        throw BadRow("unlike the tables of a chronicle: " + difference);
    if (std::filesystem::file_size(file) <= checkedAtOnce)
        checkPages(db);
    return db;
}

} // namespace

Error errorOf(const DbError &error, const std::filesystem::path &file)
{
    switch (error.code()) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_TOOBIG:
        return {Kind::Damaged, file, error.what()};
    case SQLITE_INTERRUPT:
        return {Kind::Stopped, file, {}};
    default:
        return {Kind::ReadFailed, file, error.what()};
    }
}

Result<Database> openChronicle(const std::filesystem::path &file)
{
    if (auto error = checkPath(file))
        return *error;
    if (auto error = checkHeader(file))
        return *error;
    return guarded(file, [&] { return openSound(file); });
}

} // namespace faultline
