#include "core/import/row_rules.h"

#include "core/base/edtf.h"
#include "core/base/in_quotes.h"
#include "core/import/cell_rules.h"

#include <algorithm>

namespace faultline {

namespace {

void checkSpan(const RowView &row, FaultList &faults)
{
    if (!parseEdtfSpan(row["start"], row["end"]))
        faults.add(row.row, "end", inQuotes(row["end"]) + " is before the start " + inQuotes(row["start"]));
}

void checkPlace(const RowView &row, FaultList &faults)
{
    const bool latitude = !row["latitude"].empty();
    const bool longitude = !row["longitude"].empty();
    const bool precision = !row["place_precision"].empty();
    if (latitude && !longitude)
        faults.add(row.row, "longitude", "is empty, but the latitude is " + inQuotes(row["latitude"]));
    if (longitude && !latitude)
        faults.add(row.row, "latitude", "is empty, but the longitude is " + inQuotes(row["longitude"]));
    if (latitude && longitude && !precision)
        faults.add(row.row, "place_precision", "is empty, but there are coordinates");
    if (precision && !latitude && !longitude)
        faults.add(row.row, "place_precision",
                   inQuotes(row["place_precision"]) + " is given, but there are no coordinates");
}

void checkDeaths(const RowView &row, FaultList &faults)
{
    std::string_view lower;
    for (const std::string_view column : {"deaths_low", "deaths_best", "deaths_high"}) {
        const std::string &figure = row[column];
        if (figure.empty())
            continue;
        if (!lower.empty() && std::stol(figure) < std::stol(row[lower]))
            faults.add(row.row, column,
                       inQuotes(figure) + " is less than " + std::string(lower) + " " + inQuotes(row[lower]));
        lower = column;
    }
}

/// A country counts once for an event, as a place or as a party.
void checkParties(const RowView &row, FaultList &faults)
{
    const auto places = listItems(row["countries"]);
    for (const std::string_view party : listItems(row["parties"]))
        if (std::ranges::find(places, party) != places.end())
            faults.add(row.row, "parties", inQuotes(party) + " is among the countries already");
}

void checkEvent(const RowView &row, FaultList &faults)
{
    checkSpan(row, faults);
    checkPlace(row, faults);
    checkDeaths(row, faults);
    checkParties(row, faults);
}

void checkSource(const RowView &row, FaultList &faults)
{
    if (row["reference"].empty() && row["url"].empty())
        faults.add(row.row, "reference", "the source needs a reference or a url");
}

void checkLink(const RowView &row, FaultList &faults)
{
    if (row["event"] == row["other"])
        faults.add(row.row, "other", inQuotes(row["other"]) + " is linked to itself");
}

} // namespace

void checkRow(const RowView &row, FaultList &faults)
{
    switch (row.table.id) {
    case TableId::Crisis:
        return checkSpan(row, faults);
    case TableId::Source:
        return checkSource(row, faults);
    case TableId::Event:
        return checkEvent(row, faults);
    case TableId::EventLink:
        return checkLink(row, faults);
    default:
        return;
    }
}

} // namespace faultline
