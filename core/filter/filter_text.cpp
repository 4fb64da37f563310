#include "core/filter/filter_text.h"

#include "core/base/date_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

namespace faultline {

namespace {

std::string joined(const std::vector<std::string> &texts, std::string_view between, std::string_view last)
{
    std::string all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0)
            all += i + 1 == texts.size() ? last : between;
        all += texts[i];
    }
    return all;
}

/// The names of the entries whose ids are chosen; an id the chronicle lacks stands for itself.
template <typename Entry, typename Id, typename Name>
std::vector<std::string> namesOf(const std::vector<Entry> &table, const std::vector<std::string> &ids, Id id,
                                 Name name)
{
    std::vector<std::string> names;
    for (const std::string &wanted : ids) {
        const auto entry = std::ranges::find(table, wanted, id);
        names.push_back(entry == table.end() ? wanted : std::invoke(name, *entry));
    }
    return names;
}

/// English names in another language.
std::vector<std::string> named(std::vector<std::string> names, const Language &language)
{
    for (std::string &name : names)
        name = language.name(name);
    return names;
}

/// Key of the words that name the countries of a filter.
std::string_view roleKey(CountryRole role)
{
    switch (role) {
    case CountryRole::Place:
        return "filter.place";
    case CountryRole::Party:
        return "filter.party";
    case CountryRole::Any:
        break;
    }
    return "filter.any";
}

std::string_view roleOption(CountryRole role)
{
    switch (role) {
    case CountryRole::Place:
        return "place";
    case CountryRole::Party:
        return "party";
    case CountryRole::Any:
        break;
    }
    return "any";
}

std::string_view precisionWord(DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::Day:
        return "day";
    case DatePrecision::Month:
        return "month";
    case DatePrecision::Year:
        break;
    }
    return "year";
}

std::vector<std::string> precisionWords(const EventFilter &filter)
{
    std::vector<std::string> words;
    for (const DatePrecision precision : filter.datePrecisions)
        words.emplace_back(precisionWord(precision));
    return words;
}

std::string timeWords(const EventFilter &filter, const Language &language)
{
    std::string words;
    if (filter.from && filter.from == filter.to)
        words = dayWords(*filter.from, language);
    else if (filter.from && filter.to)
        words = dayWords(*filter.from, language) + " – " + dayWords(*filter.to, language);
    else if (filter.from)
        words = language.text("filter.from", {dayWords(*filter.from, language)});
    else if (filter.to)
        words = language.text("filter.until", {dayWords(*filter.to, language)});
    return filter.certain && !words.empty() ? language.text("filter.certainly", {words}) : words;
}

std::string deathsWords(const EventFilter &filter, const Language &language)
{
    const std::string least = std::to_string(filter.minDeaths.value_or(0));
    const std::string most = std::to_string(filter.maxDeaths.value_or(0));
    if (filter.minDeaths && filter.maxDeaths)
        return language.text("filter.deaths.between", {least, most});
    if (filter.minDeaths)
        return language.text("filter.deaths.least", {least});
    return filter.maxDeaths ? language.text("filter.deaths.most", {most}) : std::string();
}

std::vector<std::string> precisionNames(const EventFilter &filter, const Language &language)
{
    std::vector<std::string> names;
    for (const std::string &word : precisionWords(filter))
        names.push_back(language.text("precision." + word));
    return names;
}

/// In as few digits as tell the number from all others.
std::string shortest(double number)
{
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

/// `44.8,20.4;44.8,20.6;44.7,20.6`.
std::string areaOption(const GeoArea &area)
{
    std::vector<std::string> corners;
    for (const LatLon corner : area.corners)
        corners.push_back(shortest(corner.latitude) + "," + shortest(corner.longitude));
    return joined(corners, ";", ";");
}

/// `1992–1995`, or nothing when no time is chosen.
std::string yearWords(const EventFilter &filter, const Language &language)
{
    if (!filter.from && !filter.to)
        return {};
    if (!filter.from)
        return language.text("title.until", {std::to_string(yearOf(*filter.to))});
    const std::string first = std::to_string(yearOf(*filter.from));
    if (!filter.to)
        return language.text("title.from", {first});
    const std::string last = std::to_string(yearOf(*filter.to));
    return first == last ? first : first + "–" + last;
}

} // namespace

