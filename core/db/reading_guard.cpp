#include "core/db/reading_guard.h"

#include "core/db/database.h"
#include "core/db/schema.h"

#include <sqlite3.h>

#include <algorithm>
#include <string_view>

namespace faultline {

namespace {

// Sound files stay far below: a scan takes less than one step a byte, a check less than two.
constexpr int stepsBetweenTicks = 10'000;
constexpr std::int64_t stepsAtLeast = 20'000'000; // some tenths of a second
constexpr std::int64_t stepsPerByte = 8;
constexpr std::int64_t bytesAtLeast = 16 << 20;
constexpr std::int64_t bytesPerByte = 4; // a column may be asked more than once, a row be joined to others

constexpr std::string_view functions[] = {"bm25",   "coalesce", "count", "glob",   "hex", "ifnull",
                                          "length", "like",     "match", "max",    "min", "nullif",
                                          "substr", "sum",      "total", "typeof", "abs", "round"};
constexpr std::string_view pragmas[] = {"data_version", "foreign_key_check", "integrity_check",
                                        "quick_check"};

bool isAmong(const auto &names, const char *name)
{
    return name && std::ranges::find(names, std::string_view(name)) != std::end(names);
}

} // namespace

ReadingGuard::ReadingGuard(sqlite3 *db, Readable readable, std::int64_t fileBytes)
    : m_tables(readable == Readable::Chronicle ? &tablesOfChronicles() : nullptr),
      m_mostSteps(stepsAtLeast + stepsPerByte * fileBytes),
      m_mostBytes(bytesAtLeast + bytesPerByte * fileBytes), m_stepsLeft(m_mostSteps), m_bytesLeft(m_mostBytes)
{
    sqlite3_set_authorizer(db, &ReadingGuard::authorize, this);
    sqlite3_progress_handler(db, stepsBetweenTicks, &ReadingGuard::tick, this);
}

void ReadingGuard::begin() noexcept
{
    m_stepsLeft = m_mostSteps;
    m_bytesLeft = m_mostBytes;
}

void ReadingGuard::giveBytes(std::size_t bytes)
{
    m_bytesLeft -= static_cast<std::int64_t>(bytes);
    if (m_bytesLeft < 0)
        throw DbError(SQLITE_CORRUPT, "reading it gives more text than a sound file of its size can hold");
}

int ReadingGuard::tick(void *self)
{
    auto *guard = static_cast<ReadingGuard *>(self);
    guard->m_stepsLeft -= stepsBetweenTicks;
    return guard->isExhausted() ? 1 : 0;
}

int ReadingGuard::authorize(void *self, int action, const char *first, const char *second, const char *,
                            const char *)
{
    const auto *tables = static_cast<const ReadingGuard *>(self)->m_tables;
    switch (action) {
    case SQLITE_SELECT:
        return SQLITE_OK;
    case SQLITE_READ: // of a table that only gives its number of rows, no schema is said
        return !tables || tables->contains(first) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return isAmong(functions, second) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
        return isAmong(pragmas, first) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_RECURSIVE:
        return tables ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_UPDATE: // asked, but never done, when a virtual table declares its columns
        return std::string_view(first) == "sqlite_master" ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

} // namespace faultline
