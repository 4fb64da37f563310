// What the first bytes of a SQLite file say, before SQLite reads it.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>

namespace faultline {

/// See https://www.sqlite.org/fileformat.html section 1.3.
struct DatabaseHeader {
    std::uintmax_t bytes = 0; ///< the file's size when it was written; 0 if the header does not know it
    bool writeAhead = false;  ///< changes go to a log beside it first
    std::uint32_t userVersion = 0;
    std::uint32_t applicationId = 0;
};

/// NotFound, IsDirectory, EmptyFile, ReadFailed; NotAChronicle for what is no SQLite file; Damaged for what
/// ends within the header.
Result<DatabaseHeader> readDatabaseHeader(const std::filesystem::path &file);

/// Damaged if the file is shorter than its header says.
std::optional<Error> checkLength(const DatabaseHeader &header, const std::filesystem::path &file);

} // namespace faultline
