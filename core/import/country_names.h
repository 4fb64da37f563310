// Countries of today by what datasets call them.
#pragma once

#include "core/import/import_events.h"

#include <map>

namespace faultline {

/// Read-only once made; any thread may ask.
class CountryNames {
public:
    explicit CountryNames(const CountryFinder &finder);

    /// The ISO 3166-1 alpha-2 code for such a code or an English name, in any case, with or without marks;
    /// empty if it is neither.
    std::string codeOf(std::string_view name) const;

private:
    std::map<std::string, std::string, std::less<>> m_codes; ///< by folded code or name
};

} // namespace faultline
