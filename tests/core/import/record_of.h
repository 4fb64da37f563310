// Records made of cells or text written in a test.
#pragma once

#include "core/import/record_reader.h"

#include <string>
#include <vector>

namespace faultline {

/// Gives `text` in pieces of what the reader asks for.
inline RecordReader::Source sourceOf(std::string text)
{
    return [text = std::move(text), at = std::size_t{0}](std::span<char> buffer) mutable {
        const std::size_t count = text.copy(buffer.data(), buffer.size(), at);
        at += count;
        return count;
    };
}

/// What a format makes of a row.
inline EventOrReason readRow(RowFormat &format, const std::vector<std::string> &row)
{
    const std::vector<std::string_view> cells(row.begin(), row.end());
    return format.read({.line = 2, .cells = cells});
}

inline ImportedEvent eventOf(const EventOrReason &outcome)
{
    const auto *event = std::get_if<ImportedEvent>(&outcome);
    return event ? *event : ImportedEvent{.title = "NOT TAKEN: " + std::get<std::string>(outcome)};
}

inline std::string reasonOf(const EventOrReason &outcome)
{
    const auto *reason = std::get_if<std::string>(&outcome);
    return reason ? *reason : "TAKEN";
}

} // namespace faultline
