// What is made anew for a picture only when it is not among what was asked for last.
#pragma once

#include <QCache>

#include <algorithm>

namespace faultline {

/// What `make` gives for a key; each thread keeps its own. Lives until the next call from the same thread
/// with the same kinds of key and value. `Key` has qHash() and ==; `cost(value)` counts against `most`.
template <typename Key, typename Make, typename Cost>
const auto &kept(const Key &key, qsizetype most, Make make, Cost cost)
{
    using Value = decltype(make(key));
    thread_local QCache<Key, Value> cache(most);
    if (const Value *known = cache.object(key))
        return *known;
    auto *value = new Value(make(key)); // the cache's from here on
    cache.insert(key, value, std::min<qsizetype>(cost(*value), most));
    return *value;
}

/// The same for values that cost the same.
template <typename Key, typename Make>
const auto &kept(const Key &key, qsizetype most, Make make)
{
    return kept(key, most, make, [](const auto &) { return 1; });
}

} // namespace faultline
