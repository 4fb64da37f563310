// The land under the events: countries, borders, rivers, towns and seas.
#pragma once

#include "core/base/calendar.h"
#include "core/base/geo.h"
#include "core/base/result.h"
#include "core/map/map_line.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

struct BaseCountry {
    std::string code; ///< ISO 3166-1 alpha-2, XK for Kosovo
    std::string name;
    Mercator label;
    int rank = 0;               ///< 1 for the most prominent
    std::vector<MapLine> rings; ///< shores and holes alike: the odd-even rule tells inside from outside
    MapBox box;
    bool operator==(const BaseCountry &) const = default;
};

/// A border between two countries, each stretch once.
struct BaseBorder {
    std::string left; ///< code
    std::string right;
    bool disputed = false;
    std::vector<MapLine> lines;
    bool operator==(const BaseBorder &) const = default;
};

/// A line inside a country.
struct InnerLine {
    enum class Kind : std::uint8_t {
        Entity,
        Province,
        District, ///< the first-level units of a country: counties, cantons, regions …
    };
    Kind kind = Kind::Province;
    Day from = Day::min(); ///< the first day of the units it parts
    std::vector<MapLine> lines;
    bool operator==(const InnerLine &) const = default;
};

struct BaseRiver {
    std::string name;
    int rank = 0; ///< lower is greater
    std::vector<MapLine> lines;
    bool operator==(const BaseRiver &) const = default;
};

struct BaseLake {
    std::string name;
    int rank = 0; ///< lower is greater
    std::vector<MapLine> rings;
    MapBox box;
    bool operator==(const BaseLake &) const = default;
};

struct BaseTown {
    std::string name;
    Mercator position;
    std::string country; ///< code
    std::int32_t population = 0;
    bool capital = false;
    bool operator==(const BaseTown &) const = default;
};

struct BaseSea {
    std::string name;
    Mercator position;
    bool operator==(const BaseSea &) const = default;
};

/// How the land of one of today's countries stood from a day on.
struct LandPeriod {
    enum class Standing : std::uint8_t {
        Republic,       ///< of a federation
        Province,       ///< of the country `within`
        UnAdministered, ///< by the United Nations, formally part of `within`
        Independent,
        Entities, ///< independent, and made up of entities with a line between them
        Disputed, ///< independent, but not for all others
    };
    std::string country; ///< code
    Day from = Day::min();
    std::string state; ///< id of a former state or code of a country; empty: a state of its own
    std::string name;  ///< of the time
    Standing standing = Standing::Independent;
    std::string within; ///< code of a country; may be empty
    bool operator==(const LandPeriod &) const = default;
};

/// A state that is no more.
struct FormerState {
    std::string id;
    std::string name;
    Mercator label;
    bool operator==(const FormerState &) const = default;
};

/// Everything drawn below the events. Read once, then shared as std::shared_ptr<const BaseMap> by any number
/// of threads. Towns come largest first, capitals before all others.
struct BaseMap {
    std::vector<BaseCountry> countries;
    std::vector<MapLine> shores; ///< what is outline of a country but no border
    std::vector<BaseBorder> borders;
    std::vector<InnerLine> innerLines;
    std::vector<BaseRiver> rivers;
    std::vector<BaseLake> lakes;
    std::vector<BaseTown> towns;
    std::vector<BaseSea> seas;
    std::vector<LandPeriod> periods; ///< by country, then time; see borders_of_date.h
    std::vector<FormerState> formerStates;
    bool operator==(const BaseMap &) const = default;
};

/// The files a base map is read from, as text.
struct BaseMapTexts {
    std::string_view countries;       ///< GeoJSON; properties code, name, label, rank
    std::string_view borders;         ///< GeoJSON; left, right, kind: international or disputed
    std::string_view innerLines;      ///< GeoJSON; kind: entity, province or district; since: a date or empty
    std::string_view rivers;          ///< GeoJSON; name, rank
    std::string_view moreRivers;      ///< the same, from elsewhere
    std::string_view osmRivers;       ///< the same, from OpenStreetMap
    std::string_view handDrawnRivers; ///< the same, drawn for this program
    std::string_view lakes;           ///< GeoJSON; name, rank
    std::string_view places;          ///< TSV with header: name latitude longitude country population capital
    std::string_view seas;            ///< TSV with header: name latitude longitude
    std::string_view periods;         ///< TSV with header: country from state name standing within source
    std::string_view states;          ///< TSV with header: id name latitude longitude
};

/// Error::Kind::BadInput if one of the texts is not what it should be.
Result<BaseMap> readBaseMap(const BaseMapTexts &texts);

/// The same from a folder with files of those names. Also NotFound or ReadFailed.
Result<BaseMap> readBaseMap(const std::filesystem::path &folder);

/// Whether `place` is on the country's land.
bool isInside(const BaseCountry &country, Mercator place);

/// From `place` to the country's outline on the ground; 0 on its land. Good to a percent within 100 km.
double kilometresTo(const BaseCountry &country, LatLon place);

/// The country on whose land `place` lies, or null at sea.
const BaseCountry *countryAt(const BaseMap &map, Mercator place);

/// The country with this code, or null.
const BaseCountry *countryOfCode(const BaseMap &map, std::string_view code);

} // namespace faultline
