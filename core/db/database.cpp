#include "core/db/database.h"

#include "core/db/database_header.h"
#include "core/db/unfinished_change.h"
#include "core/db/unshared_files.h"

#include <sqlite3.h>

#include <limits>
#include <string>

namespace faultline {

namespace {

constexpr int busyMilliseconds = 2000; // another program may be copying or backing up the file

void check(sqlite3 *db, int code)
{
    if (code != SQLITE_OK)
        throw DbError(db);
}

/// SQLite's switches against files made to do harm; see https://www.sqlite.org/security.html
constexpr std::pair<int, int> switches[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
};
constexpr std::pair<int, int> limits[] = {
    {SQLITE_LIMIT_LENGTH, 64 << 20},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_VDBE_OP, 100'000},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 4},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
};

void distrustTheFile(sqlite3 *db)
{
    for (const auto &[option, value] : switches)
        check(db, sqlite3_db_config(db, option, value, nullptr));
    for (const auto &[limit, value] : limits)
        sqlite3_limit(db, limit, value);
}

/// SQLite counts its memory under a lock, for statistics that nobody asks for. Only before its first use.
void useNoCounters() { [[maybe_unused]] static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

constexpr int fillFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;

void useNoJournal(Database &db)
{
    check(db.handle(),
          sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr)); // insists on a journal
    db.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;"
               "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
    check(db.handle(), sqlite3_db_config(db.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr));
}

int length(std::string_view text)
{
    return static_cast<int>(std::min<std::size_t>(text.size(), std::numeric_limits<int>::max()));
}

/// SQLite's words, but plainer for failures of the disk.
std::string messageOf(sqlite3 *db)
{
    std::string message = sqlite3_errmsg(db);
    if (sqlite3_errcode(db) == SQLITE_AUTH || message.starts_with("not authorized to use function"))
        return "its tables ask for something that reading never needs (" + message + ')';
    switch (sqlite3_errcode(db) & 0xFF) {
    case SQLITE_READONLY: // of a file that is only read: SQLite would have to take back what its journal
                          // holds
        return "another program left a change of it unfinished";
    case SQLITE_FULL:
        return "there is no room left on the disk";
    case SQLITE_IOERR:
        return "the disk cannot be written or read: it may be full, or a limit of its use reached";
    default:
        return message;
    }
}

/// `file:/a%20path?immutable=1`; see https://www.sqlite.org/uri.html
std::string immutableName(const std::filesystem::path &file)
{
    std::string name = "file:";
    for (const char byte : file.string()) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        const auto value = static_cast<unsigned char>(byte);
        if (byte == '%' || byte == '?' || byte == '#')
            name.append({'%', digits[value / 16], digits[value % 16]});
        else
            name += byte;
    }
    return name + "?immutable=1";
}

/// In write-ahead mode, but all of it in the file: as long as nobody writes, it needs no locks. Otherwise its
/// changes lie in a log beside it, which is read through memory shared by all programs.
bool isQuietWriteAhead(const std::filesystem::path &file)
{
    const auto header = readDatabaseHeader(file);
    const std::filesystem::path log = besideFile(file, UnfinishedChange::WriteLog);
    std::error_code none;
    if (!std::filesystem::exists(log, none))
        return header.ok() && header.value().writeAhead;
    if (std::filesystem::file_size(log, none) > 0)
        throw DbError(SQLITE_BUSY,
                      "another program has changes of it that are not yet in the file, but in “"
                          + log.filename().string() + "” beside it");
    return true;
}

std::int64_t numberFrom(const Database &db, const char *query)
{
    Statement row(db, query);
    return row.step() ? row.integer(0) : 0;
}

} // namespace

DbError::DbError(sqlite3 *db) : std::runtime_error(messageOf(db)), m_code(sqlite3_errcode(db) & 0xFF) { }

Result<Done> OpenedFile::expectSame() const
{
    const FileChange change = changeBetween(stamp, stampOf(file));
    if (change == FileChange::None || change == FileChange::ReadOnly)
        return Done{};
    return Error{Error::Kind::ReadFailed, file,
                 change == FileChange::Gone ? "it is no longer there" : "it was changed since it was opened"};
}

void Database::Close::operator()(sqlite3 *db) const noexcept { sqlite3_close_v2(db); }

Database::Database(std::filesystem::path file, const std::string &name, int flags, const char *vfs)
    : m_opened{.file = std::move(file)}
{
    useNoCounters();
    sqlite3 *db = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &db, flags | SQLITE_OPEN_EXRESCODE, vfs);
    m_db.reset(db); // even after a failure there is a handle, which holds the reason
    check(db, code);
    distrustTheFile(db);
    sqlite3_busy_timeout(db, busyMilliseconds);
    execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON");
}

Database::Database(const std::filesystem::path &file, int flags)
    : Database(file, file.string(), flags, nullptr)
{
}

Database Database::toRead(const std::filesystem::path &file, Readable readable)
{
    const std::filesystem::path path = std::filesystem::absolute(file);
    const FileStamp stamp = stampOf(path);
    const bool quiet = isQuietWriteAhead(path);
    Database db(path, quiet ? immutableName(path) : path.string(),
                SQLITE_OPEN_READONLY | SQLITE_OPEN_FULLMUTEX | (quiet ? SQLITE_OPEN_URI : 0),
                unsharedFiles());
    db.m_opened.stamp = stamp;
    db.guardReading(readable);
    return db;
}

