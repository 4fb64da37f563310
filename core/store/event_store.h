// The snapshot: all events of one chronicle, column by column.
#pragma once

#include "core/base/edtf.h"
#include "core/base/geo.h"
#include "core/store/deaths.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// An event's position in the store.
using Row = std::uint32_t;
inline constexpr Row noRow = UINT32_MAX;

/// Positions in the store's tables of countries, categories, themes, actors and crises.
using CountryIndex = std::uint16_t;
using CategoryIndex = std::uint16_t;
using ThemeIndex = std::uint16_t;
using ActorIndex = std::uint32_t;
using CrisisIndex = std::uint16_t;

struct EventTheme {
    std::string id;
    std::string name;
};
struct Category {
    std::string id;
    std::string name;
    ThemeIndex theme = 0;
};
struct Country {
    std::string code; ///< ISO 3166-1 alpha-2, XK for Kosovo
    std::string name;
    bool region = false; ///< one of the countries the chronicle is about
    std::string note;
};
struct Actor {
    std::string id;
    std::string name;
    std::string aliases; ///< other forms of the name, separated by `;`
};
struct Crisis {
    std::string id;
    std::string name;
    std::string shortName;
    EdtfSpan span;
};

/// What the chronicle says of itself.
struct ChronicleInfo {
    std::string title;
    std::string version;
    std::string licence;
    std::string citation;
    std::string description; ///< what it covers, and what it does not
};

enum class PlacePrecision : std::uint8_t { None, Exact, Near, District, Country };
enum class Confidence : std::uint8_t { High, Medium, Low };

enum class LinkKind : std::uint8_t { PartOf, LeadsTo, RespondsTo };
/// `from` is part of, leads to, or responds to `to`.
struct Link {
    Row from = noRow;
    LinkKind kind = LinkKind::LeadsTo;
    Row to = noRow;
};

/// A list of T for each row, in one block.
template <typename T>
class Lists {
public:
    std::span<const T> operator[](Row row) const
    {
        return std::span(m_values).subspan(m_ends[row], m_ends[row + 1] - m_ends[row]);
    }
    void append(std::span<const T> values)
    {
        m_values.insert(m_values.end(), values.begin(), values.end());
        m_ends.push_back(static_cast<std::uint32_t>(m_values.size()));
    }

private:
    std::vector<T> m_values;
    std::vector<std::uint32_t> m_ends{0};
};

/// The texts of all rows in one block of UTF-8.
class TextPool {
public:
    std::string_view operator[](Row row) const
    {
        return std::string_view(m_bytes).substr(m_ends[row], m_ends[row + 1] - m_ends[row]);
    }
    void append(std::string_view text)
    {
        m_bytes += text;
        m_ends.push_back(m_bytes.size());
    }

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends{0};
};

/// All events of one chronicle, column by column; read-only once built.
///
/// Shape    every column has size() entries, row i is one event; rows ascend by first possible day, then id.
/// Units    days of the Gregorian calendar, degrees on WGS 84, persons killed.
/// Text     titles and place names are here; summaries and sources are fetched by key (see
/// db/event_details.h). Errors   none: a store is complete as soon as it exists (see
/// EventStoreBuilder::finish). Threads  any number may read; share it as std::shared_ptr<const EventStore>.
class EventStore {
public:
    std::size_t size() const noexcept { return m_key.size(); }

    const ChronicleInfo &info() const noexcept { return m_info; }
    const std::vector<EventTheme> &themes() const noexcept { return m_themes; }
    const std::vector<Category> &categories() const noexcept { return m_categories; }
    const std::vector<Country> &countries() const noexcept { return m_countries; }
    const std::vector<Actor> &actors() const noexcept { return m_actors; }
    const std::vector<Crisis> &crises() const noexcept { return m_crises; }

    /// The event's primary key in its chronicle.
    std::int64_t key(Row row) const { return m_key[row]; }
    std::string_view id(Row row) const { return m_id[row]; }
    std::string_view title(Row row) const { return m_title[row]; }

    const EdtfSpan &span(Row row) const { return m_span[row]; }
    Day earliest(Row row) const { return m_earliest[row]; }
    Day latest(Row row) const { return m_latest[row]; } ///< EdtfSpan::openEnd if it goes on
    std::span<const Day> earliest() const noexcept { return m_earliest; }
    std::span<const Day> latest() const noexcept { return m_latest; }

    /// Empty where no place is known.
    std::string_view placeName(Row row) const { return m_placeNames[m_placeName[row]]; }
    bool hasPlace(Row row) const { return m_placePrecision[row] != PlacePrecision::None; }
    PlacePrecision placePrecision(Row row) const { return m_placePrecision[row]; }
    LatLon position(Row row) const { return {m_latitude[row], m_longitude[row]}; } ///< only if hasPlace()

    CategoryIndex category(Row row) const { return m_category[row]; }
    ThemeIndex theme(Row row) const { return m_categories[m_category[row]].theme; }
    Confidence confidence(Row row) const { return m_confidence[row]; }
    const Deaths &deaths(Row row) const { return m_deaths[row]; }
    std::uint16_t sourceCount(Row row) const { return m_sourceCount[row]; }

    std::span<const CountryIndex> places(Row row) const { return m_places[row]; }   ///< where it happened
    std::span<const CountryIndex> parties(Row row) const { return m_parties[row]; } ///< who else took part
    std::span<const ActorIndex> actors(Row row) const { return m_actorLists[row]; }
    std::span<const CrisisIndex> crises(Row row) const { return m_crisisLists[row]; }

    /// The event this one is part of, or noRow.
    Row partOf(Row row) const { return m_partOf[row]; }
    std::span<const Link> links() const noexcept { return m_links; }

    std::optional<Row> rowOfKey(std::int64_t key) const;
    std::optional<Row> rowOfId(std::string_view id) const;

private:
    friend class EventStoreBuilder;
    ChronicleInfo m_info;
    std::vector<EventTheme> m_themes;
    std::vector<Category> m_categories;
    std::vector<Country> m_countries;
    std::vector<Actor> m_actors;
    std::vector<Crisis> m_crises;

    std::vector<std::int64_t> m_key;
    TextPool m_id;
    TextPool m_title;
    std::vector<EdtfSpan> m_span;
    std::vector<Day> m_earliest;
    std::vector<Day> m_latest;
    std::vector<std::string> m_placeNames;
    std::vector<std::uint32_t> m_placeName;
    std::vector<PlacePrecision> m_placePrecision;
    std::vector<float> m_latitude;
    std::vector<float> m_longitude;
    std::vector<CategoryIndex> m_category;
    std::vector<Confidence> m_confidence;
    std::vector<Deaths> m_deaths;
    std::vector<std::uint16_t> m_sourceCount;
    Lists<CountryIndex> m_places;
    Lists<CountryIndex> m_parties;
    Lists<ActorIndex> m_actorLists;
    Lists<CrisisIndex> m_crisisLists;
    std::vector<Row> m_partOf;
    std::vector<Link> m_links;

    std::vector<Row> m_rowsByKey; ///< rows ascending by key
    std::vector<Row> m_rowsById;  ///< rows ascending by id
};

} // namespace faultline
