#include "core/import/ucdp_ged_columns.h"

#include "core/import/input_fault.h"

#include <algorithm>
#include <charconv>

namespace faultline {

namespace {

using enum GedColumn;

/// By GedColumn.
constexpr std::array<std::string_view, gedColumnCount> names{"id",
                                                             "type_of_violence",
                                                             "conflict_name",
                                                             "dyad_name",
                                                             "side_a",
                                                             "side_b",
                                                             "source_article",
                                                             "source_office",
                                                             "source_date",
                                                             "source_headline",
                                                             "where_prec",
                                                             "where_coordinates",
                                                             "where_description",
                                                             "adm_1",
                                                             "adm_2",
                                                             "latitude",
                                                             "longitude",
                                                             "country",
                                                             "event_clarity",
                                                             "date_prec",
                                                             "date_start",
                                                             "date_end",
                                                             "deaths_a",
                                                             "deaths_b",
                                                             "deaths_civilians",
                                                             "deaths_unknown",
                                                             "best",
                                                             "high",
                                                             "low"};

constexpr std::array needed{Id, Type, SideA, SideB, Latitude, Longitude, Country, Start, Best, High, Low};

constexpr auto order = std::to_array<std::string_view>({"id",
                                                        "relid",
                                                        "year",
                                                        "active_year",
                                                        "code_status",
                                                        "type_of_violence",
                                                        "conflict_dset_id",
                                                        "conflict_new_id",
                                                        "conflict_name",
                                                        "dyad_dset_id",
                                                        "dyad_new_id",
                                                        "dyad_name",
                                                        "side_a_dset_id",
                                                        "side_a_new_id",
                                                        "side_a",
                                                        "side_b_dset_id",
                                                        "side_b_new_id",
                                                        "side_b",
                                                        "number_of_sources",
                                                        "source_article",
                                                        "source_office",
                                                        "source_date",
                                                        "source_headline",
                                                        "source_original",
                                                        "where_prec",
                                                        "where_coordinates",
                                                        "where_description",
                                                        "adm_1",
                                                        "adm_2",
                                                        "latitude",
                                                        "longitude",
                                                        "geom_wkt",
                                                        "priogrid_gid",
                                                        "country",
                                                        "country_id",
                                                        "region",
                                                        "event_clarity",
                                                        "date_prec",
                                                        "date_start",
                                                        "date_end",
                                                        "deaths_a",
                                                        "deaths_b",
                                                        "deaths_civilians",
                                                        "deaths_unknown",
                                                        "best",
                                                        "high",
                                                        "low",
                                                        "gwnoa",
                                                        "gwnob"});

bool isWhole(std::string_view cell)
{
    return !cell.empty() && cell.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isDegrees(std::string_view cell)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc{} && end == cell.data() + cell.size() && value >= -180.0 && value <= 180.0;
}

bool isDate(std::string_view cell)
{
    return cell.size() >= 10 && cell[4] == '-' && cell[7] == '-' && isWhole(cell.substr(0, 4));
}

std::size_t orderOf(std::string_view name)
{
    return static_cast<std::size_t>(std::ranges::find(order, name) - order.begin());
}

} // namespace

std::string_view gedName(GedColumn column) { return names[static_cast<std::size_t>(column)]; }

GedColumns::GedColumns(std::span<const std::string> header)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = std::ranges::find(header, names[i]);
        m_places[i] = found == header.end() ? absent : static_cast<std::size_t>(found - header.begin());
    }
    std::string missing;
    for (const GedColumn column : needed)
        if (!has(column))
            missing.append(missing.empty() ? "" : ", ").append(gedName(column));
    if (!missing.empty())
        throw InputFault(1, "this is no UCDP GED table; columns are missing: " + missing);
}

bool looksLikeGedRow(const Record &record)
{
    const auto cell = [&](std::string_view name) { return record.cells[orderOf(name)]; };
    return record.cells.size() == order.size() && isWhole(cell("id")) && isWhole(cell("type_of_violence"))
        && isDegrees(cell("latitude")) && isDegrees(cell("longitude")) && isDate(cell("date_start"));
}

std::vector<std::string> gedColumnOrder() { return {order.begin(), order.end()}; }

} // namespace faultline