Database Database::toFill(const std::filesystem::path &file)
{
    Database db(std::filesystem::absolute(file), fillFlags);
    useNoJournal(db);
    return db;
}

Database Database::toRecover(const std::filesystem::path &file)
{
    Database db(std::filesystem::absolute(file), SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
    db.execute("PRAGMA locking_mode = EXCLUSIVE"); // a write-ahead log without shared memory
    return db;
}

Database Database::temporary()
{
    Database db(std::filesystem::path(), fillFlags); // SQLite's name for a file that is deleted when closed
    useNoJournal(db);
    return db;
}

Database Database::inMemory()
{
    return {":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX};
}

Database Database::inMemory(const Database &original)
{
    Database copy = inMemory();
    sqlite3_backup *backup = sqlite3_backup_init(copy.handle(), "main", original.handle(), "main");
    if (!backup)
        throw DbError(copy.handle());
    sqlite3_backup_step(backup, -1); // all pages; a failure is kept for finish
    check(copy.handle(), sqlite3_backup_finish(backup));
    return copy;
}

void Database::writeTo(const std::filesystem::path &file) const
{
    const std::u8string name = file.u8string();
    Statement vacuum(*this, "VACUUM INTO ?");
    vacuum.bind(1, std::string_view(reinterpret_cast<const char *>(name.data()), name.size()));
    vacuum.run();
}

void Database::guardReading(Readable readable)
{
    execute("PRAGMA query_only = ON");
    const int views = readable == Readable::Anything ? 1 : 0;
    check(handle(), sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_VIEW, views, nullptr));
    const std::int64_t bytes = numberFrom(*this, "PRAGMA page_count") * numberFrom(*this, "PRAGMA page_size");
    m_guard = std::make_unique<ReadingGuard>(handle(), readable, bytes);
}

void Database::execute(const char *sql)
{
    check(handle(), sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::changes() const { return sqlite3_changes64(handle()); }

void Statement::Finalize::operator()(sqlite3_stmt *statement) const noexcept { sqlite3_finalize(statement); }

Statement::Statement(const Database &db, std::string_view sql) : m_guard(db.guard())
{
    sqlite3_stmt *statement = nullptr;
    faultline::check(db.handle(),
                     sqlite3_prepare_v2(db.handle(), sql.data(), length(sql), &statement, nullptr));
    m_statement.reset(statement);
}

void Statement::check(int code) const { faultline::check(sqlite3_db_handle(m_statement.get()), code); }

void Statement::bind(int parameter, std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement.get(), parameter, value));
}

void Statement::bind(int parameter, double value)
{
    check(sqlite3_bind_double(m_statement.get(), parameter, value));
}

void Statement::bind(int parameter, std::string_view value)
{
    const char *bytes = value.data() ? value.data() : ""; // a null pointer would bind NULL
    check(sqlite3_bind_text(m_statement.get(), parameter, bytes, length(value), SQLITE_TRANSIENT));
}

void Statement::bindBlob(int parameter, std::span<const char> bytes)
{
    const char *data = bytes.data() ? bytes.data() : ""; // a null pointer would bind NULL
    check(sqlite3_bind_blob64(m_statement.get(), parameter, data, bytes.size(), SQLITE_STATIC));
}

void Statement::bindView(int parameter, std::string_view value)
{
    const char *bytes = value.data() ? value.data() : "";
    check(sqlite3_bind_text(m_statement.get(), parameter, bytes, length(value), SQLITE_STATIC));
}

void Statement::bindNull(int parameter) { check(sqlite3_bind_null(m_statement.get(), parameter)); }

void Statement::bindColumn(int parameter, const Statement &row, int column)
{
    check(sqlite3_bind_value(m_statement.get(), parameter,
                             sqlite3_column_value(row.m_statement.get(), column)));
}

bool Statement::step()
{
    if (m_guard && !m_running)
        m_guard->begin();
    const int code = sqlite3_step(m_statement.get());
    m_running = code == SQLITE_ROW;
    if (m_guard && m_guard->isExhausted())
        throw DbError(SQLITE_CORRUPT, "reading it takes more work than a sound file of its size can ask for");
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        throw DbError(sqlite3_db_handle(m_statement.get()));
    if (m_guard && m_running)
        m_guard->giveRow();
    return m_running;
}

void Statement::run()
{
    while (step()) { }
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    m_running = false;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(m_statement.get(), column); }

int Statement::columns() const { return sqlite3_column_count(m_statement.get()); }

std::string_view Statement::given(const void *bytes, int column) const
{
    if (!bytes)
        return {};
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    if (m_guard)
        m_guard->giveBytes(size);
    return {static_cast<const char *>(bytes), size};
}

std::string_view Statement::text(int column) const
{
    return given(sqlite3_column_text(m_statement.get(), column), column);
}

std::string_view Statement::blob(int column) const
{
    return given(sqlite3_column_blob(m_statement.get(), column), column);
}

void copyRows(const Database &from, std::string_view query, const Database &to, std::string_view insert)
{
    Statement row(from, query);
    Statement copy(to, insert);
    while (row.step()) {
        for (int column = 0; column < row.columns(); ++column)
            copy.bindColumn(column + 1, row, column);
        copy.run();
    }
}

} // namespace faultline
