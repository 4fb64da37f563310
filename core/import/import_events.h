// Foreign data → chronicle: streams a file of events into a copy of the chronicle, then takes its place.
#pragma once

#include "core/base/calendar.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/import/column_mapping.h"
#include "core/import/imported_event.h"
#include "core/import/text_encoding.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace faultline {

enum class ImportFormat : std::uint8_t { UcdpGed, Acled, Gdelt, GeoJson, Csv };

/// Today's countries, by whoever has a map. Any thread may ask.
struct CountryFinder {
    struct Country {
        std::string code; ///< ISO 3166-1 alpha-2, XK for Kosovo
        std::string name;
    };
    std::vector<Country> countries;            ///< all there are
    std::function<std::string(LatLon)> codeAt; ///< empty at sea
};

/// An event that was read, as far as a picture of the import goes.
struct ImportedPoint {
    Day day; ///< the first possible one
    std::optional<LatLon> position;
};

struct ImportOptions {
    ImportFormat format = ImportFormat::Csv;
    std::optional<TextEncoding> encoding; ///< what the file does not tell by itself must be said
    std::optional<char> delimiter;        ///< else found in the file; more than one candidate must be asked
    std::optional<bool> hasHeader;        ///< else found out where the format allows it
    ColumnMapping mapping;                ///< for Csv and GeoJson; guessed where it has no columns
    DatasetInfo dataset;                  ///< empty fields are filled from the format
    /// The file is the whole dataset: rows it lacks are removed from the chronicle, if all of its own rows
    /// can be taken and it lacks no more than half of those there were.
    bool complete = false;
    bool dryRun = false;
    std::filesystem::path pattern; ///< chronicle that lends a new one its themes, categories and countries
    CountryFinder countries;
    /// Told of events as they are read, on a thread of the import; may be empty.
    std::function<void(std::span<const ImportedPoint>)> watch;
};

/// A row that was not taken, or taken with a doubt.
struct ImportRemark {
    std::size_t line = 0;
    std::string text;
};

/// `line 17: …`
std::string remarkText(const ImportRemark &remark);

struct EventImportReport {
    DatasetInfo dataset;
    std::size_t read = 0; ///< rows, header not counted
    std::size_t added = 0;
    std::size_t updated = 0;
    std::size_t unchanged = 0;
    std::size_t removed = 0;
    std::size_t missing = 0;           ///< in the chronicle, but not in the file, and kept
    std::vector<ImportRemark> skipped; ///< one for each row not taken, by line
    std::vector<ImportRemark> flagged; ///< taken as they are, but contradictory or doubtful
    std::vector<std::string> addedIds; ///< only of a dataset that was there before
    std::vector<std::string> updatedIds;
    std::vector<std::string> removedIds;
    std::vector<std::string> assumptions; ///< sentences: encoding, delimiter, header, as found out
    std::filesystem::path savedAs;        ///< the report beside the chronicle; empty on a dry run
};

/// `5676 read, 5676 added, 0 updated …`
std::string countsText(const EventImportReport &report);

/// Why events cannot be told to be of this dataset, a sentence; empty if they can. An id and a name are
/// needed, and `chronicle` stands for the chronicle's own events.
std::string datasetFault(const DatasetInfo &dataset);

/// What a file looks like and how its first rows will be read.
struct ImportPreview {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> cells; ///< of the first records
    std::vector<EventOrReason> events;           ///< of the same records
    ColumnMapping mapping;                       ///< that Csv and GeoJson are read with
    std::vector<std::string> assumptions;
    std::vector<std::string> questions; ///< what must be said before the file can be read; empty if nothing
};

/// The format that a file's name and first bytes show; nothing if it could be several.
std::optional<ImportFormat> guessFormat(const std::filesystem::path &file);

/// Reads no more than the beginning. Errors: NotFound, IsDirectory, ReadFailed, BadInput.
Result<ImportPreview> previewImport(const std::filesystem::path &file, const ImportOptions &options,
                                    std::size_t rows = 20);

/// Adds the events of `file` to the chronicle `into`, which is created if missing; known ids are updated.
/// Memory does not grow with the file, beyond the list of its ids. The chronicle is replaced as a whole at
/// the end: whatever happens before, it is as it was. Errors: NotFound, IsDirectory, ReadFailed, BadInput
/// with file, line and value, also if no row at all can be taken, those of openChronicle() for `into`,
/// WriteFailed, Stopped. `progress` is told the share of bytes read.
Result<EventImportReport> importEvents(const std::filesystem::path &file, const std::filesystem::path &into,
                                       const ImportOptions &options, const std::stop_token &stop = {},
                                       const Progress &progress = {});

} // namespace faultline
