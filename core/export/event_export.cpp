#include "core/export/event_export.h"

#include "core/base/replacement_file.h"
#include "core/db/guarded.h"
#include "core/export/event_sinks.h"
#include "core/filter/filter_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <numeric>

namespace faultline {

namespace {

constexpr std::size_t pieceSize = 1000; // events

constexpr std::array<ExportFormatNames, 6> formats{{
    {ExportFormat::Csv, "csv", "CSV table", "csv", true},
    {ExportFormat::GeoJson, "geojson", "GeoJSON", "geojson", true},
    {ExportFormat::TimelineJs, "timelinejs", "TimelineJS", "timeline.json", true},
    {ExportFormat::Kml, "kml", "KML", "kml", true},
    {ExportFormat::ICalendar, "icalendar", "iCalendar", "ics", true},
    {ExportFormat::GeoPackage, "geopackage", "GeoPackage", "gpkg", false},
}};

std::unique_ptr<EventSink> textSink(ExportFormat format, std::ostream &out, bool plainCells)
{
    switch (format) {
    case ExportFormat::GeoJson:
        return geoJsonSink(out);
    case ExportFormat::TimelineJs:
        return timelineJsSink(out);
    case ExportFormat::Kml:
        return kmlSink(out);
    case ExportFormat::ICalendar:
        return iCalendarSink(out);
    case ExportFormat::Csv:
    case ExportFormat::GeoPackage:
        break;
    }
    return plainCells ? plainCsvSink(out) : csvSink(out);
}

/// `UCDP GED 24.1. Citation. Licence.`
std::string creditOf(const Dataset &dataset)
{
    std::string credit = dataset.name + (dataset.version.empty() ? "" : " " + dataset.version);
    for (const std::string &part : {dataset.citation, dataset.licence})
        if (!part.empty())
            credit += ". " + part;
    return credit;
}

ExportHeading headingOf(const ExportSubject &subject)
{
    const EventStore &events = subject.events;
    const ChronicleInfo &info = events.info();
    ExportHeading heading{.title = filterTitle(subject.visible.filter, events),
                          .filter = filterWords(subject.visible.filter, events),
                          .program = subject.program,
                          .chronicle = info.version.empty() ? info.title : info.title + " " + info.version,
                          .licence = info.licence};
    std::vector<std::size_t> rows(events.datasets().size());
    for (const Row row : subject.visible.rows)
        ++rows[events.dataset(row)];
    if (!info.citation.empty())
        heading.credits.push_back(info.citation);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Dataset &dataset = events.datasets()[i];
        (dataset.redistributable ? heading.events : heading.withheld) += rows[i];
        if (i > 0 && rows[i] > 0 && dataset.redistributable)
            heading.credits.push_back(creditOf(dataset));
    }
    return heading;
}

/// The rows from the first on that are written together: events of one day are not parted, for ids order
/// them.
std::span<const Row> nextPiece(const EventStore &events, std::span<const Row> rows)
{
    std::size_t end = std::min(pieceSize, rows.size());
    while (end < rows.size() && events.earliest(rows[end]) == events.earliest(rows[end - 1]))
        ++end;
    return rows.first(end);
}

/// Rows that may be passed on, and their details.
struct Piece {
    std::vector<Row> rows;
    std::vector<EventDetails> details;

    /// Positions by start, then id.
    std::vector<std::size_t> order(const EventStore &events) const
    {
        std::vector<std::size_t> order(rows.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t i) {
            return std::pair(events.earliest(rows[i]), std::string_view(details[i].id));
        });
        return order;
    }
};

/// The chronicle cannot be read.
struct ReadFault {
    Error error;
};

Piece pieceOf(const ExportSubject &subject, std::span<const Row> rows)
{
    Piece piece;
    std::vector<std::int64_t> keys;
    for (const Row row : rows)
        if (subject.events.mayBePassedOn(row)) {
            piece.rows.push_back(row);
            keys.push_back(subject.events.key(row));
        }
    auto details = loadEventDetails(subject.chronicle, keys);
    if (!details.ok())
        throw ReadFault{details.error()};
    piece.details = std::move(details).value();
    return piece;
}

