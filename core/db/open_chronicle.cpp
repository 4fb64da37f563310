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
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

std::uint32_t bigEndian(const Header &header, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
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
    return std::nullopt;
}

Database openSound(const std::filesystem::path &file, PageCheck pages)
{
    Database db = Database::toRead(file);
    if (const std::string difference = schemaDifference(db); !difference.empty())
        throw BadRow("unlike the tables of a chronicle: " + difference);
    if (pages == PageCheck::None)
        return db;
    Statement check(db, "PRAGMA quick_check(1)");
    if (check.step() && check.text(0) != "ok")
        throw BadRow(std::string(check.text(0)));
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

Result<Database> openChronicle(const std::filesystem::path &file, PageCheck check)
{
    if (auto error = checkPath(file))
        return *error;
    if (auto error = checkHeader(file))
        return *error;
    return guarded(file, [&] { return openSound(file, check); });
}

} // namespace faultline
