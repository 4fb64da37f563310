#include "core/db/chronicle_copy.h"

#include "core/base/replacement_file.h"
#include "core/db/guarded.h"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <vector>

namespace faultline {

namespace {

constexpr std::uint64_t bytesAtOnce = 1 << 20; // between two of them, others may read

/// The open file of a connection, whatever name it has now.
class OpenFile {
public:
    explicit OpenFile(const Database &db) : m_db(db.handle())
    {
        sqlite3_file_control(m_db, "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
    }

    /// False at its end before that.
    bool read(std::span<char> bytes, std::uint64_t at)
    {
        sqlite3_mutex *mutex = sqlite3_db_mutex(m_db); // a position in the file is one for all who read
        sqlite3_mutex_enter(mutex);
        const int code = m_file->pMethods->xRead(m_file, bytes.data(), static_cast<int>(bytes.size()),
                                                 static_cast<sqlite3_int64>(at));
        sqlite3_mutex_leave(mutex);
        return code == SQLITE_OK;
    }

private:
    sqlite3 *m_db;
    sqlite3_file *m_file = nullptr;
};

Result<Done> copyBytes(const Database &chronicle, const std::filesystem::path &to,
                       const std::stop_token &stop, const Progress &progress)
{
    OpenFile from(chronicle);
    const std::uint64_t all = chronicle.opened().stamp.bytes;
    std::ofstream out(to, std::ios::binary);
    std::vector<char> bytes;
    for (std::uint64_t at = 0; at < all && out; at += bytes.size()) {
        if (stop.stop_requested())
            return Error{Error::Kind::Stopped, to, {}};
        bytes.resize(std::min(bytesAtOnce, all - at));
        if (!from.read(bytes, at))
            return Error{Error::Kind::Damaged, chronicle.file(), "it was cut short since it was opened"};
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (progress)
            progress(static_cast<double>(at + bytes.size()) / static_cast<double>(all));
    }
    out.close();
    return out ? Result<Done>(Done{})
               : Error{Error::Kind::WriteFailed, to, std::generic_category().message(errno)};
}

} // namespace

Result<Done> saveCopy(const Database &chronicle, const std::filesystem::path &copy,
                      const std::stop_token &stop, const Progress &progress)
{
    ReplacementFile replacement(copy);
    if (const auto copied = copyBytes(chronicle, replacement.path(), stop, progress); !copied.ok())
        return copied.error().kind == Error::Kind::WriteFailed
            ? Error{Error::Kind::WriteFailed, copy, copied.error().detail}
            : copied.error();
    if (const auto sound = openChronicle(replacement.path()); !sound.ok())
        return Error{sound.error().kind, chronicle.file(), sound.error().detail};
    return replacement.commit();
}

} // namespace faultline
