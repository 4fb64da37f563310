// What the records of a delimited file mean: one implementation for each format.
#pragma once

#include "core/import/imported_event.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// A record of a delimited file. The cells live until the next one is read.
struct Record {
    std::size_t line = 0; ///< from 1; where the record begins, for a cell may hold line breaks
    std::span<const std::string_view> cells;
};

/// Turns records into events; made for one header. One thread at a time.
class RowFormat {
public:
    virtual ~RowFormat() = default;
    virtual EventOrReason read(const Record &record) = 0;
    /// What was taken for granted in the rows read so far; sentences.
    virtual std::vector<std::string> assumptions() const { return {}; }
};

} // namespace faultline