EventExport writeTo(EventSink &sink, const ExportSubject &subject, const std::stop_token &stop)
{
    const ExportHeading heading = headingOf(subject);
    sink.begin(heading);
    for (std::span<const Row> left(subject.visible.rows); !left.empty();) {
        throwIfStopped(stop);
        const std::span<const Row> rows = nextPiece(subject.events, left);
        left = left.subspan(rows.size());
        const Piece piece = pieceOf(subject, rows);
        for (const std::size_t i : piece.order(subject.events))
            sink.add({subject.events, piece.rows[i], piece.details[i]});
    }
    sink.finish();
    return {.written = heading.events, .withheld = heading.withheld};
}

EventExport writeText(std::ostream &out, ExportFormat format, const ExportSubject &subject,
                      const std::stop_token &stop)
{
    out.exceptions(std::ios::badbit | std::ios::failbit);
    const EventExport written = writeTo(*textSink(format, out, subject.plainCells), subject, stop);
    out.flush();
    return written;
}

EventExport writePackage(const std::filesystem::path &file, const ExportSubject &subject,
                         const std::stop_token &stop)
{
    Database package = Database::toFill(file);
    return writeTo(*geoPackageSink(package), subject, stop);
}

/// What was deleted or replaced is still read whole.
Result<Done> expectUnaltered(const Database &chronicle)
{
    const OpenedFile &opened = chronicle.opened();
    const bool altered = changeBetween(opened.stamp, stampOf(opened.file)) == FileChange::Altered;
    return altered ? opened.expectSame() : Done{};
}

/// What `work` gives, or the Error for what it throws while `file` is written.
template <typename Work>
Result<EventExport> outcomeOf(const std::filesystem::path &file, Work work)
{
    try {
        return work();
    } catch (const ReadFault &fault) {
        return fault.error;
    } catch (const Cancelled &) {
        return Error{Error::Kind::Stopped, file, {}};
    } catch (const std::ios_base::failure &) {
        return Error{Error::Kind::WriteFailed, file, std::strerror(errno)};
    } catch (const DbError &error) { // of the new file: those of the chronicle are ReadFaults
        return Error{Error::Kind::WriteFailed, file, errorOf(error, file).detail};
    }
}

} // namespace

std::span<const ExportFormatNames> exportFormats() { return formats; }

const ExportFormatNames &namesOf(ExportFormat format) { return formats[static_cast<std::size_t>(format)]; }

std::optional<ExportFormat> exportFormatCalled(std::string_view word)
{
    const auto *const found = std::ranges::find(formats, word, &ExportFormatNames::word);
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

std::optional<ExportFormat> exportFormatOf(const std::filesystem::path &file)
{
    const std::string name = file.filename().string();
    for (const ExportFormatNames &names : formats)
        if (name.ends_with("." + std::string(names.extension)))
            return names.format;
    return name.ends_with(".json") ? std::optional(ExportFormat::GeoJson) : std::nullopt;
}

Result<EventExport> writeEvents(std::ostream &out, ExportFormat format, const ExportSubject &subject,
                                const std::stop_token &stop)
{
    return outcomeOf({}, [&] { return writeText(out, format, subject, stop); });
}

Result<EventExport> saveEvents(const std::filesystem::path &file, ExportFormat format,
                               const ExportSubject &subject, const std::stop_token &stop)
{
    if (const auto altered = expectUnaltered(subject.chronicle); !altered.ok())
        return altered.error();
    ReplacementFile replacement(file);
    auto outcome = outcomeOf(file, [&] {
        if (!namesOf(format).isText)
            return writePackage(replacement.path(), subject, stop);
        std::ofstream out;
        out.exceptions(std::ios::badbit | std::ios::failbit);
        out.open(replacement.path(), std::ios::binary);
        const EventExport written = writeText(out, format, subject, stop);
        out.close();
        return written;
    });
    if (!outcome.ok())
        return outcome;
    const auto replaced = replacement.commit();
    if (!replaced.ok())
        return replaced.error();
    return outcome;
}

} // namespace faultline
