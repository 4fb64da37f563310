// Which column of a foreign table, or property of a GeoJSON feature, holds what.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace faultline {

/// Order of day and month in dates that do not tell it by themselves: 03/04/1999.
enum class DateOrder { Unknown, DayFirst, MonthFirst };

struct ColumnMapping {
    /// Field → column. Fields: id, start, end, title, summary, place, latitude, longitude, country, actors,
    /// category, deaths_low, deaths_best, deaths_high, source. Needed: start, and title or summary.
    std::map<std::string, std::string> columns;
    std::map<std::string, std::string> categories; ///< value of the category column → id of a category
    std::string category;                          ///< for rows without one, or without a category column
    DateOrder dateOrder = DateOrder::Unknown;

    bool operator==(const ColumnMapping &) const = default;
};

/// The beginning of a table: its columns and the cells of its first records.
struct TableSample {
    static constexpr std::size_t mostBytes = 4 << 20;

    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    std::size_t bytes = 0; ///< of the cells

    /// No more than a thousand rows, and fewer of long ones, so that memory stays small.
    bool isEnough() const { return rows.size() >= 1000 || bytes >= mostBytes; }
    void add(std::vector<std::string> row)
    {
        for (const std::string &cell : row)
            bytes += cell.size();
        rows.push_back(std::move(row));
    }
};

/// The fields a mapping may have, in the order a person is asked for them.
std::span<const std::string_view> mappingFields();

/// By the names of columns, in English and the languages of the region; only what is clear.
/// `samples` are the cells of the first records: they tell the order of dates where a day is above 12.
ColumnMapping guessMapping(std::span<const std::string> header,
                           std::span<const std::vector<std::string>> samples);

/// What must be said before `mapping` can read a table with this header; sentences, empty if nothing.
std::vector<std::string> mappingQuestions(const ColumnMapping &mapping, std::span<const std::string> header,
                                          std::span<const std::vector<std::string>> samples);

/// A mapping as a JSON file. Errors: NotFound, ReadFailed, WriteFailed, BadInput.
Result<ColumnMapping> loadMapping(const std::filesystem::path &file);
Result<Done> saveMapping(const ColumnMapping &mapping, const std::filesystem::path &file);

} // namespace faultline
