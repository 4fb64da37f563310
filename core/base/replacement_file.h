// Writes beside a file, then takes its place: a reader sees the old file or the new one, never a part.
#pragma once

#include "core/base/file_stamp.h"
#include "core/base/result.h"

#include <filesystem>

namespace faultline {

/// A name beside `target` for a file to be written under; removed again unless commit() succeeds, or by the
/// next one for the same target if the process was killed.
class ReplacementFile {
public:
    explicit ReplacementFile(const std::filesystem::path &target);
    ~ReplacementFile();
    ReplacementFile(const ReplacementFile &) = delete;
    ReplacementFile &operator=(const ReplacementFile &) = delete;

    const std::filesystem::path &path() const noexcept { return m_path; }

    /// Puts the file at path() on the disk, with the permissions of the old one, and into its place. Of an
    /// old one that is read-only nothing is replaced.
    Result<Done> commit();
    /// The same if the old file still is what it was when work on its successor began: whatever two programs
    /// add to one file at once, the second is told instead of undoing what the first one did.
    Result<Done> commitOver(const FileStamp &original);

    /// The steps of commit(), for files that change together. prepare() does all that may take long or fail
    /// for want of room, and keeps the old file under a second name; place() is one rename, and settle()
    /// waits until that is on the disk.
    Result<Done> prepare();
    Result<Done> place();
    void settle();
    /// Undoes place(): the old file is there again, or none if there was none.
    void putBack();

private:
    Result<Done> putOnDisk();
    Result<Done> replace();
    void removeOwn();

    std::filesystem::path m_target; ///< links resolved: the file is replaced, not the link
    std::filesystem::path m_path;
    std::filesystem::path m_old; ///< second name of the old file; while prepared
    bool m_hadOld = false;
};

} // namespace faultline
