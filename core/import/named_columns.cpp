#include "core/import/named_columns.h"

#include "core/base/fold_text.h"
#include "core/import/foreign_text.h"

namespace faultline {

NamedColumns::NamedColumns(std::span<const std::string> header)
{
    for (std::size_t i = 0; i < header.size(); ++i)
        m_positions.try_emplace(foldText(trimmed(header[i])), i);
}

std::string_view NamedColumns::cell(const Record &record, std::string_view column) const
{
    const auto position = m_positions.find(column);
    const bool there = position != m_positions.end() && position->second < record.cells.size();
    return there ? trimmed(record.cells[position->second]) : std::string_view{};
}

} // namespace faultline
