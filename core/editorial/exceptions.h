// The rows that may break a rule of the editorial checks, each with its reason.
#pragma once

#include "core/import/text_tables.h"

#include <map>
#include <set>

namespace faultline {

/// `place`: outside its country; `twin`: like another event of the same time and place.
inline constexpr std::string_view placeRule = "place";
inline constexpr std::string_view twinRule = "twin";

/// Event and rule → where it stands, until it is used.
class Exceptions {
public:
    /// Reads `event,rule,reason`; what is wrong with the file goes into `faults`.
    /// `file` is its index in the list of files that faults are reported of.
    static Result<Exceptions> read(const std::filesystem::path &path, std::size_t file, FaultList &faults);

    /// Whether the event may break the rule; from then on the exception counts as needed.
    bool allow(const std::string &event, std::string_view rule);

    void reportUnused(FaultList &faults) const;

private:
    struct Entry {
        std::size_t line = 0;
        bool used = false;
    };
    std::map<std::pair<std::string, std::string>, Entry> m_entries;
    std::size_t m_file = 0;
};

} // namespace faultline
