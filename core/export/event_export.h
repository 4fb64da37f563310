// The visible events as a file for other programs.
#pragma once

#include "core/base/result.h"
#include "core/db/database.h"
#include "core/export/event_sink.h"
#include "core/filter/visible_set.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>

namespace faultline {

enum class ExportFormat : std::uint8_t { Csv, GeoJson, TimelineJs, Kml, ICalendar, GeoPackage };

/// How a format is called on the command line and to people, and what its files end with.
struct ExportFormatNames {
    ExportFormat format;
    std::string_view word;      ///< `geojson`
    std::string_view name;      ///< `GeoJSON`
    std::string_view extension; ///< `geojson`
    bool isText;                ///< it may be written to a stream
};
std::span<const ExportFormatNames> exportFormats();
const ExportFormatNames &namesOf(ExportFormat format);
/// Nothing if no format is called so.
std::optional<ExportFormat> exportFormatCalled(std::string_view word);
/// By the end of the file's name; nothing if it is not that of a format. What ends with `.json` is GeoJSON.
std::optional<ExportFormat> exportFormatOf(const std::filesystem::path &file);

/// What is written: the visible events of a chronicle. Refers to all of it.
struct ExportSubject {
    const Database &chronicle;
    const EventStore &events;
    const VisibleSet &visible;
    std::string program;     ///< with its version
    bool plainCells = false; ///< of CSV: without the guard against formulas
};

/// What became of the visible events.
struct EventExport {
    std::size_t written = 0;
    std::size_t withheld = 0; ///< of datasets whose rows may not be passed on
};

/// By start, then id. Memory does not grow with the number of events. `format` is one of text. WriteFailed,
/// without a file, if the stream fails; Stopped; errors of the chronicle.
Result<EventExport> writeEvents(std::ostream &out, ExportFormat format, const ExportSubject &subject,
                                const std::stop_token &stop = {});

/// The same into a file, which is replaced only when all is written.
Result<EventExport> saveEvents(const std::filesystem::path &file, ExportFormat format,
                               const ExportSubject &subject, const std::stop_token &stop = {});

} // namespace faultline
