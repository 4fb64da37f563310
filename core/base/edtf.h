// Dates as historians write them: EDTF level 0 and the parts of level 1 that events use.
// Source of the format: Library of Congress, Extended Date/Time Format Specification (ISO 8601-2:2019).
#pragma once

#include "core/base/calendar.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace faultline {

/// How finely a date is given.
enum class DatePrecision : std::uint8_t { Day, Month, Year };

/// One date: `1995`, `1995-07`, `1995-07-11`, with `?` (uncertain), `~` (approximate) or `%` (both) behind
/// it.
struct EdtfDate {
    Day earliest; ///< first day it can mean
    Day latest;   ///< last day it can mean
    DatePrecision precision = DatePrecision::Day;
    bool uncertain = false;
    bool approximate = false;

    bool exact() const noexcept { return precision == DatePrecision::Day && !uncertain && !approximate; }
    bool operator==(const EdtfDate &) const = default;
};

/// When an event was: a date, or an interval between two dates, or one that goes on.
struct EdtfSpan {
    EdtfDate start;
    std::optional<EdtfDate> end; ///< empty for a single date and for an open end
    bool open = false;           ///< `..`: it goes on

    /// First and last day of the whole; an open end lasts until `lastDay`.
    Day earliest() const noexcept { return start.earliest; }
    Day latest() const noexcept { return open ? openEnd : end ? end->latest : start.latest; }
    bool exact() const noexcept { return !open && start.exact() && (!end || end->exact()); }
    bool operator==(const EdtfSpan &) const = default;

    /// Stands for "goes on" in columns and comparisons: 31 December 9999.
    static constexpr Day openEnd{Days{2932896}};
};

/// Nothing if the text is not such a date, or names a day that does not exist.
std::optional<EdtfDate> parseEdtfDate(std::string_view text);

/// A date, `date/date`, or `date/..`. Nothing if malformed or if it ends before it starts.
std::optional<EdtfSpan> parseEdtf(std::string_view text);

/// The span of an event's two cells: `end` is a date, empty (single date) or `..` (goes on).
std::optional<EdtfSpan> parseEdtfSpan(std::string_view start, std::string_view end);

} // namespace faultline
