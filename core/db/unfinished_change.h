// What another program left beside a SQLite file when it did not finish to change it.
#pragma once

#include "core/base/result.h"

namespace faultline {

enum class UnfinishedChange {
    None,
    Journal,  ///< what a change that was broken off has overwritten: the file may be half old, half new
    WriteLog, ///< changes that are not yet in the file; their writer may still be at work
};

/// A journal that its writer has finished with is none. Errors: none, what cannot be looked at is not there.
UnfinishedChange unfinishedChange(const std::filesystem::path &file);

/// The file beside it that holds the change.
std::filesystem::path besideFile(const std::filesystem::path &file, UnfinishedChange change);

/// Writes a copy of a chronicle in which the change is finished or taken back, as SQLite would do it in
/// place. The file and what lies beside it stay as they are. The copy is checked as openChronicle() does; its
/// errors, WriteFailed for `copy`, and Damaged for a journal that belongs to a change of several files.
Result<Done> recoverInto(const std::filesystem::path &file, const std::filesystem::path &copy);

} // namespace faultline
