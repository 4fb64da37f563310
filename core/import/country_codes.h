// Country codes of other standards → ISO 3166-1 alpha-2, as the chronicle has them.
#pragma once

#include <string_view>

namespace faultline {

/// FIPS 10-4 as GDELT uses it for places: `BK` is Bosnia and Herzegovina, `RS` is Russia, both `RB` and `RI`
/// are Serbia. Empty for unknown codes and for `YI`, Serbia and Montenegro, which is no country of today.
std::string_view isoFromFips(std::string_view code);

/// ISO 3166-1 alpha-3 and the CAMEO codes that differ from it. Empty for unknown codes and for regions
/// (`EUR`).
std::string_view isoFromAlpha3(std::string_view code);

/// By the English name of a country of the former Yugoslavia or Albania; empty for others.
std::string_view isoOfRegion(std::string_view name);

} // namespace faultline
