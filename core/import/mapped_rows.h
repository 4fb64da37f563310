// Any table with a header, read through a mapping of its columns.
#pragma once

#include "core/import/column_mapping.h"
#include "core/import/foreign_numbers.h"
#include "core/import/row_format.h"

#include <functional>
#include <memory>
#include <string>

namespace faultline {

/// What a mapping does not say.
struct MappedTable {
    std::string dataset;  ///< id, the beginning of its events' ids
    bool guarded = false; ///< cells may have the guard against formulas that our own export puts on
    DecimalMark decimalMark = DecimalMark::Point; ///< of coordinates; a comma where no comma separates cells
    /// The ISO 3166-1 alpha-2 code for such a code or an English name of a country; empty if it is neither.
    std::function<std::string(std::string_view)> countryCode;
};

/// Ids are `dataset-` and the mapped id; rows without one get a digest of their mapped cells, which stays the
/// same as long as the row does. Positions are taken as `near`, for tables do not say how exact they are.
/// A country that is no country of today goes into `stateThen`. InputFault if the mapping lacks something or
/// names a column that is not in the header.
std::unique_ptr<RowFormat> mappedRows(std::span<const std::string> header, const ColumnMapping &mapping,
                                      const MappedTable &table);

} // namespace faultline
