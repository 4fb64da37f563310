#include "core/import/import_events.h"

#include "core/base/edtf.h"
#include "core/db/event_loader.h"
#include "core/db/guarded.h"
#include "core/db/store_cache.h"
#include "core/import/batch_queue.h"
#include "core/import/batch_size.h"
#include "core/import/dataset_row.h"
#include "core/import/event_placing.h"
#include "core/import/event_source.h"
#include "core/import/event_writer.h"
#include "core/import/import_edge.h"
#include "core/import/import_report.h"
#include "core/import/import_target.h"
#include "core/import/row_formats.h"

#include <algorithm>
#include <functional>
#include <map>
#include <thread>

namespace faultline {

namespace {

/// Rows as read, ready to be written.
struct Batch {
    BatchSize size; ///< as read
    std::vector<PlacedEvent> events;
    std::vector<ImportRemark> skipped;
    double share = 0.0; ///< of the file, read so far
};

using Queue = BatchQueue<Batch>;

Batch readBatch(EventSource &source, EventPlacing &placing)
{
    Batch batch;
    while (!batch.size.isFull()) {
        auto row = source.next();
        if (!row)
            break;
        batch.size.add(row->event);
        if (auto *reason = std::get_if<std::string>(&row->event)) {
            batch.skipped.push_back({row->line, std::move(*reason)});
            continue;
        }
        auto placed = placing.place(row->line, std::get<ImportedEvent>(std::move(row->event)));
        if (auto *event = std::get_if<PlacedEvent>(&placed))
            batch.events.push_back(std::move(*event));
        else
            batch.skipped.push_back({row->line, std::get<std::string>(std::move(placed))});
    }
    batch.share = source.share();
    return batch;
}

/// The whole file into the queue; the reading thread.
void readAll(EventSource &source, EventPlacing &placing, Queue &queue, const std::stop_token &stop)
{
    std::exception_ptr failure;
    try {
        for (;;) {
            Batch batch = readBatch(source, placing);
            if (batch.size.rows() == 0 || !queue.push(std::move(batch), stop))
                break;
        }
    } catch (...) {
        failure = std::current_exception();
    }
    queue.close(failure);
}

bool contradict(const std::optional<std::int32_t> &lower, const std::optional<std::int32_t> &higher)
{
    return lower && higher && *lower > *higher;
}

/// Figures stay as they are; the event and the report say that they contradict each other.
void noteContradiction(PlacedEvent &placed, std::vector<ImportRemark> &flagged)
{
    const Deaths &deaths = placed.event.deaths;
    if (!contradict(deaths.low, deaths.best) && !contradict(deaths.best, deaths.high)
        && !contradict(deaths.low, deaths.high))
        return;
    const auto text = [](const std::optional<std::int32_t> &figure) {
        return figure ? std::to_string(*figure) : "unknown";
    };
    const std::string figures =
        "low " + text(deaths.low) + ", best " + text(deaths.best) + ", high " + text(deaths.high);
    if (placed.event.deathsNote.empty())
        placed.event.deathsNote = "The dataset's figures contradict each other: " + figures + ".";
    flagged.push_back({placed.line, placed.event.id + ": deaths contradict each other: " + figures});
}

std::vector<ImportedPoint> pointsOf(const std::vector<PlacedEvent> &events)
{
    std::vector<ImportedPoint> points;
    for (const PlacedEvent &placed : events)
        if (const auto start = parseEdtfDate(placed.event.start))
            points.push_back({start->earliest, placed.event.position});
    return points;
}

/// From the queue into the chronicle; the calling thread.
void writeAll(EventWriter &writer, EventImportReport &report, Queue &queue, const ImportOptions &options,
              const std::stop_token &stop, const Progress &progress)
{
    constexpr double shareOfReading = 0.95; // what comes after takes no time that could be foretold
    while (auto batch = queue.pop()) {
        throwIfStopped(stop);
        report.read += batch->size.rows();
        std::ranges::move(batch->skipped, std::back_inserter(report.skipped));
        if (options.watch)
            options.watch(pointsOf(batch->events));
        for (PlacedEvent &event : batch->events) {
            noteContradiction(event, report.flagged);
            writer.write(std::move(event));
        }
        if (progress)
            progress(batch->share * shareOfReading);
    }
}

/// `BA 4746, HR 405 and 3 more countries`: whoever knows the data sees whether that can be.
std::string countsByCountry(const std::map<std::string, std::size_t> &countries)
{
    constexpr std::size_t named = 12;
    std::vector<std::pair<std::size_t, std::string>> order;
    order.reserve(countries.size());
    for (const auto &[code, events] : countries)
        order.emplace_back(events, code);
    std::ranges::stable_sort(order, std::greater{}, &std::pair<std::size_t, std::string>::first);
    std::string list;
    for (std::size_t i = 0; i < std::min(order.size(), named); ++i)
        list.append(i == 0 ? "" : ", ")
            .append(order[i].second)
            .append(" ")
            .append(std::to_string(order[i].first));
    if (order.size() > named)
        list.append(" and ").append(std::to_string(order.size() - named)).append(" more countries");
    return list;
}

void addPlacingRemarks(EventImportReport &report, const EventPlacing &placing)
{
    if (placing.looksSwapped())
        throw InputFault(
            0,
            "most positions lie in no country, or not in the one their row names, but would with "
            "latitude and longitude exchanged; the two columns seem to be swapped");
    if (!placing.byCountry().empty())
        report.assumptions.push_back("By their positions the events lie in "
                                     + countsByCountry(placing.byCountry()) + ".");
    if (placing.inNoCountry() > 0)
        report.flagged.push_back(
            {0,
             std::to_string(placing.inNoCountry())
                 + " events lie at sea or in no country with a code of its own; they have "
                   "no country of today"});
}

/// A file of which nothing can be taken is not what it was taken for.
void refuseIfNothingWasTaken(const EventImportReport &report)
{
    if (report.added + report.updated + report.unchanged > 0)
        return;
    if (report.skipped.empty())
        throw InputFault(0, "the file has no rows");
    const ImportRemark &first = report.skipped.front();
    throw InputFault(first.line,
                     "none of the " + std::to_string(report.read)
                         + " rows can be taken; the first: " + first.text);
}

/// Rows that could not be taken may be events of the chronicle: they are not removed as if the file lacked
/// them.
bool mayRemove(const ImportOptions &options, EventImportReport &report)
{
    if (options.complete && !report.skipped.empty())
        report.flagged.push_back({0, "nothing was removed, for the file has rows that could not be taken"});
    return options.complete && report.skipped.empty();
}

/// What is said of the release in `given` counts; what is not stays as the chronicle has it.
void settleRelease(const Database &chronicle, const DatasetInfo &given, EventImportReport &report)
{
    DatasetInfo &dataset = report.dataset;
    const auto stored = storedDataset(chronicle, dataset.id);
    if (stored && isOlderRelease(dataset.version, stored->version))
        throw InputFault(0,
                         "this is release " + dataset.version
                             + " of the dataset, and the chronicle has the newer " + stored->version
                             + "; nothing was changed");
    if (!dataset.version.empty())
        return;
    if (!stored || stored->version.empty()) {
        report.assumptions.emplace_back("The release of the dataset is not known; its version stays empty.");
        return;
    }
    report.assumptions.push_back("The release of the dataset is not known; it was taken to be that of the "
                                 "chronicle, "
                                 + stored->version + ".");
    dataset.version = stored->version;
    for (auto field : {&DatasetInfo::name, &DatasetInfo::licence, &DatasetInfo::citation})
        if ((given.*field).empty())
            dataset.*field = (*stored).*field;
}

/// Streams the events of the file into the chronicle; says whether that changed it.
bool fill(Database &chronicle, EventSource &source, const ImportOptions &options, EventImportReport &report,
          const std::stop_token &stop, const Progress &progress)
{
    settleRelease(chronicle, options.dataset, report);
    chronicle.execute("BEGIN");
    EventWriter writer(chronicle, options.countries, report);
    EventPlacing placing(options.countries);
    Queue queue;
    std::jthread reading(
        [&](const std::stop_token &stopReading) { readAll(source, placing, queue, stopReading); });
    writeAll(writer, report, queue, options, stop, progress);
    reading.join();
    std::ranges::stable_sort(report.skipped, {}, &ImportRemark::line);
    refuseIfNothingWasTaken(report);
    addPlacingRemarks(report, placing);
    writer.finish(mayRemove(options, report));
    std::ranges::move(source.assumptions(), std::back_inserter(report.assumptions));
    throwIfStopped(stop);
    chronicle.execute("COMMIT");
    if (writer.changedAnything())
        writeStoreCache(chronicle, scanEvents(chronicle, stop));
    return writer.changedAnything();
}

/// Fills a copy; says whether it is to take the chronicle's place.
Result<bool> fillCopy(const ReplacementFile &copy, const std::filesystem::path &into, EventSource &source,
                      const ImportOptions &options, EventImportReport &report, const std::stop_token &stop,
                      const Progress &progress)
{
    auto chronicle = openTarget(copy, into, options.pattern, report.dataset);
    if (!chronicle.ok())
        return chronicle.error();
    auto changed =
        guarded(into, [&] { return fill(chronicle.value(), source, options, report, stop, progress); });
    if (!changed.ok() && changed.error().kind == Error::Kind::ReadFailed) // of SQLite: the disk is full
        return Error{Error::Kind::WriteFailed, into, changed.error().detail};
    return changed;
}

} // namespace

Result<EventImportReport> importEvents(const std::filesystem::path &file, const std::filesystem::path &into,
                                       const ImportOptions &options, const std::stop_token &stop,
                                       const Progress &progress)
{
    return importGuarded(file, [&]() -> Result<EventImportReport> {
        EventImportReport report{.dataset = datasetOf(file, options)};
        if (std::string fault = datasetFault(report.dataset); !fault.empty())
            return Error{Error::Kind::BadInput, file, std::move(fault)};
        const auto source = openEvents(file, options);
        const FileStamp original = stampOf(into);
        if (original.reachable && !original.writable && !options.dryRun)
            return Error{Error::Kind::WriteFailed, into, "it is read-only"};
        ReplacementFile copy(into);
        const auto changed = fillCopy(copy, into, *source, options, report, stop, progress);
        if (!changed.ok())
            return changed.error();
        if (options.dryRun)
            return report;
        if (changed.value()) {
            const auto replaced = copy.commitOver(original);
            if (!replaced.ok())
                return replaced.error();
        }
        auto saved = saveReport(report, file, into);
        if (!saved.ok())
            return saved.error();
        report.savedAs = std::move(saved).value();
        if (progress)
            progress(1.0);
        return report;
    });
}

} // namespace faultline
