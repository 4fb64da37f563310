// ACLED's event-level table: what its columns mean.
// Source of the format: ACLED codebook; columns of the export tool and of older files.
#pragma once

#include "core/import/row_format.h"

#include <memory>
#include <string>

namespace faultline {

DatasetInfo acledDataset();

/// For a header of the event-level table, in any case and order, also of older releases and with columns left
/// out; needed are event_id_cnty, event_date and event_type. InputFault names what is missing, or says that
/// the table is the weekly aggregate, whose rows are sums and no events.
std::unique_ptr<RowFormat> acledRows(std::span<const std::string> header);

} // namespace faultline
