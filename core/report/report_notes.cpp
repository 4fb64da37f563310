#include "core/report/report_notes.h"

#include "core/base/number_words.h"

#include <algorithm>

namespace faultline {

namespace {

std::string sentence(std::string text)
{
    if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos)
        text += '.';
    return text;
}

std::string rangeWords(const DeathTotal &deaths)
{
    if (deaths.low == deaths.high)
        return "The figures of deaths add up to " + grouped(deaths.best) + ".";
    return "The best estimates of deaths add up to " + grouped(deaths.best) + ", the lowest figures to "
        + grouped(deaths.low) + ", the highest to " + grouped(deaths.high) + ".";
}

std::string sumNote(const DeathTotal &deaths)
{
    std::string note;
    if (deaths.events > 0)
        note = rangeWords(deaths) + " This is a sum over the events of this report, not the toll of a war.";
    if (deaths.parts > 0)
        note += " " + counted(deaths.parts, "figure") + " marked † " + (deaths.parts == 1 ? "is" : "are")
            + " part of that of a larger event and not added again.";
    if (deaths.unknown > 0)
        note += (note.empty() ? "" : " ") + std::string("For ") + counted(deaths.unknown, "event")
            + " no figure is given; that does not mean that nobody died.";
    return note;
}

std::string mapNote(const VisibleSet &visible)
{
    if (visible.withoutPlace == 0)
        return {};
    return counted(visible.withoutPlace, "event") + " without a place "
        + (visible.withoutPlace == 1 ? "is" : "are") + " not on the map.";
}

std::string dateNote(const VisibleSet &visible)
{
    if (visible.inexactDate == 0)
        return {};
    return counted(visible.inexactDate, "event") + (visible.inexactDate == 1 ? " is" : " are")
        + " not dated to the day. Dates follow EDTF: 1995-07 is a month, ? uncertain, ~ approximate, "
          "/ from and to, .. still going on.";
}

std::vector<bool> countriesOf(const EventStore &store, const VisibleSet &visible)
{
    const EventStore::Columns &columns = store.columns();
    std::vector<bool> used(columns.placeLists.size());
    columns.countries.visit([&](const auto &codes) {
        for (const Row row : visible.rows)
            used[codes[row]] = true;
    });
    std::vector<bool> present(store.countries().size());
    for (std::size_t code = 0; code < used.size(); ++code)
        for (const auto *lists : {&columns.placeLists, &columns.partyLists})
            for (const CountryIndex country : used[code] ? (*lists)[code] : std::span<const CountryIndex>())
                present[country] = true;
    return present;
}

/// Footnotes on the names of countries that appear.
void addCountryNotes(std::vector<std::string> &notes, const EventStore &store, const VisibleSet &visible)
{
    const std::vector<bool> present = countriesOf(store, visible);
    for (std::size_t i = 0; i < present.size(); ++i)
        if (const Country &country = store.countries()[i]; present[i] && !country.note.empty())
            notes.push_back(sentence(country.name + ": " + country.note));
}

/// What the chronicle says on figures that differ between sources, by the event's number.
void addFigureNotes(std::vector<std::string> &notes, std::span<const EventDetails> details)
{
    for (std::size_t i = 0; i < details.size(); ++i)
        if (!details[i].deathsNote.empty())
            notes.push_back("Deaths in event " + std::to_string(i + 1) + ", " + details[i].title + ": "
                            + details[i].deathsNote);
}

/// What is counted, but not listed.
std::string listNote(const ReportContent &content, const EventStore &store, const VisibleSet &visible)
{
    const auto passable =
        std::ranges::count_if(visible.rows, [&](Row row) { return store.mayBePassedOn(row); });
    const auto listed = static_cast<std::int64_t>(content.events.size());
    const auto all = static_cast<std::int64_t>(visible.rows.size());
    if (listed == all || listed == 0)
        return {};
    const std::string share = "The table lists " + counted(listed, "event") + " of " + grouped(all);
    if (listed == passable)
        return share + "; the others may not be passed on.";
    return share
        + ", the most important by deaths, sources and links; figures, map, timeline and charts show all.";
}

std::string datasetNote(const Dataset &dataset, std::int64_t events)
{
    std::string note = "Dataset: " + dataset.name;
    if (!dataset.version.empty())
        note += ", version " + dataset.version;
    note += ": " + counted(events, dataset.mediaReports ? "media report" : "event") + ". "
        + sentence(dataset.citation) + " Licence: " + sentence(dataset.licence);
    if (dataset.mediaReports)
        note +=
            " These are reports found by machine, not checked events, and are added to no count of events.";
    if (!dataset.redistributable)
        note +=
            " Its rows may not be passed on: they are in figures, charts and the counts of the timeline, and "
            "neither listed nor named nor on the map.";
    return note;
}

/// Of the datasets that rows were taken over from.
void addDatasetNotes(std::vector<std::string> &notes, const EventStore &store, const VisibleSet &visible)
{
    std::vector<std::int64_t> events(store.datasets().size());
    for (const Row row : visible.rows)
        ++events[store.dataset(row)];
    for (std::size_t i = 1; i < events.size(); ++i)
        if (events[i] > 0)
            notes.push_back(datasetNote(store.datasets()[i], events[i]));
    if (std::ranges::count_if(events, [](std::int64_t count) { return count > 0; }) > 1)
        notes.emplace_back(
            "Events of several datasets are shown together. Two datasets may tell of the same event: "
            "sums over them can count its deaths more than once.");
}

std::string chronicleNote(const ChronicleInfo &info)
{
    std::string note =
        "Chronicle: " + sentence(info.citation.empty() ? info.title + " " + info.version : info.citation);
    if (note.find(info.licence) == std::string::npos)
        note += " Licence: " + sentence(info.licence);
    return note;
}

std::string joined(const std::vector<std::string> &parts, std::string_view between)
{
    std::string text;
    for (const std::string &part : parts)
        if (!part.empty())
            text += (text.empty() ? "" : std::string(between)) + part;
    return text;
}

/// How many of all events there are, and what keeps the others away.
std::string shownNote(const EventStore &store, const VisibleSet &visible, const ConfidenceGate &gate)
{
    std::size_t reports = 0; // media reports are hidden by their kind, whatever the filter says of them
    for (std::size_t i = 0; i < store.datasets().size() && !visible.mediaReports; ++i)
        reports += store.datasets()[i].mediaReports ? store.eventsOf(i) : 0;
    const auto filtered =
        static_cast<std::int64_t>(store.size() - visible.rows.size() - gate.leftOut() - reports);
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    return joined({"Shown: " + grouped(number(visible.rows.size())) + " of "
                       + counted(number(store.size()), "event") + ".",
                   filtered > 0 ? "Hidden by the filter: " + grouped(filtered) + "." : "",
                   reports > 0 ? counted(number(reports), "media report")
                           + (reports == 1 ? " stands" : " stand") + " apart from events."
                               : "",
                   gateWords(gate)},
                  " ");
}

} // namespace

