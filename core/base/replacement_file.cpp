#include "core/base/replacement_file.h"

#include <fcntl.h>
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

/// Number of the process that writes `.name.123.part`; nothing for other names.
std::optional<pid_t> writerOf(const fs::path &part, const std::string &prefix)
{
    const std::string name = part.filename().string();
    if (!name.starts_with(prefix) || !name.ends_with(partSuffix))
        return std::nullopt;
    const char *end = name.data() + name.size() - partSuffix.size();
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

} // namespace

ReplacementFile::ReplacementFile(const fs::path &target) : m_target(resolved(target))
{
    const std::string prefix = "." + m_target.filename().string() + ".";
    removeRemainders(m_target, prefix);
    m_path = m_target.parent_path() / (prefix + std::to_string(::getpid()) + std::string(partSuffix));
    std::error_code ignored; // a remainder of a crash; if it stays, writing says so
    fs::remove(m_path, ignored);
}

ReplacementFile::~ReplacementFile()
{
    std::error_code ignored;
    fs::remove(m_path, ignored);
}

Result<Done> ReplacementFile::commit()
{
    std::error_code error;
    if (const auto old = fs::status(m_target, error); fs::is_regular_file(old))
        fs::permissions(m_path, old.permissions(), error);
    if (const auto reason = sync(m_path))
        return Error{Error::Kind::WriteFailed, m_target, std::generic_category().message(*reason)};
    fs::rename(m_path, m_target, error);
    if (error)
        return Error{Error::Kind::WriteFailed, m_target, error.message()};
    sync(m_target.parent_path()); // the rename itself; some file systems cannot, and the file is whole anyway
    return Done{};
}

} // namespace faultline
