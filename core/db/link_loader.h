// Links between events, without those that lead in circles.
#pragma once

#include "core/db/database.h"
#include "core/store/event_store.h"

#include <vector>

namespace faultline {

/// All links of a chronicle that make sense: of a kind we know, between two events, an event part of one
/// other at most and never of itself, by whatever detour. The rest is in `leftOut`. Throws DbError.
std::vector<NewLink> loadLinks(const Database &chronicle, LeftOut &leftOut);

} // namespace faultline
