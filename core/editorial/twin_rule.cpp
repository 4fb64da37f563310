#include "core/editorial/rules.h"

#include "core/base/edtf.h"
#include "core/base/fold_text.h"
#include "core/base/geo.h"
#include "core/base/in_quotes.h"
#include "core/base/text_words.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double neighbourKilometres = 15.0;
constexpr double similar = 0.6;
constexpr std::size_t shortWord = 3; // letters; such words say little

struct Candidate {
    const TextRow *row;
    std::string id;
    Day day;
    std::optional<LatLon> place;
    std::vector<std::string> words; ///< of the title, folded, ascending, each once
};

std::vector<std::string> wordsOf(std::string_view title)
{
    const std::string folded = foldText(title);
    std::vector<std::string> words;
    for (const std::string_view word : wordsIn(folded))
        if (word.size() > shortWord)
            words.emplace_back(word);
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::vector<Candidate> candidates(const TextTables &tables)
{
    std::vector<Candidate> events;
    for (const TextRow &row : tables.of(TableId::Event)) {
        const RowView event{tableOf(TableId::Event), row};
        const EdtfSpan span = parseEdtfSpan(event["start"], event["end"]).value();
        events.push_back({&row, event["id"], span.earliest(), placeOf(event), wordsOf(event["title"])});
    }
    std::ranges::stable_sort(events, {}, &Candidate::day);
    return events;
}

/// Dice's coefficient: 1 for the same words, 0 for none in common.
double likeness(const std::vector<std::string> &a, const std::vector<std::string> &b)
{
    std::vector<std::string> common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return a.empty() && b.empty()
        ? 1.0
        : 2.0 * static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size());
}

/// On the sphere by the plane, good enough for some kilometres.
double kilometresBetween(LatLon a, LatLon b)
{
    const Mercator from = toMercator(a);
    const Mercator to = toMercator(b);
    return std::hypot(to.x - from.x, to.y - from.y) * metresPerMercatorUnit(a.latitude) / 1000.0;
}

bool areNeighbours(const Candidate &a, const Candidate &b)
{
    return a.place && b.place ? kilometresBetween(*a.place, *b.place) <= neighbourKilometres
                              : !a.place && !b.place;
}

} // namespace

void checkTwins(const TextTables &tables, Exceptions &exceptions, FaultList &faults)
{
    const std::vector<Candidate> events = candidates(tables);
    for (auto first = events.begin(); first != events.end(); ++first)
        for (auto second = std::next(first);
             second != events.end() && second->day - first->day <= std::chrono::days(1); ++second)
            if (areNeighbours(*first, *second) && likeness(first->words, second->words) >= similar
                && !exceptions.allow(second->id, twinRule))
                faults.add(*second->row, "title",
                           inQuotes(second->id) + " looks like " + inQuotes(first->id)
                               + ", at the same time and place");
}

} // namespace faultline
