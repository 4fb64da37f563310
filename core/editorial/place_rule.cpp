#include "core/editorial/rules.h"

#include "core/base/in_quotes.h"
#include "core/import/cell_rules.h"

#include <cmath>
#include <cstdlib>
#include <limits>

namespace faultline {

namespace {

/// To the nearest of the countries; infinite if the map knows none of them.
double kilometresToNearest(const BaseMap &map, std::string_view codes, LatLon place)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const std::string_view code : listItems(codes))
        if (const BaseCountry *country = countryOfCode(map, code))
            nearest = std::min(nearest, kilometresTo(*country, place));
    return nearest;
}

} // namespace

std::optional<LatLon> placeOf(const RowView &event)
{
    if (event["latitude"].empty())
        return std::nullopt;
    return LatLon{.latitude = std::strtod(event["latitude"].c_str(), nullptr),
                  .longitude = std::strtod(event["longitude"].c_str(), nullptr)};
}

void checkPlaces(const TextTables &tables, const BaseMap &map, Exceptions &exceptions, FaultList &faults)
{
    for (const TextRow &row : tables.of(TableId::Event)) {
        const RowView event{tableOf(TableId::Event), row};
        const auto place = placeOf(event);
        if (!place)
            continue;
        const double far = kilometresToNearest(map, event["countries"], *place);
        if (far > kilometresOutsideAllowed && !exceptions.allow(event["id"], placeRule))
            faults.add(row, "latitude",
                       inQuotes(event["id"]) + ": " + event["latitude"] + ", " + event["longitude"] + " is "
                           + (std::isinf(far) ? "in none of its countries"
                                              : std::to_string(std::lround(std::ceil(far))) + " km outside "
                                      + event["countries"]));
    }
}

} // namespace faultline