std::string filterWords(const EventFilter &filter, const EventStore &store, const Language &language)
{
    std::vector<std::string> parts;
    const auto add = [&parts](std::string text) {
        if (!text.empty())
            parts.push_back(std::move(text));
    };
    const auto list = [](const std::vector<std::string> &names) { return joined(names, ", ", ", "); };
    const auto inLanguage = [&](const std::vector<std::string> &names) { return named(names, language); };

    if (!filter.countries.empty())
        add(language.text(roleKey(filter.countryRole),
                          {list(inLanguage(namesOf(store.countries(), filter.countries, &Country::code,
                                                   &Country::name)))}));
    add(list(namesOf(store.crises(), filter.crises, &Crisis::id, &Crisis::name)));
    add(list(inLanguage(namesOf(store.themes(), filter.themes, &EventTheme::id, &EventTheme::name))));
    add(list(namesOf(store.categories(), filter.categories, &Category::id, &Category::name)));
    add(list(namesOf(store.actors(), filter.actors, &Actor::id, &Actor::name)));
    add(list(namesOf(store.datasets(), filter.datasets, &Dataset::id, &Dataset::name)));
    if (!filter.actorText.empty())
        add(language.text("filter.actor", {filter.actorText}));
    add(timeWords(filter, language));
    if (!filter.datePrecisions.empty())
        add(language.text("filter.precision", {list(precisionNames(filter, language))}));
    add(deathsWords(filter, language));
    if (filter.area)
        add(language.text("filter.area"));
    if (!filter.search.empty())
        add(language.text("filter.search", {filter.search}));
    return parts.empty() ? language.text("filter.all") : joined(parts, " · ", " · ");
}

std::string filterTitle(const EventFilter &filter, const EventStore &store, const Language &language)
{
    const auto names =
        named(namesOf(store.countries(), filter.countries, &Country::code, &Country::name), language);
    const auto crises = namesOf(store.crises(), filter.crises, &Crisis::id, &Crisis::name);
    const auto datasets = namesOf(store.datasets(), filter.datasets, &Dataset::id, &Dataset::name);
    const auto &subjects = !names.empty() ? names : !crises.empty() ? crises : datasets;
    const std::string subject = subjects.empty() || subjects.size() > 3
        ? store.info().title
        : joined(subjects, ", ", " " + language.text("and") + " ");
    const std::string years = yearWords(filter, language);
    return years.empty() ? subject : subject + ", " + years;
}

std::vector<std::string> filterOptions(const EventFilter &filter)
{
    std::vector<std::string> options;
    const auto add = [&options](std::string name, std::string value) {
        if (value.empty())
            return;
        options.push_back(std::move(name));
        options.push_back(std::move(value));
    };
    const auto list = [](const std::vector<std::string> &ids) { return joined(ids, ",", ","); };
    const auto day = [](std::optional<Day> value) { return value ? isoDate(*value) : std::string(); };
    const auto number = [](std::optional<std::int32_t> value) {
        return value ? std::to_string(*value) : std::string();
    };

    add("--country", list(filter.countries));
    if (filter.countryRole != CountryRole::Any)
        add("--country-role", std::string(roleOption(filter.countryRole)));
    add("--theme-filter", list(filter.themes));
    add("--category", list(filter.categories));
    add("--crisis", list(filter.crises));
    add("--actor-id", list(filter.actors));
    add("--dataset", list(filter.datasets));
    add("--actor", filter.actorText);
    add("--from", day(filter.from));
    add("--to", day(filter.to));
    if (filter.certain)
        options.emplace_back("--certain");
    add("--date-precision", list(precisionWords(filter)));
    add("--min-deaths", number(filter.minDeaths));
    add("--max-deaths", number(filter.maxDeaths));
    add("--area", filter.area ? areaOption(*filter.area) : std::string());
    add("--search", filter.search);
    return options;
}

} // namespace faultline
