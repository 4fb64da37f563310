#include "core/base/file_stamp.h"

#include <sys/stat.h>

namespace faultline {

FileStamp stampOf(const std::filesystem::path &file)
{
    struct stat found { };
    if (::stat(file.c_str(), &found) != 0)
        return {};
    constexpr std::int64_t nanoseconds = 1'000'000'000;
    return {.reachable = true,
            .writable = (found.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) != 0,
            .device = found.st_dev,
            .inode = found.st_ino,
            .bytes = static_cast<std::uint64_t>(found.st_size),
            .modified = found.st_mtim.tv_sec * nanoseconds + found.st_mtim.tv_nsec};
}

FileChange changeBetween(const FileStamp &then, const FileStamp &now)
{
    if (!then.reachable)
        return FileChange::None;
    if (!now.reachable)
        return FileChange::Gone;
    if (now.device != then.device || now.inode != then.inode)
        return FileChange::Replaced;
    if (now.bytes != then.bytes || now.modified != then.modified)
        return FileChange::Altered;
    return then.writable && !now.writable ? FileChange::ReadOnly : FileChange::None;
}

} // namespace faultline
