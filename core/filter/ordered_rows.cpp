#include "core/filter/ordered_rows.h"

#include "core/base/fold_text.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>

namespace faultline {

namespace {

using Keyed = std::pair<std::int64_t, Row>; // in the order that is wanted

/// Keeps the least of what it is given, as many as there is room for.
class Least {
public:
    explicit Least(std::size_t most) : m_most(most) { m_kept.reserve(most); }

    void add(const Keyed &keyed)
    {
        if (m_kept.size() < m_most) {
            m_kept.push_back(keyed);
            std::ranges::push_heap(m_kept);
        } else if (m_most > 0 && keyed < m_kept.front()) {
            std::ranges::pop_heap(m_kept);
            m_kept.back() = keyed;
            std::ranges::push_heap(m_kept);
        }
    }

    std::vector<Row> inOrder() &&
    {
        std::ranges::sort_heap(m_kept);
        std::vector<Row> rows(m_kept.size());
        std::ranges::transform(m_kept, rows.begin(), &Keyed::second);
        return rows;
    }

private:
    std::size_t m_most;
    std::vector<Keyed> m_kept; ///< a heap, the greatest in front
};

/// For each place that one of the rows has: its position by name; alike names share one.
std::vector<std::int64_t> ranksOfPlaces(const EventStore &store, std::span<const Row> rows)
{
    const auto &places = store.columns().places;
    std::vector<std::int64_t> ranks(places.size(), -1);
    for (const Row row : rows)
        ranks[store.columns().place[row]] = 0;
    std::vector<std::pair<std::string, std::size_t>> names;
    for (std::size_t place = 0; place < places.size(); ++place)
        if (ranks[place] == 0)
            names.emplace_back(foldText(places[place].name), place);
    std::ranges::sort(names);
    std::int64_t rank = 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        ranks[names[i].second] = i > 0 && names[i].first == names[i - 1].first ? rank : ++rank;
    return ranks;
}

template <typename Key>
std::vector<Row> orderedBy(Key key, std::span<const Row> rows, bool ascending, std::size_t most,
                           const std::stop_token &stop)
{
    constexpr std::size_t block = 1 << 16; // rows between two looks at `stop`
    Least least(std::min(most, rows.size()));
    for (std::size_t first = 0; first < rows.size() && !stop.stop_requested(); first += block)
        for (const Row row : rows.subspan(first, std::min(block, rows.size() - first)))
            least.add({ascending ? key(row) : -key(row), row});
    return std::move(least).inOrder();
}

} // namespace

std::vector<Row> orderedRows(const EventStore &store, std::span<const Row> rows, OrderBy by, bool ascending,
                             std::size_t most, const std::stop_token &stop)
{
    const auto ordered = [&](auto key) { return orderedBy(key, rows, ascending, most, stop); };
    switch (by) {
    case OrderBy::Date:
        return ordered([](Row row) { return std::int64_t{row}; });
    case OrderBy::Place:
        return ordered([&store, ranks = ranksOfPlaces(store, rows)](Row row) {
            return ranks[store.columns().place[row]];
        });
    case OrderBy::Deaths:
        return ordered([&store](Row row) {
            return static_cast<std::int64_t>(store.deaths(row).estimate().value_or(-1));
        });
    case OrderBy::Sources:
        break;
    }
    return ordered([&store](Row row) { return static_cast<std::int64_t>(store.sourceCount(row)); });
}

} // namespace faultline
