// Lists of values in one block.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace faultline {

/// Entry i is a list of T. `values` and `ends` are open so that they can be kept as bytes.
template <typename T>
struct Lists {
    std::vector<T> values;
    std::vector<std::uint32_t> ends; ///< of each list in `values`

    std::size_t size() const noexcept { return ends.size(); }
    std::span<const T> operator[](std::size_t i) const
    {
        const std::uint32_t begin = i == 0 ? 0 : ends[i - 1];
        return std::span(values).subspan(begin, ends[i] - begin);
    }
    void append(std::span<const T> list)
    {
        values.insert(values.end(), list.begin(), list.end());
        ends.push_back(static_cast<std::uint32_t>(values.size()));
    }
    bool operator==(const Lists &) const = default;
};

} // namespace faultline
