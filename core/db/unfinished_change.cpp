#include "core/db/unfinished_change.h"

#include "core/base/copy_file.h"
#include "core/base/replacement_file.h"
#include "core/db/guarded.h"

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

namespace faultline {

namespace fs = std::filesystem;

namespace {

fs::path named(const fs::path &file, std::string_view suffix)
{
    fs::path beside = file;
    beside += suffix;
    return beside;
}

std::uintmax_t sizeOf(const fs::path &file)
{
    std::error_code none;
    const std::uintmax_t bytes = fs::file_size(file, none);
    return none ? 0 : bytes;
}

/// SQLite ends the change by removing its journal, cutting it to nothing or filling its head with zeros.
bool isHot(const fs::path &journal)
{
    std::ifstream in(journal, std::ios::binary);
    const int first = in.get();
    return in && first != 0;
}

/// The journal names a file of its own that SQLite would read, and delete: nothing that a stranger may ask.
/// See https://www.sqlite.org/fileformat.html and https://www.sqlite.org/atomiccommit.html section 5.
bool namesOtherFiles(const fs::path &journal)
{
    constexpr std::string_view magic{"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8};
    std::ifstream in(journal, std::ios::binary);
    std::array<char, magic.size()> last{};
    in.seekg(-static_cast<std::streamoff>(magic.size()), std::ios::end);
    in.read(last.data(), last.size());
    return in && std::string_view(last.data(), last.size()) == magic;
}

/// Lets SQLite finish the change in a file that is ours, and leaves nothing beside it.
Result<Done> finishChange(const fs::path &file)
{
    return guarded(file, [&] {
        Database db = Database::toRecover(file);
        db.execute("SELECT count(*) FROM sqlite_schema; PRAGMA journal_mode = DELETE");
        return Done{};
    });
}

/// Files beside a copy, removed when it leaves scope.
class Beside {
public:
    explicit Beside(const fs::path &file) : m_file(file) { }
    ~Beside()
    {
        std::error_code ignored;
        for (const char *suffix : {"-journal", "-wal"})
            fs::remove(named(m_file, suffix), ignored);
    }
    Beside(const Beside &) = delete;
    Beside &operator=(const Beside &) = delete;

private:
    fs::path m_file;
};

} // namespace

UnfinishedChange unfinishedChange(const fs::path &file)
{
    if (sizeOf(besideFile(file, UnfinishedChange::WriteLog)) > 0)
        return UnfinishedChange::WriteLog;
    return isHot(besideFile(file, UnfinishedChange::Journal)) ? UnfinishedChange::Journal
                                                              : UnfinishedChange::None;
}

fs::path besideFile(const fs::path &file, UnfinishedChange change)
{
    return named(file, change == UnfinishedChange::Journal ? "-journal" : "-wal");
}

Result<Done> recoverInto(const fs::path &file, const fs::path &copy)
{
    const UnfinishedChange change = unfinishedChange(file);
    const fs::path left = besideFile(file, change);
    if (change == UnfinishedChange::Journal && namesOtherFiles(left))
        return Error{Error::Kind::Damaged, file, "its journal belongs to a change of several files"};
    ReplacementFile replacement(copy);
    const fs::path &own = replacement.path();
    const Beside beside(own);
    std::error_code error = copyFile(file, own);
    if (!error && change != UnfinishedChange::None)
        error = copyFile(left, besideFile(own, change));
    if (error)
        return writeFailed(copy, error.message());
    const std::uintmax_t most = sizeOf(file) + sizeOf(left);
    fs::permissions(own, fs::perms::owner_read | fs::perms::owner_write, error);
    if (const auto finished = finishChange(own); !finished.ok())
        return Error{finished.error().kind, file, finished.error().detail};
    if (sizeOf(own) > most)
        return Error{Error::Kind::Damaged, file, "what lies beside it would make it larger than both are"};
    if (const auto sound = openChronicle(own); !sound.ok())
        return Error{sound.error().kind, file, sound.error().detail};
    return replacement.commit();
}

} // namespace faultline
