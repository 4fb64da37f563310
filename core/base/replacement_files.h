// Several files that take their places together: the pages of a report.
#pragma once

#include "core/base/replacement_file.h"

#include <deque>
#include <string_view>
#include <vector>

namespace faultline {

/// Files written beside their places. All are on the disk before the first takes its place; then only renames
/// are left, and if one of them fails, the files replaced before it are put back.
///
/// So an error leaves all old files or has all new ones, and whoever reads a file finds it whole, old or new.
/// Names of several files cannot change at one instant: a process that is killed, or a machine that stops,
/// between the first rename and the last leaves some new files beside old ones.
class ReplacementFiles {
public:
    /// Writes `bytes` beside `target`. WriteFailed naming the target.
    Result<Done> add(const std::filesystem::path &target, std::string_view bytes);

    /// Puts all in their places and names these, in the order they were added. WriteFailed, and then all is
    /// as before.
    Result<std::vector<std::filesystem::path>> commit();

private:
    struct Replacement {
        explicit Replacement(const std::filesystem::path &named) : target(named), file(named) { }

        std::filesystem::path target; ///< as it was named
        ReplacementFile file;
    };
    std::deque<Replacement> m_files;
};

/// One file, whole or not at all. WriteFailed.
Result<Done> replaceFile(const std::filesystem::path &target, std::string_view bytes);

} // namespace faultline
