// Files that appear all at once or not at all.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <filesystem>
#include <vector>

namespace faultline {

/// Files on their way: written under temporary names in the folder they belong to. What is not published is
/// removed when this goes.
class PageFiles {
public:
    PageFiles() = default;
    ~PageFiles();
    PageFiles(const PageFiles &) = delete;
    PageFiles &operator=(const PageFiles &) = delete;

    /// Writes a file beside its place. WriteFailed.
    Result<Done> add(const std::filesystem::path &file, const QByteArray &bytes);

    /// Moves all of them to their places and names these, in the order they were added. WriteFailed, and then
    /// none is there.
    Result<std::vector<std::filesystem::path>> publish();

private:
    struct PendingFile {
        std::filesystem::path temporary;
        std::filesystem::path final;
    };
    std::vector<PendingFile> m_pending;
};

} // namespace faultline
