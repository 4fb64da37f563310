// The columns of the UCDP Georeferenced Event Dataset that we read, found by their names.
// Source of the format: Högbladh, UCDP GED Codebook version 23.1, Uppsala University.
#pragma once

#include "core/import/row_format.h"

#include <array>
#include <cstdint>

namespace faultline {

enum class GedColumn : std::uint8_t {
    Id,
    Type,
    Conflict,
    Dyad,
    SideA,
    SideB,
    SourceArticle,
    SourceOffice,
    SourceDate,
    SourceHeadline,
    PlaceCode, ///< where_prec
    Place,
    PlaceDescription,
    FirstOrder,
    SecondOrder,
    Latitude,
    Longitude,
    Country,
    Clarity,
    DateCode, ///< date_prec
    Start,
    End,
    DeathsA,
    DeathsB,
    DeathsCivilians,
    DeathsUnknown,
    Best,
    High,
    Low
};
inline constexpr std::size_t gedColumnCount = 29;

/// `type_of_violence`
std::string_view gedName(GedColumn column);

/// Where the columns are in a file.
class GedColumns {
public:
    /// Throws InputFault that names the columns that are missing.
    explicit GedColumns(std::span<const std::string> header);

    bool has(GedColumn column) const { return place(column) != absent; }
    /// Empty if the file has no such column.
    std::string_view cell(const Record &record, GedColumn column) const
    {
        return has(column) ? record.cells[place(column)] : std::string_view{};
    }

private:
    static constexpr std::size_t absent = ~std::size_t{0};
    std::size_t place(GedColumn column) const { return m_places[static_cast<std::size_t>(column)]; }

    std::array<std::size_t, gedColumnCount> m_places;
};

/// A row whose cells can be asked for by column.
struct GedRow {
    const GedColumns &columns;
    const Record &record;

    std::string_view operator[](GedColumn column) const { return columns.cell(record, column); }
};

/// Whether a record without a header above it is a row of the 49 columns of gedColumnOrder().
bool looksLikeGedRow(const Record &record);

/// The columns of GED 23.1 and later.
std::vector<std::string> gedColumnOrder();

} // namespace faultline