std::vector<std::string> reportNotes(const ReportContent &content, const EventStore &store,
                                     const VisibleSet &visible, std::span<const EventDetails> details,
                                     const ReportPlan &plan, const Provenance &provenance,
                                     const ConfidenceGate &gate)
{
    const auto has = [&plan](ReportPart part) {
        return std::ranges::find(plan.parts, part) != plan.parts.end();
    };
    std::vector<std::string> notes;
    if (!has(ReportPart::Method))
        notes.push_back(shownNote(store, visible, gate));
    if (plan.onePage)
        addCountryNotes(notes, store, visible);
    notes.insert(notes.end(), {sumNote(content.figures.deaths), mapNote(visible), dateNote(visible)});
    if (has(ReportPart::Table))
        notes.push_back(listNote(content, store, visible));
    addDatasetNotes(notes, store, visible);
    if (!plan.onePage)
        addCountryNotes(notes, store, visible);
    notes.push_back(chronicleNote(store.info()));
    if (!has(ReportPart::Method)) {
        notes.push_back("File: " + provenance.chronicle + ", SHA-256 " + provenance.sha256 + ".");
        notes.push_back("Made by " + provenance.program + ". The same report again:\n" + content.command);
    }
    addFigureNotes(notes, details);
    std::erase(notes, std::string());
    return notes;
}

std::string countWords(const ReportContent &content, const EventStore &store, const VisibleSet &visible,
                       const ConfidenceGate &gate)
{
    return joined({shownNote(store, visible, gate), mapNote(visible), listNote(content, store, visible)},
                  " ");
}

std::string datasetWords(const EventStore &store, const VisibleSet &visible)
{
    std::vector<std::string> lines = {chronicleNote(store.info())};
    addDatasetNotes(lines, store, visible);
    return joined(lines, "\n");
}

} // namespace faultline
