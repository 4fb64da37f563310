// What statements on a file from outside may do, and how much of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>

struct sqlite3;

namespace faultline {

/// What a connection may read.
enum class Readable {
    Chronicle, ///< the tables of createSchema() and SQLite's list of them
    Anything   ///< every table and view of the file
};

/// Keeps a connection to reading: statements that write, attach or load are refused when they are
/// prepared, and so are functions and pragmas that reading never needs. What one run of a statement may cost
/// follows the size of the file, so that what never ends comes to an end here.
///
/// Units    steps of SQLite's machine; bytes of texts and blobs given, and rowBytes for each row.
/// Threads  that of the connection; it must outlive the connection.
/// Source   https://www.sqlite.org/security.html, https://www.sqlite.org/c3ref/set_authorizer.html
class ReadingGuard {
public:
    /// `fileBytes`: how large the file is, as SQLite counts its pages.
    ReadingGuard(sqlite3 *db, Readable readable, std::int64_t fileBytes);
    ReadingGuard(const ReadingGuard &) = delete;
    ReadingGuard &operator=(const ReadingGuard &) = delete;

    /// A statement starts.
    void begin() noexcept;
    /// It gave a row, or so many bytes of one. Throws DbError beyond the bounds.
    void giveRow() { giveBytes(rowBytes); }
    void giveBytes(std::size_t bytes);
    /// Whether the statement that failed did so for asking too much.
    bool isExhausted() const noexcept { return m_stepsLeft < 0; }

    static constexpr std::size_t rowBytes = 32;

private:
    static int authorize(void *self, int action, const char *first, const char *second, const char *schema,
                         const char *trigger);
    static int tick(void *self);

    const std::unordered_set<std::string> *m_tables; ///< null: all
    std::int64_t m_mostSteps;
    std::int64_t m_mostBytes;
    std::int64_t m_stepsLeft;
    std::int64_t m_bytesLeft;
};

} // namespace faultline
