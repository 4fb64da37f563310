// What tells whether a file is still the one that was looked at, without reading it.
#pragma once

#include <cstdint>
#include <filesystem>

namespace faultline {

/// A file as the file system knows it at one moment.
struct FileStamp {
    bool reachable = false; ///< there, and not behind what cannot be read
    bool writable = false;  ///< by somebody: one of its permissions says so
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t bytes = 0;
    std::int64_t modified = 0; ///< nanoseconds since 1970

    bool operator==(const FileStamp &) const = default;
};

/// Any thread. One question to the file system, which may take as long as that does.
FileStamp stampOf(const std::filesystem::path &file);

/// What has become of a file.
enum class FileChange {
    None,
    Replaced, ///< another file has its name; who has it open reads the old one
    Gone,     ///< nothing has its name, or it cannot be reached
    Altered,  ///< changed in place: who has it open reads the new bytes
    ReadOnly, ///< it could be written before
};

/// From `then` to `now`; None as long as it was not reachable before.
FileChange changeBetween(const FileStamp &then, const FileStamp &now);

} // namespace faultline
