// How a source is named wherever it is printed.
#pragma once

#include "core/db/event_details.h"

#include <string>

namespace faultline {

/// `publisher: title (reference)`; what is empty is left out.
std::string sourceWords(const SourceDetails &source);

} // namespace faultline
