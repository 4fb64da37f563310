// Which mapping a table or GeoJSON is read with: the given one, completed by what the names of columns show.
#pragma once

#include "core/import/import_events.h"

namespace faultline {

struct ChosenMapping {
    ColumnMapping mapping;
    std::vector<std::string> assumptions; ///< sentences: what was guessed
    std::vector<std::string> questions;   ///< what must be said; empty if nothing
};

/// For the formats Csv and GeoJson. Columns are guessed if none are given; an order of dates and categories
/// that are given go before guessed ones. Throws as reading does.
ChosenMapping chooseMapping(const std::filesystem::path &file, const ImportOptions &options);

} // namespace faultline
