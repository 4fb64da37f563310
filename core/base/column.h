// The container of columns with an entry for each of many rows.
#pragma once

#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace faultline {

/// Makes new entries without a value of their own where none is given.
template <typename Value>
struct Unset : std::allocator<Value> {
    template <typename Other>
    struct rebind {
        using other = Unset<Other>;
    };
    template <typename Other>
    void construct(Other *at) noexcept
    {
        ::new (static_cast<void *>(at)) Other;
    }
    template <typename Other, typename... Arguments>
    void construct(Other *at, Arguments &&...arguments)
    {
        std::construct_at(at, std::forward<Arguments>(arguments)...);
    }
};

/// A vector whose `resize(size)` leaves new entries as they lie in memory: who resizes it writes all of them.
/// Zeros would be written to a column of ten million rows only to be written over, in one thread.
template <typename Value>
using ColumnOf = std::vector<Value, Unset<Value>>;

} // namespace faultline
