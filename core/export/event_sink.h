// What takes events in that leave the program: one class for each format of a file.
#pragma once

#include "core/db/event_details.h"
#include "core/store/event_store.h"

#include <cstddef>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// What a file of events says of itself.
struct ExportHeading {
    std::string title;     ///< `Serbia and Kosovo, 1992–1995`
    std::string filter;    ///< in words
    std::string program;   ///< with its version
    std::string chronicle; ///< title and version
    std::string licence;
    std::vector<std::string> credits; ///< what to cite: of the chronicle, then of each dataset with events
    std::size_t events = 0;           ///< that follow
    std::size_t withheld = 0;         ///< that pass the filter, but may not be passed on

    /// Filter, chronicle, licence and credits, a line each: for formats without fields of their own.
    std::vector<std::string> story() const;
};

/// An event, as the store and the chronicle have it. Lives for one call.
struct ExportedEvent {
    const EventStore &store;
    Row row = noRow;
    const EventDetails &details;

    bool placed() const { return store.hasPlace(row); }
    std::string_view placePrecision() const; ///< `exact`, `near`, `district`, `country`; empty without place
    std::string_view confidence() const;     ///< `high`, `medium`, `low`
    const std::string &category() const { return store.categories()[store.category(row)].id; }
    const std::string &theme() const { return store.themes()[store.theme(row)].id; }
    const std::string &dataset() const { return store.datasets()[store.dataset(row)].id; }
    std::vector<std::string> countries() const; ///< codes: where it happened
    std::vector<std::string> parties() const;   ///< codes: who else took part
    std::vector<std::string> actors() const;    ///< names
    std::vector<std::string> crises() const;    ///< ids
    /// `publisher: title (reference)`, the row's own sources as its dataset names them first.
    std::vector<std::string> sources() const;
    /// `68 deaths`, `66–68 deaths`, `deaths unknown`; with the note on them, if there is one.
    std::string deathsWords() const;
    /// Summary, date, place, deaths and sources in words, a line each: for formats without fields of their
    /// own.
    std::vector<std::string> story() const;
};

/// begin(), add() for each event, by start, then id, and finish(). Streams that fail throw what they were
/// told to throw; the database of a sink throws DbError.
class EventSink {
public:
    virtual ~EventSink() = default;
    virtual void begin(const ExportHeading &heading) = 0;
    virtual void add(const ExportedEvent &event) = 0;
    virtual void finish() = 0;
};

/// The texts of a list with something between them.
std::string joined(const std::vector<std::string> &texts, std::string_view separator);

/// A decimal number of degrees with four decimals, about ten metres; the same in every locale.
std::string degreesText(double value);

} // namespace faultline
