// GDELT's event table, versions 1 and 2: what its fields mean.
// Source of the format: GDELT data format codebook 1.03 and event codebook 2.0; CAMEO codebook 1.1b3.
#pragma once

#include "core/import/row_format.h"

#include <memory>

namespace faultline {

DatasetInfo gdeltDataset();

/// The files have no header; the number of fields tells the version: 57 or 58 (version 1, without and with
/// the address of the article) or 61 (version 2). InputFault for any other number.
std::unique_ptr<RowFormat> gdeltRows(std::size_t fields);

} // namespace faultline
