// Fills the table that search asks.
#pragma once

#include "core/db/database.h"

namespace faultline {

/// Makes the full-text index anew from the events, their actors and their sources. Equal events give equal
/// bytes. Throws DbError.
void rebuildSearchIndex(Database &chronicle);

} // namespace faultline
