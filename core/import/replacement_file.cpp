#include "core/import/replacement_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <system_error>

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

} // namespace

ReplacementFile::ReplacementFile(const fs::path &target) : m_target(resolved(target))
{
    m_path = m_target.parent_path()
        / ("." + m_target.filename().string() + "." + std::to_string(::getpid()) + ".part");
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
