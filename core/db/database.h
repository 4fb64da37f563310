// A SQLite file and its statements, closed and finalised by scope.
#pragma once

#include "core/base/file_stamp.h"
#include "core/base/result.h"
#include "core/db/reading_guard.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace faultline {

/// What SQLite had to say. Thrown inside core/db and core/import only; see guarded.h.
class DbError : public std::runtime_error {
public:
    explicit DbError(sqlite3 *db);
    DbError(int code, const std::string &what) : std::runtime_error(what), m_code(code) { }
    int code() const noexcept { return m_code; } ///< SQLite's primary result code

private:
    int m_code;
};

/// A file, and what it was when it was opened to be read.
struct OpenedFile {
    std::filesystem::path file;
    FileStamp stamp;

    /// ReadFailed if another file has its name by now, or it was changed in place.
    Result<Done> expectSame() const;
};

/// An open SQLite file that trusts neither the file's schema nor its pages.
/// Those that are only read are guarded; see ReadingGuard.
///
/// Errors   the openers and execute() throw DbError; outside core/db use openChronicle().
/// Threads  one at a time.
class Database {
public:
    /// Views are as good as missing unless anything is readable. Nothing is written beside the file, and
    /// nothing of it is mapped: what another program left unfinished beside it is an error.
    static Database toRead(const std::filesystem::path &file, Readable readable = Readable::Chronicle);
    /// A file that nobody else knows yet, made if missing. It has no journal: what is left of it after a
    /// crash is worthless. References are not checked. One thread only.
    static Database toFill(const std::filesystem::path &file);
    /// A copy of a file that nobody else knows, to be read and written once with what lies beside it.
    static Database toRecover(const std::filesystem::path &file);
    /// Empty, on the disk as far as memory does not do, and gone when it is closed. One thread at a time.
    static Database temporary();
    static Database inMemory();                         ///< empty; may be written
    static Database inMemory(const Database &original); ///< a copy of it

    /// Writes a compact copy to a file that must not exist; equal rows give equal bytes.
    void writeTo(const std::filesystem::path &file) const;

    /// From now on it is only read.
    void guardReading(Readable readable);

    /// Runs statements that give no rows.
    void execute(const char *sql);
    /// Rows that the last statement inserted, updated or deleted.
    std::int64_t changes() const;

    const std::filesystem::path &file() const noexcept { return m_opened.file; }
    /// Without a stamp if it was not opened to be read.
    const OpenedFile &opened() const noexcept { return m_opened; }
    sqlite3 *handle() const noexcept { return m_db.get(); }
    ReadingGuard *guard() const noexcept { return m_guard.get(); } ///< null: it may be written

private:
    Database(const std::filesystem::path &file, int flags);
    Database(std::filesystem::path file, const std::string &name, int flags, const char *vfs);

    struct Close {
        void operator()(sqlite3 *db) const noexcept;
    };
    std::unique_ptr<ReadingGuard> m_guard; ///< before the connection, which asks it to its end
    std::unique_ptr<sqlite3, Close> m_db;
    OpenedFile m_opened;
};

/// A prepared statement. Throws DbError. Parameters count from 1, columns from 0, as in SQLite.
/// Texts of a row live until the next step().
class Statement {
public:
    Statement(const Database &db, std::string_view sql);

    void bind(int parameter, std::int64_t value);
    void bind(int parameter, double value);
    void bind(int parameter, std::string_view value);     ///< copied
    void bindView(int parameter, std::string_view value); ///< not copied: it must live until it has been run
    void bindBlob(int parameter, std::span<const char> bytes); ///< nor is this
    void bindNull(int parameter);
    void bindColumn(int parameter, const Statement &row, int column); ///< a copy of what another one found

    /// Moves to the next row; false after the last one.
    bool step();
    /// Runs a statement that gives no rows, then makes it ready for the next values.
    void run();
    /// Ready to be stepped again; the bound values stay.
    void reset();

    int columns() const;
    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; ///< empty for NULL
    std::string_view blob(int column) const; ///< the bytes as they are; empty for NULL

private:
    void check(int code) const;
    std::string_view given(const void *bytes, int column) const;

    struct Finalize {
        void operator()(sqlite3_stmt *statement) const noexcept;
    };
    ReadingGuard *m_guard; ///< of the connection; may be null
    bool m_running = false;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// Copies the rows that a query gives into a statement with as many parameters as the query has columns.
void copyRows(const Database &from, std::string_view query, const Database &to, std::string_view insert);

/// Opens a chronicle to be looked at: it is never written, and what it holds is not trusted.
/// Tells apart a missing file, a directory, an empty file, a file of another kind or program, a newer schema
/// and a damaged chronicle; the definitions of its tables, then its pages (see checkPagesToOpen), are
/// checked before anything is read from it.
Result<Database> openChronicle(const std::filesystem::path &file);
/// The same once more, for another thread; see OpenedFile::expectSame().
Result<Database> openChronicle(const OpenedFile &opened);

} // namespace faultline
