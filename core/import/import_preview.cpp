// How a file will be read, and which format it is: for the eye of the person who imports it.
#include "core/import/chosen_mapping.h"
#include "core/import/delimited_file.h"
#include "core/import/event_source.h"
#include "core/import/geojson_events.h"
#include "core/import/import_edge.h"
#include "core/import/import_events.h"
#include "core/import/ucdp_ged_columns.h"

#include <algorithm>

namespace faultline {

namespace {

bool has(const std::vector<std::string> &header, std::initializer_list<std::string_view> names)
{
    return std::ranges::all_of(
        names, [&](std::string_view name) { return std::ranges::find(header, name) != header.end(); });
}

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

std::string firstLineOf(const std::filesystem::path &file)
{
    std::string bytes(1 << 16, '\0');
    bytes.resize(ByteReader(file).read(bytes));
    return bytes.substr(0, bytes.find('\n'));
}

/// GDELT has no header: 57, 58 or 61 cells between tabs, of which the first is a number.
bool isGdelt(std::string_view line)
{
    const auto tabs = std::ranges::count(line, '\t');
    return (tabs == 56 || tabs == 57 || tabs == 60) && line.front() >= '0' && line.front() <= '9';
}

std::optional<ImportFormat> formatByHeader(const std::filesystem::path &file)
{
    const DelimitedFile table(file, {.format = ImportFormat::Csv});
    std::vector<std::string> header = table.header();
    std::ranges::transform(header, header.begin(), lowerCase);
    if (has(header, {"type_of_violence", "date_start", "side_a"}))
        return ImportFormat::UcdpGed;
    if (has(header, {"event_id_cnty", "event_date"}))
        return ImportFormat::Acled;
    return ImportFormat::Csv;
}

bool isGedWithoutHeader(const std::filesystem::path &file)
{
    const DelimitedFile table(file, {.format = ImportFormat::UcdpGed});
    return table.header() == gedColumnOrder();
}

std::optional<ImportFormat> formatOf(const std::filesystem::path &file)
{
    const std::string extension = lowerCase(file.extension().string());
    const std::string line = firstLineOf(file);
    const std::size_t start = line.find_first_not_of(" \t\r\xEF\xBB\xBF");
    if (extension == ".geojson" || (start != std::string::npos && line[start] == '{'))
        return ImportFormat::GeoJson;
    if (isGdelt(line))
        return ImportFormat::Gdelt;
    return isGedWithoutHeader(file) ? ImportFormat::UcdpGed : formatByHeader(file);
}

void readFeatures(ImportPreview &preview, const std::filesystem::path &file, std::size_t rows)
{
    TableSample sample = sampleGeoJson(sourceOf(file));
    sample.rows.resize(std::min(rows, sample.rows.size()));
    preview.header = std::move(sample.header);
    preview.cells = std::move(sample.rows);
}

void readRecords(ImportPreview &preview, const std::filesystem::path &file, const ImportOptions &options,
                 std::size_t rows)
{
    DelimitedFile table(file, options);
    preview.header = table.header();
    while (preview.cells.size() < rows && table.next())
        preview.cells.emplace_back(table.record().cells.begin(), table.record().cells.end());
}

void readCells(ImportPreview &preview, const std::filesystem::path &file, const ImportOptions &options,
               std::size_t rows)
{
    if (options.format == ImportFormat::GeoJson)
        readFeatures(preview, file, rows);
    else
        readRecords(preview, file, options, rows);
}

/// Whether there is a mapping that leaves no question open.
bool findMapping(ImportPreview &preview, const std::filesystem::path &file, const ImportOptions &options)
{
    if (options.format != ImportFormat::Csv && options.format != ImportFormat::GeoJson)
        return true;
    ChosenMapping chosen = chooseMapping(file, options);
    preview.mapping = std::move(chosen.mapping);
    preview.questions = std::move(chosen.questions);
    return preview.questions.empty();
}

void readEvents(ImportPreview &preview, const std::filesystem::path &file, const ImportOptions &options,
                std::size_t rows)
{
    const auto source = openEvents(file, options);
    while (preview.events.size() < rows)
        if (auto row = source->next())
            preview.events.push_back(std::move(row->event));
        else
            break;
    preview.assumptions = source->assumptions();
}

} // namespace

std::optional<ImportFormat> guessFormat(const std::filesystem::path &file)
{
    try {
        return formatOf(file);
    } catch (const InputFault &) {
        return std::nullopt;
    } catch (const std::system_error &) {
        return std::nullopt;
    }
}

Result<ImportPreview> previewImport(const std::filesystem::path &file, const ImportOptions &options,
                                    std::size_t rows)
{
    return importGuarded(file, [&]() -> Result<ImportPreview> {
        ImportPreview preview;
        try {
            readCells(preview, file, options, rows);
            if (findMapping(preview, file, options))
                readEvents(preview, file, options, rows);
        } catch (const Question &question) {
            preview.questions.push_back(remarkText({question.line(), question.what()}) + ".");
        }
        return preview;
    });
}

} // namespace faultline
