#include "core/import/country_names.h"

#include "core/base/fold_text.h"
#include "core/import/country_codes.h"

namespace faultline {

CountryNames::CountryNames(const CountryFinder &finder)
{
    for (const CountryFinder::Country &country : finder.countries) {
        m_codes.emplace(foldText(country.code), country.code);
        m_codes.emplace(foldText(country.name), country.code);
    }
}

std::string CountryNames::codeOf(std::string_view name) const
{
    const auto known = m_codes.find(foldText(name));
    return known == m_codes.end() ? std::string(isoOfRegion(name)) : known->second;
}

} // namespace faultline
