// Dates as people and programs write them → EDTF.
#pragma once

#include "core/import/column_mapping.h"

#include <optional>
#include <string>
#include <string_view>

namespace faultline {

/// The two cells of an event's time, both EDTF.
struct EdtfCells {
    std::string start;
    std::string end; ///< empty for a single date; may be `..`
    bool operator==(const EdtfCells &) const = default;
};

/// `1995-07-11`, also with a time behind it, EDTF dates and intervals, `31.12.1995`, `31/12/1995` and
/// `31-12-1995` by `order`, `31 March 2023`, `March 31, 2023`, `March 2023`, `03/2023`, a year, and two of
/// them with a dash between: `1991–1992`, `1991–92`. Months by name in English, German, Albanian and the
/// Slavic languages of the region, in Latin or Cyrillic. Nothing if the text is no date or hasOpenOrder()
/// without an order.
std::optional<EdtfCells> readDate(std::string_view text, DateOrder order);

/// The order of day and month that this date shows by itself: `31/12/1995` is day first.
DateOrder orderShownBy(std::string_view text);

/// Whether the text is a date whose day and month could be the other way round: `03/04/1999`. Points tell the
/// order, for they are written day first: `03.04.1999`.
bool hasOpenOrder(std::string_view text);

} // namespace faultline
