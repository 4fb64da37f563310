#include "core/report/report_notes.h"

#include <algorithm>

namespace faultline {

namespace {

std::string sentence(std::string text)
{
    if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos)
        text += '.';
    return text;
}

std::string rangeWords(const DeathTotal &deaths, const Language &language)
{
    const std::string best = language.number(deaths.best);
    if (deaths.low == deaths.high)
        return language.text("note.sum", {best});
    return language.text("note.sums", {best, language.number(deaths.low), language.number(deaths.high)});
}

std::string joined(const std::vector<std::string> &parts, std::string_view between)
{
    std::string text;
    for (const std::string &part : parts)
        if (!part.empty())
            text += (text.empty() ? "" : std::string(between)) + part;
    return text;
}

/// What is said of so many; nothing of none.
std::string ifAny(std::size_t number, std::string_view key, const Language &language)
{
    return number == 0 ? std::string() : language.counted(key, static_cast<std::int64_t>(number));
}

std::string sumNote(const DeathTotal &deaths, const Language &language)
{
    const bool any = deaths.events > 0;
    return joined({any ? rangeWords(deaths, language) : "", any ? language.text("note.toll") : "",
                   ifAny(deaths.parts, "note.parts", language),
                   ifAny(deaths.unknown, "note.unknown", language)},
                  " ");
}

std::string mapNote(const VisibleSet &visible, const Language &language)
{
    return ifAny(visible.withoutPlace, "note.map", language);
}

std::string dateNote(const VisibleSet &visible, const Language &language)
{
    if (visible.inexactDate == 0)
        return {};
    return ifAny(visible.inexactDate, "note.dates", language) + " " + language.text("note.edtf");
}

std::vector<bool> presenceOf(const EventStore &store, const VisibleSet &visible)
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
void addCountryNotes(std::vector<std::string> &notes, const EventStore &store, const VisibleSet &visible,
                     const Language &language)
{
    const std::vector<bool> present = presenceOf(store, visible);
    for (std::size_t i = 0; i < present.size(); ++i)
        if (const Country &country = store.countries()[i]; present[i] && !country.note.empty())
            notes.push_back(sentence(std::string(language.name(country.name)) + ": "
                                     + std::string(language.name(country.note))));
}

/// What the chronicle says on figures that differ between sources, by the event's number.
void addFigureNotes(std::vector<std::string> &notes, std::span<const EventDetails> details,
                    const Language &language)
{
    for (std::size_t i = 0; i < details.size(); ++i)
        if (!details[i].deathsNote.empty())
            notes.push_back(language.text("note.figure",
                                          {std::to_string(i + 1), details[i].title, details[i].deathsNote}));
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
    return content.language->counted(listed == passable ? "note.list.withheld" : "note.list.most", listed,
                                     {content.language->number(all)});
}

std::string licenceNote(const std::string &licence, const Language &language)
{
    return licence.empty() ? std::string() : language.text("note.licence", {sentence(licence)});
}

std::string datasetNote(const Dataset &dataset, std::int64_t events, const Language &language)
{
    return joined({language.text("note.dataset",
                                 {datasetName(dataset, language),
                                  language.counted(dataset.mediaReports ? "reports" : "events", events)}),
                   sentence(dataset.citation), licenceNote(dataset.licence, language),
                   dataset.mediaReports ? language.text("note.machine") : "",
                   dataset.redistributable ? "" : language.text("note.closed")},
                  " ");
}

/// Of the datasets that rows were taken over from.
void addDatasetNotes(std::vector<std::string> &notes, const EventStore &store, const VisibleSet &visible,
                     const Language &language)
{
    std::vector<std::int64_t> events(store.datasets().size());
    for (const Row row : visible.rows)
        ++events[store.dataset(row)];
    for (std::size_t i = 1; i < events.size(); ++i)
        if (events[i] > 0)
            notes.push_back(datasetNote(store.datasets()[i], events[i], language));
    if (std::ranges::count_if(events, [](std::int64_t count) { return count > 0; }) > 1)
        notes.push_back(language.text("note.several"));
}

std::string chronicleNote(const ChronicleInfo &info, const Language &language)
{
    const std::string note = language.text(
        "note.chronicle", {sentence(info.citation.empty() ? chronicleName(info) : info.citation)});
    return note.find(info.licence) != std::string::npos ? note
                                                        : note + " " + licenceNote(info.licence, language);
}

/// How many of all events there are, and what keeps the others away.
std::string shownNote(const EventStore &store, const VisibleSet &visible, const ConfidenceGate &gate,
                      const Language &language)
{
    std::size_t reports = 0; // media reports are hidden by their kind, whatever the filter says of them
    for (std::size_t i = 0; i < store.datasets().size() && !visible.mediaReports; ++i)
        reports += store.datasets()[i].mediaReports ? store.eventsOf(i) : 0;
    const std::size_t filtered = store.size() - visible.rows.size() - gate.leftOut() - reports;
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    return joined(
        {language.counted("note.shown", number(store.size()), {language.number(number(visible.rows.size()))}),
         filtered > 0 ? language.text("note.filtered", {language.number(number(filtered))}) : "",
         ifAny(reports, "note.reports", language), ifAny(store.leftOut().count(), "note.leftout", language),
         gateWords(gate, language)},
        " ");
}

} // namespace

std::vector<std::string> reportNotes(const ReportContent &content, const EventStore &store,
                                     const VisibleSet &visible, std::span<const EventDetails> details,
                                     const ReportPlan &plan, const Provenance &provenance,
                                     const ConfidenceGate &gate)
{
    const Language &language = *content.language;
    std::vector<std::string> notes;
    if (!has(plan, ReportPart::Method))
        notes.push_back(shownNote(store, visible, gate, language));
    notes.push_back(sumNote(content.figures.deaths, language));
    if (plan.onePage) // which may have no room for all
        addCountryNotes(notes, store, visible, language);
    notes.insert(notes.end(), {mapNote(visible, language), dateNote(visible, language)});
    if (has(plan, ReportPart::Table))
        notes.push_back(listNote(content, store, visible));
    addDatasetNotes(notes, store, visible, language);
    if (!plan.onePage)
        addCountryNotes(notes, store, visible, language);
    notes.push_back(chronicleNote(store.info(), language));
    if (!has(plan, ReportPart::Method)) {
        notes.push_back(language.text("note.file", {provenance.chronicle, provenance.sha256}));
        notes.push_back(language.text("note.made", {provenance.program}) + "\n" + content.command);
    }
    addFigureNotes(notes, details, language);
    std::erase(notes, std::string());
    return notes;
}

std::string chronicleName(const ChronicleInfo &info)
{
    return info.version.empty() ? info.title : info.title + " " + info.version;
}

std::string datasetName(const Dataset &dataset, const Language &language)
{
    return dataset.version.empty() ? dataset.name
                                   : language.text("dataset.version", {dataset.name, dataset.version});
}

std::string countWords(const ReportContent &content, const EventStore &store, const VisibleSet &visible,
                       const ConfidenceGate &gate)
{
    return joined({shownNote(store, visible, gate, *content.language), mapNote(visible, *content.language),
                   listNote(content, store, visible)},
                  " ");
}

std::string datasetWords(const EventStore &store, const VisibleSet &visible, const Language &language)
{
    std::vector<std::string> lines = {chronicleNote(store.info(), language)};
    addDatasetNotes(lines, store, visible, language);
    return joined(lines, "\n");
}

} // namespace faultline
