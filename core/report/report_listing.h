// Which events a report names, and where.
#pragma once

#include "core/report/compared_countries.h"
#include "core/report/report_plan.h"

#include <span>
#include <vector>

namespace faultline {

/// The `most` most important of some events, ascending; of equally important ones the earlier.
std::vector<Row> mostImportant(const EventStore &store, std::vector<Row> rows, std::size_t most);

/// The visible events a table of `most` rows lists: all, or the most important; none of a dataset whose rows
/// may not be passed on.
std::vector<Row> listedRows(const EventStore &store, const VisibleSet &visible,
                            std::size_t most = mostTableRows);

/// All rows ascend. What is told in full or compared is listed, too, so that numbers agree everywhere.
struct ReportListing {
    std::vector<Row> rows; ///< they are numbered in this order
    std::vector<Row> inFull;
    std::vector<ComparedCountry> compared;
};

/// For the plan's parts. `chosen` are told in full, as far as they are visible and may be passed on; without
/// any, the most important.
ReportListing listEvents(const EventStore &store, const VisibleSet &visible, const ReportPlan &plan,
                         std::span<const Row> chosen);

} // namespace faultline
