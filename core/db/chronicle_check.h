// Whether a chronicle holds what it promises: for `faultline check`.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace faultline {

class Database;

/// What is wrong with the rows of a chronicle; the pages are not looked at. Throws DbError, so it is for
/// core/db and core/import only.
std::vector<std::string> rowFindings(const Database &chronicle);

/// Findings, one sentence each, naming the event and the value; none if all is well.
/// An Error where the file cannot be opened as a chronicle at all; see openChronicle().
Result<std::vector<std::string>> checkChronicle(const std::filesystem::path &file);

} // namespace faultline
