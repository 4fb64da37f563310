// The snapshot: all events of one chronicle, column by column.
#pragma once

#include "core/base/column.h"
#include "core/base/edtf.h"
#include "core/base/geo.h"
#include "core/store/code_column.h"
#include "core/store/date_form.h"
#include "core/store/deaths.h"
#include "core/store/left_out.h"
#include "core/store/lists.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// An event's position in the store.
using Row = std::uint32_t;
inline constexpr Row noRow = UINT32_MAX;

/// Reads the title of an event; the text lives until the next call.
using TitleOf = std::function<std::string_view(Row)>;

/// Positions in the store's tables of countries, categories, themes, actors, crises and datasets.
using CountryIndex = std::uint16_t;
using CategoryIndex = std::uint16_t;
using ThemeIndex = std::uint16_t;
using ActorIndex = std::uint32_t;
using CrisisIndex = std::uint16_t;
using DatasetIndex = std::uint8_t;

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

/// Where rows were taken over from; the first one is the chronicle itself.
struct Dataset {
    std::string id; ///< `chronicle` for the chronicle itself
    std::string name;
    std::string version;
    std::string licence;
    std::string citation;
    bool redistributable = true; ///< false: rows may not be passed on, only sums over them
    bool mediaReports = false;   ///< reports found by machine, never counted together with events
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

/// A place as events name it; entry 0 of the store stands for none.
struct Place {
    std::string name;
    PlacePrecision precision = PlacePrecision::None;
    float latitude = 0.0F; ///< degrees on WGS 84; only with a precision
    float longitude = 0.0F;

    LatLon position() const noexcept { return {latitude, longitude}; }
    bool operator==(const Place &) const = default;
};

/// All events of one chronicle, column by column; read-only once built.
///
/// Shape    every column has size() entries, row i is one event; rows ascend by first possible day, then key.
///          What many events have in common – place, figures of deaths, lists of countries, actors, crises –
///          stands once in a dictionary, and rows hold its code: a question is answered once per entry, then
///          looked up per row.
/// Units    days of the Gregorian calendar, degrees on WGS 84, persons killed.
/// Text     names are here; ids, titles, summaries and sources are fetched by key (db/event_texts.h,
///          db/event_details.h).
/// Errors   none: a store is complete as soon as it exists (see EventStoreBuilder::finish).
/// Threads  any number may read; share it as std::shared_ptr<const EventStore>.
class EventStore {
public:
    std::size_t size() const noexcept { return m_columns.key.size(); }

    const ChronicleInfo &info() const noexcept { return m_tables.info; }
    /// Of the chronicle, because it makes no sense.
    const LeftOut &leftOut() const noexcept { return m_tables.leftOut; }
    const std::vector<EventTheme> &themes() const noexcept { return m_tables.themes; }
    const std::vector<Category> &categories() const noexcept { return m_tables.categories; }
    const std::vector<Country> &countries() const noexcept { return m_tables.countries; }
    const std::vector<Actor> &actors() const noexcept { return m_tables.actors; }
    const std::vector<Crisis> &crises() const noexcept { return m_tables.crises; }
    const std::vector<Dataset> &datasets() const noexcept { return m_tables.datasets; } ///< at least one
    std::size_t eventsOf(std::size_t dataset) const { return m_eventsOf[dataset]; }     ///< how many

    /// First and last day of all events, an open end counted as its start; the years 1990 to 2029 if there
    /// are none.
    DayRange wholeSpan() const noexcept { return m_wholeSpan; }

    /// The event's primary key in its chronicle.
    std::int64_t key(Row row) const { return m_columns.key[row]; }

    EdtfSpan span(Row row) const { return spanOf(m_columns.dateForm[row], earliest(row), latest(row)); }
    bool hasExactDate(Row row) const { return isExact(m_columns.dateForm[row]); }
    Day earliest(Row row) const { return m_columns.earliest[row]; }
    Day latest(Row row) const { return m_columns.latest[row]; } ///< EdtfSpan::openEnd if it goes on
    std::span<const Day> earliest() const noexcept { return m_columns.earliest; }
    std::span<const Day> latest() const noexcept { return m_columns.latest; }

