// Writes beside a file, then takes its place: a reader sees the old file or the new one, never a part.
#pragma once

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

    /// Puts the file at path() on the disk, with the permissions of the old one, and into its place.
    Result<Done> commit();

private:
    std::filesystem::path m_target; ///< links resolved: the file is replaced, not the link
    std::filesystem::path m_path;
};

} // namespace faultline
