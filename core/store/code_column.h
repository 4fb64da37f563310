// A code for each row, as narrow as the number of codes allows.
#pragma once

#include "core/base/column.h"

#include <cstddef>
#include <cstdint>
#include <variant>

namespace faultline {

/// Position of an entry in a dictionary of the store.
using Code = std::uint32_t;

/// The codes of one column in 8, 16 or 32 bits. A pass over many rows asks for `visit`, which gives the codes
/// as a plain column; `operator[]` is for single rows.
class CodeColumn {
public:
    CodeColumn() = default;
    /// Room for `codes` different ones; all rows are still to be set.
    CodeColumn(std::size_t size, std::size_t codes)
    {
        if (codes <= UINT8_MAX + 1U)
            m_codes = ColumnOf<std::uint8_t>(size);
        else if (codes <= UINT16_MAX + 1U)
            m_codes = ColumnOf<std::uint16_t>(size);
        else
            m_codes = ColumnOf<std::uint32_t>(size);
    }

    template <typename Visit>
    auto visit(Visit visitor) const
    {
        return std::visit(visitor, m_codes);
    }
    template <typename Visit>
    auto visit(Visit visitor)
    {
        return std::visit(visitor, m_codes);
    }

    Code operator[](std::size_t row) const
    {
        return visit([row](const auto &codes) { return static_cast<Code>(codes[row]); });
    }
    void set(std::size_t row, Code code)
    {
        std::visit(
            [&](auto &codes) {
                codes[row] = static_cast<typename std::decay_t<decltype(codes)>::value_type>(code);
            },
            m_codes);
    }
    std::size_t size() const
    {
        return visit([](const auto &codes) { return codes.size(); });
    }
    bool operator==(const CodeColumn &) const = default;

private:
    std::variant<ColumnOf<std::uint8_t>, ColumnOf<std::uint16_t>, ColumnOf<std::uint32_t>> m_codes;
};

} // namespace faultline
