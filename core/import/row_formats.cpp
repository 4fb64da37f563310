#include "core/import/row_formats.h"

#include "core/base/in_quotes.h"
#include "core/import/acled_rows.h"
#include "core/import/country_names.h"
#include "core/import/gdelt_rows.h"
#include "core/import/ucdp_ged_dataset.h"
#include "core/import/ucdp_ged_rows.h"

namespace faultline {

namespace {

DatasetInfo datasetOfFormat(const std::filesystem::path &file, const ImportOptions &options)
{
    switch (options.format) {
    case ImportFormat::UcdpGed:
        return gedDataset(file, options.dataset.version);
    case ImportFormat::Acled:
        return acledDataset();
    case ImportFormat::Gdelt:
        return gdeltDataset();
    case ImportFormat::Csv:
    case ImportFormat::GeoJson:
        break;
    }
    return options.dataset;
}

void prefer(std::string &own, const std::string &given)
{
    if (!given.empty())
        own = given;
}

MappedTable tableOf(const DelimitedFile &file, const ImportOptions &options)
{
    MappedTable table = mappedTable(options);
    table.guarded = true;
    if (file.delimiter() != ',')
        table.decimalMark = DecimalMark::Comma;
    return table;
}

bool isDatasetId(std::string_view id)
{
    return !id.empty() && id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

} // namespace

MappedTable mappedTable(const ImportOptions &options)
{
    const auto codeOf = [names = CountryNames(options.countries)](std::string_view name) {
        return names.codeOf(name);
    };
    return {.dataset = options.dataset.id, .countryCode = codeOf};
}

std::unique_ptr<RowFormat> makeRows(const DelimitedFile &file, const ImportOptions &options)
{
    switch (options.format) {
    case ImportFormat::UcdpGed:
        return std::make_unique<UcdpGedRows>(file.header());
    case ImportFormat::Acled:
        return acledRows(file.header());
    case ImportFormat::Gdelt:
        return gdeltRows(file.header().size());
    case ImportFormat::Csv:
    case ImportFormat::GeoJson:
        break;
    }
    return mappedRows(file.header(), options.mapping, tableOf(file, options));
}

DatasetInfo datasetOf(const std::filesystem::path &file, const ImportOptions &options)
{
    DatasetInfo dataset = datasetOfFormat(file, options);
    prefer(dataset.name, options.dataset.name);
    prefer(dataset.version, options.dataset.version);
    prefer(dataset.licence, options.dataset.licence);
    prefer(dataset.citation, options.dataset.citation);
    return dataset;
}

std::string datasetFault(const DatasetInfo &dataset)
{
    if (dataset.id.empty() || dataset.name.empty())
        return "Say which dataset the events are of: an id (--dataset) and a name (--dataset-name).";
    if (dataset.id == "chronicle")
        return "The dataset id 'chronicle' stands for the chronicle's own events; say another one.";
    if (!isDatasetId(dataset.id))
        return "The dataset id " + inQuotes(dataset.id)
            + " has other characters than a-z, 0-9 and the hyphen; say another one.";
    return {};
}

} // namespace faultline
