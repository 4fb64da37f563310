// openChronicle(): what kind of file it is, before SQLite reads it, and whether it is sound, after.
#include "core/db/database_header.h"
#include "core/db/guarded.h"
#include "core/db/page_check.h"
#include "core/db/schema.h"

#include <sqlite3.h>

namespace faultline {

namespace {

using Kind = Error::Kind;

std::optional<Error> checkHeader(const DatabaseHeader &header, const std::filesystem::path &file)
{
    if (header.applicationId != chronicleApplicationId)
        return Error{Kind::NotAChronicle, file, "a SQLite database of another program"};
    if (header.userVersion > chronicleSchemaVersion)
        return Error{Kind::NewerSchema, file,
                     "schema version " + std::to_string(header.userVersion) + ", this program knows "
                         + std::to_string(chronicleSchemaVersion)};
    return checkLength(header, file);
}

Database openSound(const std::filesystem::path &file)
{
    Database db = Database::toRead(file);
    if (const std::string difference = schemaDifference(db); !difference.empty())
        throw BadRow("unlike the tables of a chronicle: " + difference);
    checkPagesToOpen(db);
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

Result<Database> openChronicle(const OpenedFile &opened)
{
    auto again = openChronicle(opened.file);
    if (const auto same = opened.expectSame(); !same.ok())
        return same.error();
    return again;
}

Result<Database> openChronicle(const std::filesystem::path &file)
{
    const auto header = readDatabaseHeader(file);
    if (!header.ok())
        return header.error();
    if (auto error = checkHeader(header.value(), file))
        return *error;
    return guarded(file, [&] { return openSound(file); });
}

} // namespace faultline
