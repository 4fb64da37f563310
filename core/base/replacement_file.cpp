#include "core/base/replacement_file.h"

#include "core/base/copy_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

namespace faultline {

namespace fs = std::filesystem;

namespace {

fs::path resolved(const fs::path &target)
{
    std::error_code error;
    const fs::path real = fs::weakly_canonical(target, error);
    return error ? target : real;
}

/// Waits until a file or folder is on the disk; the error number if that fails.
std::optional<int> sync(const fs::path &path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno;
    const bool failed = ::fsync(file) != 0;
    const int reason = errno;
    ::close(file);
    return failed ? std::optional(reason) : std::nullopt;
}

constexpr std::string_view partSuffix = ".part";
constexpr std::string_view oldSuffix = ".old";

/// What SQLite puts beside the file that it writes.
constexpr std::string_view besideSuffixes[] = {"-journal", "-wal"};

/// Number of the process that writes `.name.123.part` or keeps `.name.123.old`; nothing for other names.
std::optional<pid_t> writerOf(const fs::path &part, const std::string &prefix)
{
    std::string name = part.filename().string();
    for (const std::string_view beside : besideSuffixes)
        if (name.ends_with(beside))
            name.resize(name.size() - beside.size());
    const std::string_view suffix = name.ends_with(oldSuffix) ? oldSuffix : partSuffix;
    if (!name.starts_with(prefix) || !name.ends_with(suffix) || name.size() < prefix.size() + suffix.size())
        return std::nullopt;
    const char *end = name.data() + name.size() - suffix.size();
    pid_t process = 0;
    const auto [stop, error] = std::from_chars(name.data() + prefix.size(), end, process);
    return error == std::errc{} && stop == end ? std::optional(process) : std::nullopt;
}

bool isRunning(pid_t process) { return ::kill(process, 0) == 0 || errno != ESRCH; }

/// What processes that were killed have left beside the target.
void removeRemainders(const fs::path &target, const std::string &prefix)
{
    std::error_code ignored; // if one stays, it does no harm
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    std::vector<fs::path> remainders;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored))
        if (const auto writer = writerOf(entry->path(), prefix); writer && !isRunning(*writer))
            remainders.push_back(entry->path());
    for (const fs::path &remainder : remainders)
        fs::remove(remainder, ignored);
}

/// A file that is locked against others who would replace it, too; nothing if there is none, or if the file
/// system knows no locks.
class Held {
public:
    explicit Held(const fs::path &file) : m_file(::open(file.c_str(), O_RDONLY | O_CLOEXEC))
    {
        if (m_file >= 0)
            ::flock(m_file, LOCK_EX);
    }
    ~Held()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Held(const Held &) = delete;
    Held &operator=(const Held &) = delete;

private:
    int m_file;
};

/// The same file under another name, or a copy where the file system has no second names.
Result<Done> linkOrCopy(const fs::path &from, const fs::path &to)
{
    std::error_code error;
    fs::create_hard_link(from, to, error);
    if (error)
        error = copyFile(from, to);
    return error ? Result<Done>(writeFailed(from, error.message())) : Done{};
}

} // namespace

ReplacementFile::ReplacementFile(const fs::path &target) : m_target(resolved(target))
{
    const std::string prefix = "." + m_target.filename().string() + ".";
    removeRemainders(m_target, prefix);
    const std::string own = prefix + std::to_string(::getpid());
    m_path = m_target.parent_path() / (own + std::string(partSuffix));
    m_old = m_target.parent_path() / (own + std::string(oldSuffix));
    removeOwn(); // remainders of a crash; if they stay, writing says so
}

ReplacementFile::~ReplacementFile() { removeOwn(); }

void ReplacementFile::removeOwn()
{
    std::error_code ignored;
    fs::remove(m_path, ignored);
    fs::remove(m_old, ignored);
}

Result<Done> ReplacementFile::commit()
{
    const auto onDisk = putOnDisk();
    return onDisk.ok() ? replace() : onDisk;
}

Result<Done> ReplacementFile::commitOver(const FileStamp &original)
{
    auto onDisk = putOnDisk();
    if (!onDisk.ok())
        return onDisk;
    const Held held(m_target); // until it is replaced: others who wait for it find that it was
    if (stampOf(m_target) != original)
        return writeFailed(m_target, "another program has changed it meanwhile; try again");
    return replace();
}

Result<Done> ReplacementFile::replace()
{
    auto placed = place();
    if (placed.ok())
        settle();
    return placed;
}

Result<Done> ReplacementFile::putOnDisk()
{
    std::error_code error;
    if (const auto old = fs::status(m_target, error); fs::is_regular_file(old)) {
        if (!stampOf(m_target).writable)
            return writeFailed(m_target, "it is read-only");
        fs::permissions(m_path, old.permissions(), error);
    }
    const auto reason = sync(m_path);
    return reason ? Result<Done>(writeFailed(m_target, std::generic_category().message(*reason))) : Done{};
}

Result<Done> ReplacementFile::prepare()
{
    const auto onDisk = putOnDisk();
    std::error_code error;
    m_hadOld = fs::is_regular_file(m_target, error);
    return onDisk.ok() && m_hadOld ? linkOrCopy(m_target, m_old) : onDisk;
}

Result<Done> ReplacementFile::place()
{
    std::error_code error;
    fs::rename(m_path, m_target, error);
    if (error)
        return writeFailed(m_target, error.message());
    return Done{};
}

/// Some file systems cannot; the file is whole anyway.
void ReplacementFile::settle() { sync(m_target.parent_path()); }

void ReplacementFile::putBack()
{
    std::error_code ignored; // the rename before it went well
    if (m_hadOld)
        fs::rename(m_old, m_target, ignored);
    else
        fs::remove(m_target, ignored);
}

} // namespace faultline
