// What the UCDP Georeferenced Event Dataset says of itself, by release.
#pragma once

#include "core/import/imported_event.h"

#include <filesystem>

namespace faultline {

/// `version` empty: taken from the name of the file, `GEDEvent_v25_1.csv` or `ged251.csv`, or left empty.
DatasetInfo gedDataset(const std::filesystem::path &file, std::string version);

} // namespace faultline
