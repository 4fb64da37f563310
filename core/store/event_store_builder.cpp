#include "core/store/event_store_builder.h"

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

/// A list of numbers that can be hashed.
template <typename Number>
std::u32string numbers(const std::vector<Number> &list)
{
    return {list.begin(), list.end()};
}

std::int32_t figure(std::optional<std::int32_t> deaths) { return deaths.value_or(-1); }

} // namespace

std::size_t EventStoreBuilder::HashPlace::operator()(const Place &place) const noexcept
{
    const std::hash<float> hash;
    return std::hash<std::string>()(place.name) * 31 + hash(place.latitude) * 17 + hash(place.longitude) * 7
        + static_cast<std::size_t>(place.precision);
}

EventStoreBuilder::EventStoreBuilder()
{
    tables.datasets.push_back({.id = "chronicle"});
    m_places.code({}, [this](const Place &place) { m_columns.places.push_back(place); });
}

Code EventStoreBuilder::countriesCode(const NewEvent &event)
{
    constexpr char32_t between = 0xFFFFFFFF; // no country has this index
    std::u32string both = numbers(event.places);
    both += between;
    both += numbers(event.parties);
    return m_countryLists.code(both, [&](const auto &) {
        m_columns.placeLists.append(event.places);
        m_columns.partyLists.append(event.parties);
    });
}

void EventStoreBuilder::add(const NewEvent &event)
{
    const bool placed = event.placePrecision != PlacePrecision::None;
    const Place place{.name = event.placeName,
                      .precision = event.placePrecision,
                      .latitude = placed ? static_cast<float>(event.position.latitude) : 0.0F,
                      .longitude = placed ? static_cast<float>(event.position.longitude) : 0.0F};
    const std::array<std::int32_t, 3> figures{figure(event.deaths.low), figure(event.deaths.best),
                                              figure(event.deaths.high)};
    m_drafts.push_back(
        {.key = static_cast<std::uint32_t>(event.key),
         .earliest = event.span.earliest(),
         .latest = event.span.latest(),
         .dateForm = faultline::dateForm(event.span),
         .category = event.category,
         .confidence = event.confidence,
         .dataset = event.dataset,
         .sourceCount = event.sourceCount,
         .place = m_places.code(place, [this](const Place &p) { m_columns.places.push_back(p); }),
         .deaths = m_figures.code({figures.begin(), figures.end()},
                                  [&](const auto &) { m_columns.figures.push_back(figures); }),
         .countries = countriesCode(event),
         .actors = m_actorLists.code(numbers(event.actors),
                                     [&](const auto &) { m_columns.actorLists.append(event.actors); }),
         .crises = m_crisisLists.code(numbers(event.crises),
                                      [&](const auto &) { m_columns.crisisLists.append(event.crises); })});
}

EventStore EventStoreBuilder::finish() &&
{
    std::ranges::sort(m_drafts, {}, [](const Draft &draft) { return std::pair(draft.earliest, draft.key); });

    EventStore::Columns &columns = m_columns;
    const std::size_t size = m_drafts.size();
    columns.place = CodeColumn(size, columns.places.size());
    columns.deaths = CodeColumn(size, columns.figures.size());
    columns.countries = CodeColumn(size, columns.placeLists.size());
    columns.actors = CodeColumn(size, columns.actorLists.size());
    columns.crises = CodeColumn(size, columns.crisisLists.size());
    for (Row row = 0; row < size; ++row) {
        const Draft &draft = m_drafts[row];
        columns.key.push_back(draft.key);
        columns.earliest.push_back(draft.earliest);
        columns.latest.push_back(draft.latest);
        columns.dateForm.push_back(draft.dateForm);
        columns.category.push_back(draft.category);
        columns.confidence.push_back(draft.confidence);
        columns.dataset.push_back(draft.dataset);
        columns.sourceCount.push_back(draft.sourceCount);
        columns.place.set(row, draft.place);
        columns.deaths.set(row, draft.deaths);
        columns.countries.set(row, draft.countries);
        columns.actors.set(row, draft.actors);
        columns.crises.set(row, draft.crises);
    }
    columns.rowsByKey.resize(size);
    std::iota(columns.rowsByKey.begin(), columns.rowsByKey.end(), Row{0});
    std::ranges::sort(columns.rowsByKey, {}, [&](Row row) { return columns.key[row]; });
    return {std::move(tables), std::move(columns), m_links};
}

} // namespace faultline
