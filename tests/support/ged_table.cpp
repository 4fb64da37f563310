#include "tests/support/ged_table.h"

#include "core/import/ucdp_ged_columns.h"

namespace faultline::test {

namespace {

const std::vector<std::string> columns{"id",
                                       "type_of_violence",
                                       "side_a",
                                       "side_b",
                                       "source_article",
                                       "where_prec",
                                       "where_coordinates",
                                       "latitude",
                                       "longitude",
                                       "country",
                                       "event_clarity",
                                       "date_prec",
                                       "date_start",
                                       "best",
                                       "high",
                                       "low"};

const GedCells usual{{"id", "1"},
                     {"type_of_violence", "1"},
                     {"side_a", "Government of Bosnia-Herzegovina"},
                     {"side_b", "Serbian Republic"},
                     {"source_article", "Reuters"},
                     {"where_prec", "1"},
                     {"where_coordinates", "Sarajevo"},
                     {"latitude", "43.85"},
                     {"longitude", "18.38"},
                     {"country", "Bosnia-Herzegovina"},
                     {"event_clarity", "1"},
                     {"date_prec", "1"},
                     {"date_start", "1992-05-25"},
                     {"best", "6"},
                     {"high", "9"},
                     {"low", "5"}};

std::string line(const std::vector<std::string> &cells, char delimiter)
{
    std::string text;
    for (const std::string &cell : cells)
        text.append(text.empty() ? "" : std::string(1, delimiter)).append(cell);
    return text + "\n";
}

std::string rowOf(const std::vector<std::string> &header, const GedCells &cells, char delimiter)
{
    std::vector<std::string> row;
    for (const std::string &name : header) {
        const auto given = cells.find(name);
        const auto normal = usual.find(name);
        row.push_back(given != cells.end() ? given->second : normal != usual.end() ? normal->second : "");
    }
    return line(row, delimiter);
}

} // namespace

std::string gedTable(const std::vector<GedCells> &rows, char delimiter)
{
    std::string text = line(columns, delimiter);
    for (const GedCells &row : rows)
        text += rowOf(columns, row, delimiter);
    return text;
}

std::string gedRowOf49(const GedCells &cells) { return rowOf(gedColumnOrder(), cells, ','); }

} // namespace faultline::test