    /// Without name and precision where none is known.
    const Place &place(Row row) const { return m_columns.places[m_columns.place[row]]; }
    std::string_view placeName(Row row) const { return place(row).name; }
    bool hasPlace(Row row) const { return place(row).precision != PlacePrecision::None; }
    PlacePrecision placePrecision(Row row) const { return place(row).precision; }
    LatLon position(Row row) const { return place(row).position(); } ///< only if hasPlace()
    /// Of an entry of `places`, within a metre; only with a precision.
    Mercator mercator(Code place) const { return m_mercator[place]; }
    /// All entries of `places` by their stripAt(), within a strip ascending.
    const std::vector<Code> &placesWestToEast() const noexcept { return m_westToEast; }

    CategoryIndex category(Row row) const { return m_columns.category[row]; }
    ThemeIndex theme(Row row) const { return m_tables.categories[m_columns.category[row]].theme; }
    Confidence confidence(Row row) const { return m_columns.confidence[row]; }
    DatasetIndex dataset(Row row) const { return m_columns.dataset[row]; }
    /// Whether the row itself may leave the program, or only sums over it.
    bool mayBePassedOn(Row row) const { return m_tables.datasets[dataset(row)].redistributable; }
    Deaths deaths(Row row) const { return deathsOf(m_columns.deaths[row]); }
    std::uint16_t sourceCount(Row row) const { return m_columns.sourceCount[row]; }

    /// Where it happened, and who else took part.
    std::span<const CountryIndex> places(Row row) const { return m_columns.placeLists[countriesCode(row)]; }
    std::span<const CountryIndex> parties(Row row) const { return m_columns.partyLists[countriesCode(row)]; }
    std::span<const ActorIndex> actors(Row row) const { return m_columns.actorLists[m_columns.actors[row]]; }
    std::span<const CrisisIndex> crises(Row row) const
    {
        return m_columns.crisisLists[m_columns.crises[row]];
    }

    /// The event this one is part of, or noRow.
    Row partOf(Row row) const;
    std::span<const Link> links() const noexcept { return m_links; } ///< ascending by `from`

    std::optional<Row> rowOfKey(std::int64_t key) const;

    /// The columns and dictionaries themselves, for passes over many rows and for keeping them as bytes.
    struct Columns {
        ColumnOf<std::uint32_t> key;
        ColumnOf<Row> rowsByKey; ///< rows ascending by key
        ColumnOf<Day> earliest;
        ColumnOf<Day> latest;
        ColumnOf<DateForm> dateForm;
        ColumnOf<CategoryIndex> category;
        ColumnOf<Confidence> confidence;
        ColumnOf<DatasetIndex> dataset;
        ColumnOf<std::uint16_t> sourceCount;
        CodeColumn place;     ///< of `places`
        CodeColumn deaths;    ///< of `figures`
        CodeColumn countries; ///< of `placeLists` and `partyLists`, which go together
        CodeColumn actors;    ///< of `actorLists`
        CodeColumn crises;    ///< of `crisisLists`

        std::vector<Place> places;
        std::vector<std::array<std::int32_t, 3>> figures; ///< low, best, high; -1 is unknown
        Lists<CountryIndex> placeLists;
        Lists<CountryIndex> partyLists;
        Lists<ActorIndex> actorLists;
        Lists<CrisisIndex> crisisLists;

        bool operator==(const Columns &) const = default;
    };
    const Columns &columns() const noexcept { return m_columns; }
    Deaths deathsOf(Code figures) const;

    /// The small tables that codes and indices point into.
    struct Tables {
        ChronicleInfo info;
        std::vector<EventTheme> themes;
        std::vector<Category> categories;
        std::vector<Country> countries;
        std::vector<Actor> actors;
        std::vector<Crisis> crises;
        std::vector<Dataset> datasets;
        LeftOut leftOut; ///< of these, of events and of links
    };

    /// Columns that fit together and into `tables`, as a builder made them. Links to keys that are not there
    /// are left out, and that is said.
    EventStore(Tables tables, Columns columns, std::span<const struct NewLink> links);

private:
    Code countriesCode(Row row) const { return m_columns.countries[row]; }

    Tables m_tables;
    Columns m_columns;
    std::vector<Link> m_links;
    std::vector<Mercator> m_mercator; ///< by place
    std::vector<Code> m_westToEast;
    std::vector<std::size_t> m_eventsOf; ///< by dataset
    DayRange m_wholeSpan;
};

/// A link between events named by their keys.
struct NewLink {
    std::int64_t from = 0;
    LinkKind kind = LinkKind::LeadsTo;
    std::int64_t to = 0;
};

} // namespace faultline
