#include "core/store/event_store_builder.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace faultline {

namespace {

/// Gives equal texts one number.
class Interner {
public:
    explicit Interner(std::vector<std::string> &texts) : m_texts(texts) { }
    std::uint32_t operator()(const std::string &text)
    {
        const auto [at, added] = m_numbers.try_emplace(text, static_cast<std::uint32_t>(m_texts.size()));
        if (added)
            m_texts.push_back(text);
        return at->second;
    }

private:
    std::vector<std::string> &m_texts;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

template <typename Projection>
std::vector<Row> rowsSortedBy(std::size_t size, Projection projection)
{
    std::vector<Row> rows(size);
    std::iota(rows.begin(), rows.end(), Row{0});
    std::ranges::sort(rows, {}, projection);
    return rows;
}

} // namespace

EventStore EventStoreBuilder::finish() &&
{
    std::ranges::sort(m_events, [](const NewEvent &a, const NewEvent &b) {
        return std::pair(a.span.earliest(), std::string_view(a.id))
            < std::pair(b.span.earliest(), std::string_view(b.id));
    });

    EventStore store;
    store.m_info = std::move(info);
    store.m_themes = std::move(themes);
    store.m_categories = std::move(categories);
    store.m_countries = std::move(countries);
    store.m_actors = std::move(actors);
    store.m_crises = std::move(crises);

    Interner placeNumber(store.m_placeNames);
    for (const NewEvent &event : m_events) {
        store.m_key.push_back(event.key);
        store.m_id.append(event.id);
        store.m_title.append(event.title);
        store.m_span.push_back(event.span);
        store.m_earliest.push_back(event.span.earliest());
        store.m_latest.push_back(event.span.latest());
        store.m_placeName.push_back(placeNumber(event.placeName));
        store.m_placePrecision.push_back(event.placePrecision);
        store.m_latitude.push_back(static_cast<float>(event.position.latitude));
        store.m_longitude.push_back(static_cast<float>(event.position.longitude));
        store.m_category.push_back(event.category);
        store.m_confidence.push_back(event.confidence);
        store.m_deaths.push_back(event.deaths);
        store.m_sourceCount.push_back(event.sourceCount);
        store.m_places.append(event.places);
        store.m_parties.append(event.parties);
        store.m_actorLists.append(event.actors);
        store.m_crisisLists.append(event.crises);
    }
    store.m_rowsByKey = rowsSortedBy(m_events.size(), [&](Row row) { return store.m_key[row]; });
    store.m_rowsById = rowsSortedBy(m_events.size(), [&](Row row) { return store.m_id[row]; });

    store.m_partOf.assign(m_events.size(), noRow);
    for (const NewLink &link : m_links) {
        const auto from = store.rowOfKey(link.from);
        const auto to = store.rowOfKey(link.to);
        if (!from || !to)
            continue;
        store.m_links.push_back({.from = *from, .kind = link.kind, .to = *to});
        if (link.kind == LinkKind::PartOf)
            store.m_partOf[*from] = *to;
    }
    return store;
}

} // namespace faultline
