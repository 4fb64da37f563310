#include "core/report/report_listing.h"

#include "core/timeline/lanes.h"

#include <algorithm>

namespace faultline {

namespace {

std::vector<Row> passable(const EventStore &store, const VisibleSet &visible)
{
    std::vector<Row> rows;
    std::ranges::copy_if(visible.rows, std::back_inserter(rows),
                         [&](Row row) { return store.mayBePassedOn(row); });
    return rows;
}

std::vector<Row> toldInFull(const EventStore &store, const VisibleSet &visible, const ReportPlan &plan,
                            std::span<const Row> chosen)
{
    if (chosen.empty())
        return mostImportant(store, passable(store, visible), plan.eventsInFull);
    std::vector<Row> rows;
    std::ranges::copy_if(chosen, std::back_inserter(rows),
                         [&](Row row) { return visible.contains(row) && store.mayBePassedOn(row); });
    return rows;
}

void addTo(std::vector<Row> &rows, const std::vector<Row> &more)
{
    rows.insert(rows.end(), more.begin(), more.end());
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

} // namespace

std::vector<Row> mostImportant(const EventStore &store, std::vector<Row> rows, std::size_t most)
{
    if (rows.size() <= most)
        return rows;
    const Importance importance(store);
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(most);
    std::ranges::nth_element(rows, last, {},
                             [&](Row row) { return std::pair(~importance.of(store, row), row); });
    rows.erase(last, rows.end());
    std::ranges::sort(rows);
    return rows;
}

std::vector<Row> listedRows(const EventStore &store, const VisibleSet &visible, std::size_t most)
{
    return mostImportant(store, passable(store, visible), most);
}

ReportListing listEvents(const EventStore &store, const VisibleSet &visible, const ReportPlan &plan,
                         std::span<const Row> chosen)
{
    ReportListing listing;
    if (has(plan, ReportPart::Events))
        listing.inFull = toldInFull(store, visible, plan, chosen);
    if (has(plan, ReportPart::Comparison))
        listing.compared = compareCountries(store, visible);
    addTo(listing.rows, listing.inFull);
    for (const ComparedCountry &country : listing.compared)
        addTo(listing.rows, country.important);
    const std::size_t most = plan.tableRows.value_or(mostTableRows);
    if ((has(plan, ReportPart::Table) || has(plan, ReportPart::Sources)) && listing.rows.size() < most) {
        std::vector<Row> others;
        std::ranges::set_difference(passable(store, visible), listing.rows, std::back_inserter(others));
        addTo(listing.rows, mostImportant(store, std::move(others), most - listing.rows.size()));
    }
    return listing;
}

} // namespace faultline
