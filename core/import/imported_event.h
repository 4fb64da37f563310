// An event of a foreign dataset, in the chronicle's terms, before it is written.
#pragma once

#include "core/base/geo.h"
#include "core/store/deaths.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace faultline {

/// What the chronicle keeps about a dataset; stands in the table `dataset`, in the event panel and in
/// reports.
struct DatasetInfo {
    std::string id; ///< a-z 0-9 -; also the beginning of its events' ids
    std::string name;
    std::string version; ///< may be empty
    std::string licence;
    std::string citation;
    bool redistributable = true; ///< false: rows may not be passed on, only sums over them
    bool mediaReports = false;   ///< reports found by machine, never added to counts of events
};

struct ImportedActor {
    std::string name;
    std::string_view kind; ///< one of the words of actor.kind
};

/// UTF-8 throughout; empty where the dataset says nothing.
struct ImportedEvent {
    std::string id;    ///< stable between releases, unique in the chronicle: `ucdp-ged-199704`
    std::string start; ///< EDTF
    std::string end;   ///< EDTF, empty for a single date
    std::string title; ///< one line
    std::string summary;
    std::string place;
    std::optional<LatLon> position;
    std::string_view placePrecision;  ///< `exact`, `near`, `district` or `country`; empty without a position
    std::string country;              ///< ISO 3166-1 alpha-2 of today, where the dataset itself names one;
                                      ///< a position decides before it
    std::string stateThen;            ///< the state as the dataset names it
    std::vector<std::string> parties; ///< ISO 3166-1 alpha-2
    std::vector<ImportedActor> actors;
    std::string category;        ///< id of the chronicle's table `category`
    Deaths deaths;               ///< as given, even where low – best – high contradict each other
    std::string deathsNote;      ///< says so then
    std::string_view confidence; ///< `high`, `medium` or `low`
    std::string reportedBy;      ///< the row's own sources, as the dataset names them
};

/// The event a row tells, or a sentence that says why it cannot be taken, naming column and value.
using EventOrReason = std::variant<ImportedEvent, std::string>;

} // namespace faultline
