// What comes with the program: the chronicle as a file beside it, the base map inside it.
#pragma once

#include "core/map/base_map.h"

#include <filesystem>
#include <memory>

namespace faultline {

/// The bundled chronicle, in `share/faultline` beside the folder of the program.
std::filesystem::path bundledChronicle();

/// Read on first call, about 30 ms, then shared. Any thread.
std::shared_ptr<const BaseMap> bundledMap();

} // namespace faultline
