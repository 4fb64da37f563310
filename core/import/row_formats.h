// Which format reads the rows of a file, and what its dataset is.
#pragma once

#include "core/import/delimited_file.h"
#include "core/import/import_events.h"
#include "core/import/mapped_rows.h"

#include <memory>

namespace faultline {

/// For files of records; throws InputFault if the header is not one of the format's.
std::unique_ptr<RowFormat> makeRows(const DelimitedFile &file, const ImportOptions &options);

/// For tables and GeoJSON.
MappedTable mappedTable(const ImportOptions &options);

/// What is known of the dataset in `file`: as given in the options, filled from the format.
DatasetInfo datasetOf(const std::filesystem::path &file, const ImportOptions &options);

} // namespace faultline
