#include "core/report/report_series.h"

#include "core/base/fold_text.h"
#include "core/base/safe_name.h"
#include "core/chart/year_bins.h"
#include "core/filter/apply_filter.h"

#include <algorithm>
#include <functional>

namespace faultline {

namespace {

/// Whether `name` is what a further page of `other` would be called: `other-2`.
bool isPageOf(std::string_view name, std::string_view other)
{
    return name.size() > other.size() + 1 && name.starts_with(other) && name[other.size()] == '-'
        && name.find_first_not_of("0123456789", other.size() + 1) == std::string_view::npos;
}

/// Hands out names that are apart from each other, and from those of each other's pages, on file systems that
/// know no case, too.
class Names {
public:
    std::string nameOf(std::string_view text)
    {
        const std::string plain = safeName(text);
        std::string name = plain;
        for (int number = 2; isTaken(foldText(name)); ++number)
            name = plain + "_" + std::to_string(number);
        m_taken.push_back(foldText(name));
        return name;
    }

private:
    bool isTaken(const std::string &name) const
    {
        return std::ranges::any_of(m_taken, [&](const std::string &taken) {
            return name == taken || isPageOf(name, taken) || isPageOf(taken, name);
        });
    }

    std::vector<std::string> m_taken; ///< folded
};

/// The table's entries that visible events have, in the table's order.
template <typename Visit>
std::vector<bool> present(std::size_t entries, const VisibleSet &visible, Visit indicesOf)
{
    std::vector<bool> used(entries);
    for (const Row row : visible.rows)
        indicesOf(row, [&](std::size_t index) { used[index] = true; });
    return used;
}

template <typename Entry, typename Id>
std::vector<std::string> idsOf(const std::vector<Entry> &table, const std::vector<bool> &used, Id id)
{
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (used[i])
            ids.push_back(std::invoke(id, table[i]));
    return ids;
}

std::vector<std::string> countriesOf(const EventStore &store, const VisibleSet &visible)
{
    if (!visible.filter.countries.empty())
        return visible.filter.countries;
    return idsOf(
        store.countries(),
        present(store.countries().size(), visible,
                [&](Row row, auto use) { forEachCountry(store, row, visible.filter.countryRole, use); }),
        &Country::code);
}

std::vector<std::string> crisesOf(const EventStore &store, const VisibleSet &visible)
{
    if (!visible.filter.crises.empty())
        return visible.filter.crises;
    return idsOf(store.crises(),
                 present(store.crises().size(), visible,
                         [&](Row row, auto use) { std::ranges::for_each(store.crises(row), use); }),
                 &Crisis::id);
}

std::vector<const Actor *> actorsOf(const EventStore &store, const VisibleSet &visible)
{
    const std::vector<std::string> &wanted = visible.filter.actors;
    const std::string part = foldText(visible.filter.actorText);
    const std::vector<bool> used = present(store.actors().size(), visible, [&](Row row, auto use) {
        std::ranges::for_each(store.actors(row), use);
    });
    std::vector<const Actor *> actors;
    for (std::size_t i = 0; i < store.actors().size(); ++i) {
        const Actor &actor = store.actors()[i];
        const bool named = std::ranges::find(wanted, actor.id) != wanted.end();
        if ((wanted.empty() ? used[i] : named) && hasNamePart(actor, part))
            actors.push_back(&actor);
    }
    return actors;
}

std::vector<int> yearsOf(const EventStore &store, const VisibleSet &visible)
{
    const YearBins bins = binByYear(store, visible);
    std::vector<int> years;
    for (std::size_t i = 0; i < bins.size(); ++i)
        if (std::ranges::any_of(bins.eventsByTheme[i], [](std::uint32_t events) { return events > 0; }))
            years.push_back(bins.firstYear + static_cast<int>(i));
    return years;
}

EventFilter narrowedTo(int year, EventFilter filter)
{
    filter.from = std::max(filter.from.value_or(firstDayOfYear(year)), firstDayOfYear(year));
    const Day last = firstDayOfYear(year + 1) - Days(1);
    filter.to = std::min(filter.to.value_or(last), last);
    return filter;
}

/// An entry for each thing: its name makes the key, `narrow` the filter.
template <typename Things, typename NameOf, typename Narrow>
std::vector<SeriesEntry> seriesOf(const EventFilter &filter, const Things &things, NameOf nameOf,
                                  Narrow narrow)
{
    std::vector<SeriesEntry> entries;
    Names names;
    for (const auto &thing : things) {
        SeriesEntry &entry = entries.emplace_back(SeriesEntry{names.nameOf(nameOf(thing)), filter});
        narrow(entry.filter, thing);
    }
    return entries;
}

} // namespace

std::optional<SeriesBy> seriesCalled(std::string_view word)
{
    const auto known = std::ranges::find(seriesWords, word);
    if (known == seriesWords.end())
        return std::nullopt;
    return static_cast<SeriesBy>(known - seriesWords.begin());
}

std::vector<SeriesEntry> reportSeries(const EventStore &store, const VisibleSet &visible, SeriesBy by)
{
    const EventFilter &filter = visible.filter;
    const auto itself = [](const std::string &id) { return id; };
    switch (by) {
    case SeriesBy::Country:
        return seriesOf(filter, countriesOf(store, visible), itself,
                        [](EventFilter &own, const std::string &code) { own.countries = {code}; });
    case SeriesBy::Crisis:
        return seriesOf(filter, crisesOf(store, visible), itself,
                        [](EventFilter &own, const std::string &id) { own.crises = {id}; });
    case SeriesBy::Year:
        return seriesOf(
            filter, yearsOf(store, visible), [](int year) { return std::to_string(year); },
            [](EventFilter &own, int year) { own = narrowedTo(year, own); });
    case SeriesBy::Actor:
        break;
    }
    return seriesOf(
        filter, actorsOf(store, visible), [](const Actor *actor) { return actor->name; },
        [](EventFilter &own, const Actor *actor) {
            own.actors = {actor->id};
            own.actorText.clear();
        });
}

std::filesystem::path seriesFile(std::string_view pattern, std::string_view key)
{
    std::string file(pattern);
    for (auto at = file.find(seriesKeyMark); at != std::string::npos;
         at = file.find(seriesKeyMark, at + key.size()))
        file.replace(at, seriesKeyMark.size(), key);
    return file;
}

} // namespace faultline
