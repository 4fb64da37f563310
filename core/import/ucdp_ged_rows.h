// Rows of the UCDP Georeferenced Event Dataset → events.
#pragma once

#include "core/import/ucdp_ged_columns.h"

namespace faultline {

class UcdpGedRows : public RowFormat {
public:
    /// Throws InputFault that names the columns that are missing.
    explicit UcdpGedRows(std::span<const std::string> header) : m_columns(header) { }

    EventOrReason read(const Record &record) override;
    std::vector<std::string> assumptions() const override;

private:
    GedColumns m_columns;
    std::size_t m_placesOfUnknownPrecision = 0;
    std::size_t m_datesOfUnknownPrecision = 0;
};

} // namespace faultline
