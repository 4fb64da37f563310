#include "core/report/report_content.h"

#include "core/base/date_words.h"
#include "core/filter/filter_text.h"
#include "core/report/method_lines.h"
#include "core/report/report_notes.h"
#include "core/report/shell_words.h"
#include "core/report/source_words.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace faultline {

namespace {

constexpr std::size_t shortDigest = 8; ///< characters of the digest in the footer

std::string dateText(const EventDetails &details)
{
    return details.end.empty() ? details.start : details.start + "/" + details.end;
}

std::string sourceDate(const std::string &edtf, const Language &language)
{
    const auto date = parseEdtfDate(edtf);
    return date ? dateWords(*date, language) : edtf;
}

ReportSource listed(const SourceDetails &source, const Language &language)
{
    std::string citation = sourceWords(source);
    const std::string date = sourceDate(source.date, language);
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
ReportSource listed(const Dataset &dataset, const Language &language)
{
    const std::string name = datasetName(dataset, language);
    return {.publisher = dataset.name,
            .citation = dataset.citation.empty() ? name : name + ": " + dataset.citation};
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
                content.sources.push_back(listed(store.datasets()[dataset], *content.language));
            content.sources[known->second].events.push_back(i);
            content.events[i].sources.push_back(known->second);
        }
        for (const SourceDetails &source : details[i].sources) {
            if (const auto listed = positions.find(source.id);
                listed != positions.end() && content.sources[listed->second].events.back() == i)
                continue;
            const auto [known, added] = positions.try_emplace(source.id, content.sources.size());
            if (added)
                content.sources.push_back(listed(source, *content.language));
            content.sources[known->second].events.push_back(i);
            content.events[i].sources.push_back(known->second);
        }
        std::ranges::sort(content.events[i].sources);
    }
}

std::string originOf(const ChronicleInfo &info, const Provenance &provenance)
{
    return provenance.program + " · " + chronicleName(info) + " · " + provenance.chronicle + " sha256 "
        + provenance.sha256.substr(0, shortDigest) + "…";
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
            .datasets = datasetWords(store, visible, *content.language),
            .filter = content.filter,
            .counts = countWords(content, store, visible, gate),
            .command = content.command};
}

} // namespace

ReportContent makeReport(const EventStore &store, const VisibleSet &visible, std::span<const Row> listed,
                         std::span<const EventDetails> details, const ReportPlan &plan,
                         const Provenance &provenance, const ConfidenceGate &gate)
{
    ReportContent content{.language = provenance.language};
    content.title = plan.title.empty() ? filterTitle(visible.filter, store, *content.language) : plan.title;
    content.filter = filterWords(visible.filter, store, *content.language);
    content.events = listEvents(store, visible, listed, details, gate);
    listSources(content, store, details);
    content.figures = keyFigures(store, visible.rows);
    content.figures.mediaReports = visible.mediaReports;
    content.figures.sources = content.sources.size();
    content.mayBeListed = static_cast<std::size_t>(
        std::ranges::count_if(visible.rows, [&](Row row) { return store.mayBePassedOn(row); }));
    content.origin = originOf(store.info(), provenance);
    content.command = commandFor(visible.filter, provenance);
    content.notes = reportNotes(content, store, visible, details, plan, provenance, gate);
    content.metadata = metadataOf(content, store, visible, provenance, gate);
    content.method = methodLines(content, store, visible, provenance, gate);
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
