#include "core/import/chosen_mapping.h"

#include "core/base/in_quotes.h"
#include "core/import/delimited_file.h"
#include "core/import/geojson_events.h"

#include <algorithm>

namespace faultline {

namespace {

TableSample sampleOfTable(const std::filesystem::path &file, const ImportOptions &options)
{
    DelimitedFile table(file, options);
    TableSample sample{.header = table.header()};
    while (!sample.isEnough() && table.next())
        if (!table.fault())
            sample.add({table.record().cells.begin(), table.record().cells.end()});
    return sample;
}

TableSample sampleOf(const std::filesystem::path &file, const ImportOptions &options)
{
    return options.format == ImportFormat::GeoJson ? sampleGeoJson(sourceOf(file))
                                                   : sampleOfTable(file, options);
}

ColumnMapping completed(const ColumnMapping &given, const TableSample &sample)
{
    ColumnMapping mapping = given;
    const ColumnMapping guessed = guessMapping(sample.header, sample.rows);
    if (given.columns.empty())
        mapping.columns = guessed.columns;
    if (given.dateOrder == DateOrder::Unknown)
        mapping.dateOrder = guessed.dateOrder;
    mapping.categories.insert(guessed.categories.begin(), guessed.categories.end());
    return mapping;
}

std::vector<std::string> unusedIn(const TableSample &sample, const ColumnMapping &mapping)
{
    std::vector<std::string> unused;
    for (const std::string &column : sample.header)
        if (std::ranges::none_of(mapping.columns, [&](const auto &field) { return field.second == column; }))
            unused.push_back(inQuotes(column));
    return unused;
}

std::string joined(const std::vector<std::string> &items)
{
    std::string list;
    for (const std::string &item : items)
        list.append(list.empty() ? "" : ", ").append(item);
    return list;
}

std::vector<std::string> assumptionsIn(const ColumnMapping &mapping, const ColumnMapping &given,
                                       const TableSample &sample)
{
    std::vector<std::string> sentences;
    std::vector<std::string> columns;
    for (const auto &[field, column] : mapping.columns)
        columns.push_back(field + " from " + inQuotes(column));
    if (given.columns.empty())
        sentences.push_back("The columns were taken by their names: " + joined(columns) + ".");
    if (const auto unused = unusedIn(sample, mapping); !unused.empty())
        sentences.push_back("No field was found for these columns, and they are left out: " + joined(unused)
                            + ".");
    if (mapping.dateOrder != given.dateOrder)
        sentences.emplace_back(mapping.dateOrder == DateOrder::DayFirst
                                   ? "In dates the day comes before the month, as some of them show."
                                   : "In dates the month comes before the day, as some of them show.");
    return sentences;
}

} // namespace

ChosenMapping chooseMapping(const std::filesystem::path &file, const ImportOptions &options)
{
    const TableSample sample = sampleOf(file, options);
    ChosenMapping chosen{.mapping = completed(options.mapping, sample)};
    chosen.assumptions = assumptionsIn(chosen.mapping, options.mapping, sample);
    chosen.questions = mappingQuestions(chosen.mapping, sample.header, sample.rows);
    return chosen;
}

} // namespace faultline
