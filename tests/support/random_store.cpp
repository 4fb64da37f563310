#include "tests/support/random_store.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace faultline::test {

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : m_random(seed) { }

    unsigned below(unsigned n) { return static_cast<unsigned>(m_random()) % n; }
    bool oneIn(unsigned n) { return below(n) == 0; }

    /// Different entries of a table of `size`, ascending.
    template <typename Index>
    std::vector<Index> someOf(unsigned size)
    {
        std::vector<Index> some;
        for (unsigned i = 0; i < size; ++i)
            if (oneIn(3))
                some.push_back(static_cast<Index>(i));
        return some;
    }

private:
    std::mt19937 m_random;
};

EventStore::Tables mixedTables()
{
    EventStore::Tables tables;
    tables.info.title = "Mixed";
    tables.themes = {{"violence", "Violence"}, {"politics", "Politics"}};
    tables.categories = {{"battle", "Battle", 0}, {"protest", "Protest", 1}, {"siege", "Siege", 0}};
    tables.countries = {
        {"BA", "Bosnia", true, ""}, {"RS", "Serbia", true, ""}, {"NL", "Netherlands"}, {"US", "America"}};
    tables.actors = {
        {"jna", "Army", ""}, {"nato", "NATO", ""}, {"vucic", "Vučić", "Вучић"}, {"un", "UN", ""}};
    tables.crises = {{"war", "War", "War", *parseEdtf("1992/1995")},
                     {"talks", "Talks", "Talks", *parseEdtf("2008/..")},
                     {"strike", "Strike", "Strike", *parseEdtf("1991")}};
    tables.datasets = {{.id = "chronicle", .name = "Mixed"},
                       {.id = "survey", .name = "Survey"},
                       {.id = "closed", .name = "Closed", .redistributable = false},
                       {.id = "reports", .name = "Reports", .mediaReports = true}};
    return tables;
}

/// `1993-05-09`, `1993-05` or `1993`, perhaps with a doubt.
std::string dateText(Dice &dice, Day day)
{
    constexpr std::size_t lengths[] = {10, 10, 10, 7, 4};
    constexpr const char *doubts[] = {"", "", "", "?", "~", "%"};
    return isoDate(day).substr(0, lengths[dice.below(5)]) + doubts[dice.below(6)];
}

EdtfSpan mixedSpan(Dice &dice)
{
    const Day start = firstDayOfYear(1990) + Days(static_cast<int>(dice.below(7000)));
    const std::string end = dice.oneIn(20) ? ".."
        : dice.oneIn(4) ? dateText(dice, start + Days(400 + static_cast<int>(dice.below(900))))
                        : "";
    return parseEdtfSpan(dateText(dice, start), end).value();
}

Deaths mixedDeaths(Dice &dice)
{
    const auto figure = [&] {
        return dice.oneIn(2) ? std::optional(static_cast<std::int32_t>(dice.below(50))) : std::nullopt;
    };
    return {figure(), figure(), figure()};
}

NewEvent mixedEvent(Dice &dice, std::int64_t key)
{
    NewEvent event{.key = key,
                   .span = mixedSpan(dice),
                   .category = static_cast<CategoryIndex>(dice.below(3)),
                   .confidence = static_cast<Confidence>(dice.below(3)),
                   .dataset = static_cast<DatasetIndex>(dice.below(4)),
                   .deaths = mixedDeaths(dice),
                   .sourceCount = static_cast<std::uint16_t>(dice.below(4)),
                   .places = dice.someOf<CountryIndex>(2),
                   .parties = dice.someOf<CountryIndex>(4),
                   .actors = dice.someOf<ActorIndex>(4),
                   .crises = dice.someOf<CrisisIndex>(3)};
    if (!dice.oneIn(5)) {
        const unsigned place = dice.below(40);
        event.placeName = "Place " + std::to_string(place % 30); // some names are shared by two places
        event.placePrecision = static_cast<PlacePrecision>(1 + dice.below(4));
        event.position = {42.0 + place * 0.1, 15.0 + place * 0.15};
    }
    std::erase_if(event.parties, [&](CountryIndex party) {
        return std::ranges::find(event.places, party) != event.places.end();
    });
    return event;
}

/// Takes for each row of a larger store the code of the row it is a copy of.
CodeColumn repeated(const CodeColumn &column, std::size_t codes, std::size_t times)
{
    CodeColumn all(column.size() * times, codes);
    all.visit([&](auto &values) {
        using Value = typename std::decay_t<decltype(values)>::value_type;
        for (std::size_t row = 0; row < values.size(); ++row)
            values[row] = static_cast<Value>(column[row / times]);
    });
    return all;
}

template <typename Value>
ColumnOf<Value> repeated(const ColumnOf<Value> &column, std::size_t times)
{
    ColumnOf<Value> all;
    all.reserve(column.size() * times);
    for (const Value &value : column)
        all.insert(all.end(), times, value);
    return all;
}

} // namespace

EventStore mixedStore(unsigned seed, std::size_t events)
{
    Dice dice(seed);
    EventStoreBuilder world;
    world.tables = mixedTables();
    for (std::size_t i = 0; i < events; ++i) {
        const auto key = static_cast<std::int64_t>(i);
        world.add(mixedEvent(dice, key));
        if (i > 0 && dice.oneIn(10))
            world.add(NewLink{.from = key,
                              .kind = static_cast<LinkKind>(dice.below(3)),
                              .to = static_cast<std::int64_t>(dice.below(static_cast<unsigned>(i)))});
    }
    return std::move(world).finish();
}

EventStore repeated(const EventStore &store, std::size_t times)
{
    EventStore::Columns columns = store.columns();
    columns.key.resize(store.size() * times);
    std::iota(columns.key.begin(), columns.key.end(), 0U);
    columns.rowsByKey = columns.key;
    columns.earliest = repeated(columns.earliest, times);
    columns.latest = repeated(columns.latest, times);
    columns.dateForm = repeated(columns.dateForm, times);
    columns.category = repeated(columns.category, times);
    columns.confidence = repeated(columns.confidence, times);
    columns.dataset = repeated(columns.dataset, times);
    columns.sourceCount = repeated(columns.sourceCount, times);
    columns.place = repeated(columns.place, columns.places.size(), times);
    columns.deaths = repeated(columns.deaths, columns.figures.size(), times);
    columns.countries = repeated(columns.countries, columns.placeLists.size(), times);
    columns.actors = repeated(columns.actors, columns.actorLists.size(), times);
    columns.crises = repeated(columns.crises, columns.crisisLists.size(), times);
    std::vector<NewLink> links;
    for (const Link &link : store.links())
        links.push_back({.from = static_cast<std::int64_t>(link.from * times),
                         .kind = link.kind,
                         .to = static_cast<std::int64_t>(link.to * times)});
    EventStore::Tables tables{store.info(),   store.themes(), store.categories(), store.countries(),
                              store.actors(), store.crises(), store.datasets()};
    return {std::move(tables), std::move(columns), links};
}

} // namespace faultline::test
