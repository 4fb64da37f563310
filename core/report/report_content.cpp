#include "core/report/report_content.h"

#include "core/base/date_words.h"
#include "core/filter/filter_text.h"
#include "core/report/report_notes.h"
#include "core/report/shell_words.h"
#include "core/report/source_words.h"
#include "core/timeline/lanes.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace faultline {

namespace {

constexpr std::size_t shortDigest = 8; ///< characters of the digest in the footer

std::string dateText(const EventDetails &details)
{
    return details.end.empty() ? details.start : details.start + "/" + details.end;
}

std::string sourceDate(const std::string &edtf)
{
    const auto date = parseEdtfDate(edtf);
    return date ? dateWords(*date) : edtf;
}

ReportSource listed(const SourceDetails &source)
{
    std::string citation = sourceWords(source);
    const std::string date = sourceDate(source.date);
    if (!date.empty() && citation.find(date) == std::string::npos)
        citation += ", " + date;
    return {.publisher = source.publisher.empty() ? source.title : source.publisher,
            .citation = std::move(citation),
            .url = source.url};
}

std::vector<ReportEvent> listEvents(const EventStore &store, const VisibleSet &visible,
                                    std::span<const Row> listed, std::span<const EventDetails> details,
                                    const ConfidenceGate &gate)
{
    const std::vector<Row> counted = countedInWhole(store, visible.rows);
    std::vector<ReportEvent> events;
    for (std::size_t i = 0; i < listed.size(); ++i)
        events.push_back({.row = listed[i],
                          .title = details[i].title,
                          .date = dateText(details[i]),
                          .countedInWhole = std::ranges::binary_search(counted, listed[i]),
                          .belowConfidence = gate.marks(store, listed[i])});
    return events;
}

/// A dataset is the source of its rows, whatever else they name.
ReportSource listed(const Dataset &dataset)
{
    const std::string version = dataset.version.empty() ? std::string() : ", version " + dataset.version;
    return {.publisher = dataset.name, .citation = dataset.name + version + ": " + dataset.citation};
}

/// Numbers the sources as they come and ties them to the events that use them.
void listSources(ReportContent &content, const EventStore &store, std::span<const EventDetails> details)
{
    std::unordered_map<std::string_view, std::size_t> positions;
    std::unordered_map<DatasetIndex, std::size_t> datasets;
    for (std::size_t i = 0; i < details.size(); ++i) {
        if (const DatasetIndex dataset = store.dataset(content.events[i].row); dataset != 0) {
            const auto [known, added] = datasets.try_emplace(dataset, content.sources.size());
            if (added)
                content.sources.push_back(listed(store.datasets()[dataset]));
            content.sources[known->second].events.push_back(i);
            content.events[i].sources.push_back(known->second);
        }
        for (const SourceDetails &source : details[i].sources) {
            if (const auto listed = positions.find(source.id);
                listed != positions.end() && content.sources[listed->second].events.back() == i)
                continue;
            const auto [known, added] = positions.try_emplace(source.id, content.sources.size());
            if (added)
                content.sources.push_back(listed(source));
            content.sources[known->second].events.push_back(i);
            content.events[i].sources.push_back(known->second);
        }
        std::ranges::sort(content.events[i].sources);
    }
}

/// Names, and positions that have none.
std::size_t countPlaces(const EventStore &store, const VisibleSet &visible)
{
    const EventStore::Columns &columns = store.columns();
    std::vector<bool> used(columns.places.size());
    columns.place.visit([&](const auto &codes) {
        for (const Row row : visible.rows)
            used[codes[row]] = true;
    });
    std::unordered_set<std::string_view> names;
    std::size_t nameless = 0;
    for (std::size_t code = 0; code < used.size(); ++code) {
        const Place &place = columns.places[code];
        if (used[code] && !place.name.empty())
            names.insert(place.name);
        else if (used[code] && place.precision != PlacePrecision::None)
            ++nameless;
    }
    return names.size() + nameless;
}

std::string originOf(const ChronicleInfo &info, const Provenance &provenance)
{
    return provenance.program + " · " + info.title + " " + info.version + " · " + provenance.chronicle
        + " sha256 " + provenance.sha256.substr(0, shortDigest) + "…";
}

std::string commandFor(const EventFilter &filter, const Provenance &provenance)
{
    std::vector<std::string> words = {"faultline", "report"};
    if (!provenance.bundled)
        words.push_back(provenance.chronicle);
    std::ranges::move(filterOptions(filter), std::back_inserter(words));
    std::ranges::copy(provenance.options, std::back_inserter(words));
    return shellWords(words);
}

ReportMetadata metadataOf(const ReportContent &content, const EventStore &store, const VisibleSet &visible,
                          const Provenance &provenance, const ConfidenceGate &gate)
{
    return {.title = content.title,
            .program = provenance.program,
            .chronicle = store.info().title,
            .chronicleVersion = store.info().version,
            .chronicleFile = provenance.chronicle,
            .sha256 = provenance.sha256,
            .datasets = datasetWords(store, visible),
            .filter = content.filter,
            .counts = countWords(content, store, visible, gate),
            .command = content.command};
}

} // namespace

std::vector<Row> listedRows(const EventStore &store, const VisibleSet &visible)
{
    constexpr std::size_t most = 1000;
    std::vector<Row> listed;
    std::ranges::copy_if(visible.rows, std::back_inserter(listed),
                         [&](Row row) { return store.mayBePassedOn(row); });
    if (listed.size() <= most)
        return listed;
    const Importance importance(store);
    const auto last = listed.begin() + static_cast<std::ptrdiff_t>(most);
    std::ranges::nth_element(listed, last, {},
                             [&](Row row) { return std::pair(~importance.of(store, row), row); });
    listed.erase(last, listed.end());
    std::ranges::sort(listed);
    return listed;
}

ReportContent makeReport(const EventStore &store, const VisibleSet &visible, std::span<const Row> listed,
                         std::span<const EventDetails> details, const std::string &title,
                         const Provenance &provenance, const ConfidenceGate &gate)
{
    ReportContent content;
    content.title = title.empty() ? filterTitle(visible.filter, store) : title;
    content.filter = filterWords(visible.filter, store);
    content.events = listEvents(store, visible, listed, details, gate);
    listSources(content, store, details);
    content.figures = {.events = visible.rows.size(),
                       .mediaReports = visible.mediaReports,
                       .deaths = sumDeaths(store, visible.rows),
                       .places = countPlaces(store, visible),
                       .sources = content.sources.size()};
    content.origin = originOf(store.info(), provenance);
    content.command = commandFor(visible.filter, provenance);
    content.notes = reportNotes(content, store, visible, details, provenance, gate);
    content.metadata = metadataOf(content, store, visible, provenance, gate);
    return content;
}

std::string numberList(std::span<const std::size_t> positions)
{
    std::string list;
    for (std::size_t first = 0; first < positions.size();) {
        std::size_t last = first;
        while (last + 1 < positions.size() && positions[last + 1] == positions[last] + 1)
            ++last;
        list += (list.empty() ? "" : ", ") + std::to_string(positions[first] + 1);
        if (last > first)
            list += (last == first + 1 ? ", " : "–") + std::to_string(positions[last] + 1);
        first = last + 1;
    }
    return list;
}

} // namespace faultline
