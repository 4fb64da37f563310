// What is read of an event only when a person looks at it: its texts and its sources.
#pragma once

#include "core/db/database.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace faultline {

/// A source and what it supports on one event.
struct SourceDetails {
    std::string id;
    std::string publisher;
    std::string title;
    std::string date;                  ///< EDTF, may be empty
    std::string reference;             ///< document symbol, case number, newspaper with date; may be empty
    std::string url;                   ///< http or https, may be empty
    std::vector<std::string> supports; ///< of `event`, `date`, `place`, `deaths`, `actors`
    std::string says;                  ///< what it states where sources differ; may be empty
};

struct EventDetails {
    std::string id;
    std::string title;
    std::string start;                   ///< EDTF as written
    std::string end;                     ///< EDTF as written; empty for a single date, `..` if it goes on
    std::vector<std::string> placeNames; ///< other forms of the place's name
    std::string summary;
    std::string deathsNote;
    std::string stateThen;  ///< the state at that time, as the event's dataset names it; may be empty
    std::string reportedBy; ///< the row's own sources, as its dataset names them; may be empty
    std::vector<SourceDetails> sources; ///< in the chronicle's order
};

/// `key` is EventStore::key(). Damaged if the chronicle has no such event.
Result<EventDetails> loadEventDetails(const Database &chronicle, std::int64_t key);

/// The same for many events, in the order of `keys`.
Result<std::vector<EventDetails>> loadEventDetails(const Database &chronicle,
                                                   std::span<const std::int64_t> keys);

/// How many different sources these events have, all of them together.
Result<std::size_t> countSources(const Database &chronicle, std::span<const std::int64_t> keys);

} // namespace faultline
