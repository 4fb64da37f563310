// The moment a PDF says it was made at.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace faultline {

/// A PDF (ISO 32000) with another date of its making, or none, in place of the first it names, so that the
/// same document has the same bytes on any day. Its table of objects is put right. Nothing if it is not a PDF
/// with one plain table of objects (as Qt writes them).
std::optional<std::string> withCreationDate(std::string pdf, std::optional<std::chrono::sys_seconds> created);

} // namespace faultline
