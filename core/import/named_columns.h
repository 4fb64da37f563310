// The cells of a record by the names of their columns.
#pragma once

#include "core/import/row_format.h"

#include <map>
#include <string>
#include <string_view>

namespace faultline {

/// Upper and lower case, diacritics and spaces around a name make no difference; of two columns with one name
/// the first counts.
class NamedColumns {
public:
    explicit NamedColumns(std::span<const std::string> header);

    bool has(std::string_view column) const { return m_positions.contains(column); }

    /// Without spaces around it; empty if there is no such column. `column` is in lower case.
    std::string_view cell(const Record &record, std::string_view column) const;

private:
    std::map<std::string, std::size_t, std::less<>> m_positions;
};

} // namespace faultline
