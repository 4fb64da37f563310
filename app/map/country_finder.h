// Which of today's countries a place lies in, asked for many places.
#pragma once

#include "core/import/import_events.h"

namespace faultline {

/// From the bundled base map, with the same answers as countryAt() on land. A place at sea counts as in the
/// country whose shore is nearest, within 10 km: coasts of a map are coarse, and harbours and wrecks lie
/// before them. A question takes less than a microsecond on land and some more at sea.
CountryFinder countryFinder();

} // namespace faultline
