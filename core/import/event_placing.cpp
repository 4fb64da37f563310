#include "core/import/event_placing.h"

#include "core/base/edtf.h"
#include "core/base/in_quotes.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr int lastYear = 2100;                   // a later date is a slip
constexpr std::size_t mostKnownPoints = 500'000; // so that memory does not grow with the file

/// A country where it happened is no other party; and each party counts once.
void nameCountriesOnce(PlacedEvent &placed)
{
    std::vector<std::string> parties;
    for (std::string &party : placed.event.parties)
        if (party != placed.country && std::ranges::find(parties, party) == parties.end())
            parties.push_back(std::move(party));
    placed.event.parties = std::move(parties);
}

} // namespace

std::size_t EventPlacing::HashOfPoint::operator()(const LatLon &point) const noexcept
{
    const std::hash<double> hash;
    return hash(point.latitude) * 31 + hash(point.longitude);
}

std::variant<PlacedEvent, std::string> EventPlacing::place(std::size_t line, ImportedEvent event)
{
    const auto span = parseEdtfSpan(event.start, event.end);
    if (!span)
        return inQuotes(event.start) + " to " + inQuotes(event.end) + " is no interval of dates";
    if (const int year = yearOf(span->earliest()); year > lastYear)
        return inQuotes(event.start) + " lies after the year " + std::to_string(lastYear);
    PlacedEvent placed{.line = line,
                       .event = std::move(event),
                       .country = {},
                       .earliest = span->earliest(),
                       .latest = span->latest()};
    if (placed.event.position) {
        const Found &found = find(*placed.event.position);
        count(found, placed.event);
        placed.country = found.country;
    }
    if (placed.country.empty())
        placed.country = placed.event.country;
    nameCountriesOnce(placed);
    return placed;
}

const EventPlacing::Found &EventPlacing::find(LatLon point)
{
    if (m_known.size() >= mostKnownPoints)
        m_known.clear();
    const auto [known, isNew] = m_known.try_emplace(point);
    if (isNew)
        known->second = look(point);
    return known->second;
}

EventPlacing::Found EventPlacing::look(LatLon point) const
{
    if (!m_countries.codeAt)
        return {};
    Found found{.country = m_countries.codeAt(point)};
    if (point.longitude >= -90.0 && point.longitude <= 90.0)
        found.ifSwapped = m_countries.codeAt({point.longitude, point.latitude});
    return found;
}

void EventPlacing::count(const Found &found, const ImportedEvent &event)
{
    ++m_positions;
    if (!found.country.empty())
        ++m_byCountry[found.country];
    m_inNoCountry += found.country.empty() ? 1 : 0;
    m_inCountryIfSwapped += found.country.empty() && !found.ifSwapped.empty() ? 1 : 0;
    const std::string named = event.country.empty() ? m_names.codeOf(event.stateThen) : event.country;
    if (named.empty())
        return;
    ++m_named;
    m_asNamedIfSwapped += found.country != named && found.ifSwapped == named ? 1 : 0;
}

} // namespace faultline
