#include "core/import/country_codes.h"

#include "core/base/fold_text.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

struct CodePair {
    std::string_view code;
    std::string_view iso;
};

/// Ascending by code. Serbia stands twice: RB was its first code after Serbia and Montenegro, RI the later
/// one.
constexpr auto fipsCodes = std::to_array<CodePair>({
    {"AA", "AW"}, {"AC", "AG"}, {"AE", "AE"}, {"AF", "AF"}, {"AG", "DZ"}, {"AJ", "AZ"}, {"AL", "AL"},
    {"AM", "AM"}, {"AN", "AD"}, {"AO", "AO"}, {"AQ", "AS"}, {"AR", "AR"}, {"AS", "AU"}, {"AT", "AU"},
    {"AU", "AT"}, {"AV", "AI"}, {"AY", "AQ"}, {"BA", "BH"}, {"BB", "BB"}, {"BC", "BW"}, {"BD", "BM"},
    {"BE", "BE"}, {"BF", "BS"}, {"BG", "BD"}, {"BH", "BZ"}, {"BK", "BA"}, {"BL", "BO"}, {"BM", "MM"},
    {"BN", "BJ"}, {"BO", "BY"}, {"BP", "SB"}, {"BQ", "UM"}, {"BR", "BR"}, {"BS", "TF"}, {"BT", "BT"},
    {"BU", "BG"}, {"BV", "BV"}, {"BX", "BN"}, {"BY", "BI"}, {"CA", "CA"}, {"CB", "KH"}, {"CD", "TD"},
    {"CE", "LK"}, {"CF", "CG"}, {"CG", "CD"}, {"CH", "CN"}, {"CI", "CL"}, {"CJ", "KY"}, {"CK", "CC"},
    {"CM", "CM"}, {"CN", "KM"}, {"CO", "CO"}, {"CQ", "MP"}, {"CR", "AU"}, {"CS", "CR"}, {"CT", "CF"},
    {"CU", "CU"}, {"CV", "CV"}, {"CW", "CK"}, {"CY", "CY"}, {"DA", "DK"}, {"DJ", "DJ"}, {"DO", "DM"},
    {"DQ", "UM"}, {"DR", "DO"}, {"EC", "EC"}, {"EG", "EG"}, {"EI", "IE"}, {"EK", "GQ"}, {"EN", "EE"},
    {"ER", "ER"}, {"ES", "SV"}, {"ET", "ET"}, {"EU", "TF"}, {"EZ", "CZ"}, {"FG", "GF"}, {"FI", "FI"},
    {"FJ", "FJ"}, {"FK", "FK"}, {"FM", "FM"}, {"FO", "FO"}, {"FP", "PF"}, {"FQ", "UM"}, {"FR", "FR"},
    {"FS", "TF"}, {"GA", "GM"}, {"GB", "GA"}, {"GG", "GE"}, {"GH", "GH"}, {"GI", "GI"}, {"GJ", "GD"},
    {"GK", "GG"}, {"GL", "GL"}, {"GM", "DE"}, {"GO", "TF"}, {"GP", "GP"}, {"GQ", "GU"}, {"GR", "GR"},
    {"GT", "GT"}, {"GV", "GN"}, {"GY", "GY"}, {"GZ", "PS"}, {"HA", "HT"}, {"HK", "HK"}, {"HM", "HM"},
    {"HO", "HN"}, {"HQ", "UM"}, {"HR", "HR"}, {"HU", "HU"}, {"IC", "IS"}, {"ID", "ID"}, {"IM", "IM"},
    {"IN", "IN"}, {"IO", "IO"}, {"IP", "PF"}, {"IR", "IR"}, {"IS", "IL"}, {"IT", "IT"}, {"IV", "CI"},
    {"IZ", "IQ"}, {"JA", "JP"}, {"JE", "JE"}, {"JM", "JM"}, {"JN", "SJ"}, {"JO", "JO"}, {"JQ", "UM"},
    {"JU", "TF"}, {"KE", "KE"}, {"KG", "KG"}, {"KN", "KP"}, {"KQ", "UM"}, {"KR", "KI"}, {"KS", "KR"},
    {"KT", "CX"}, {"KU", "KW"}, {"KV", "XK"}, {"KZ", "KZ"}, {"LA", "LA"}, {"LE", "LB"}, {"LG", "LV"},
    {"LH", "LT"}, {"LI", "LR"}, {"LO", "SK"}, {"LQ", "UM"}, {"LS", "LI"}, {"LT", "LS"}, {"LU", "LU"},
    {"LY", "LY"}, {"MA", "MG"}, {"MB", "MQ"}, {"MC", "MO"}, {"MD", "MD"}, {"MF", "YT"}, {"MG", "MN"},
    {"MH", "MS"}, {"MI", "MW"}, {"MJ", "ME"}, {"MK", "MK"}, {"ML", "ML"}, {"MN", "MC"}, {"MO", "MA"},
    {"MP", "MU"}, {"MQ", "UM"}, {"MR", "MR"}, {"MT", "MT"}, {"MU", "OM"}, {"MV", "MV"}, {"MX", "MX"},
    {"MY", "MY"}, {"MZ", "MZ"}, {"NC", "NC"}, {"NE", "NU"}, {"NF", "NF"}, {"NG", "NE"}, {"NH", "VU"},
    {"NI", "NG"}, {"NL", "NL"}, {"NN", "SX"}, {"NO", "NO"}, {"NP", "NP"}, {"NR", "NR"}, {"NS", "SR"},
    {"NU", "NI"}, {"NZ", "NZ"}, {"OD", "SS"}, {"PA", "PY"}, {"PC", "PN"}, {"PE", "PE"}, {"PK", "PK"},
    {"PL", "PL"}, {"PM", "PA"}, {"PO", "PT"}, {"PP", "PG"}, {"PS", "PW"}, {"PU", "GW"}, {"QA", "QA"},
    {"RB", "RS"}, {"RE", "RE"}, {"RI", "RS"}, {"RM", "MH"}, {"RN", "MF"}, {"RO", "RO"}, {"RP", "PH"},
    {"RQ", "PR"}, {"RS", "RU"}, {"RW", "RW"}, {"SA", "SA"}, {"SB", "PM"}, {"SC", "KN"}, {"SE", "SC"},
    {"SF", "ZA"}, {"SG", "SN"}, {"SH", "SH"}, {"SI", "SI"}, {"SL", "SL"}, {"SM", "SM"}, {"SN", "SG"},
    {"SO", "SO"}, {"SP", "ES"}, {"ST", "LC"}, {"SU", "SD"}, {"SV", "SJ"}, {"SW", "SE"}, {"SX", "GS"},
    {"SY", "SY"}, {"SZ", "CH"}, {"TB", "BL"}, {"TD", "TT"}, {"TE", "TF"}, {"TH", "TH"}, {"TI", "TJ"},
    {"TK", "TC"}, {"TL", "TK"}, {"TN", "TO"}, {"TO", "TG"}, {"TP", "ST"}, {"TS", "TN"}, {"TT", "TL"},
    {"TU", "TR"}, {"TV", "TV"}, {"TW", "TW"}, {"TX", "TM"}, {"TZ", "TZ"}, {"UC", "CW"}, {"UG", "UG"},
    {"UK", "GB"}, {"UP", "UA"}, {"US", "US"}, {"UV", "BF"}, {"UY", "UY"}, {"UZ", "UZ"}, {"VC", "VC"},
    {"VE", "VE"}, {"VI", "VG"}, {"VM", "VN"}, {"VQ", "VI"}, {"VT", "VA"}, {"WA", "NA"}, {"WE", "PS"},
    {"WF", "WF"}, {"WI", "EH"}, {"WQ", "UM"}, {"WS", "WS"}, {"WZ", "SZ"}, {"YM", "YE"}, {"ZA", "ZM"},
    {"ZI", "ZW"},
});

/// ISO 3166-1, and ROM, TMP, ZAR of its older editions, and the codes in use for Kosovo, which has none
/// there.
constexpr auto alpha3Codes = std::to_array<CodePair>({
    {"ABW", "AW"}, {"AFG", "AF"}, {"AGO", "AO"}, {"AIA", "AI"}, {"ALA", "AX"}, {"ALB", "AL"}, {"AND", "AD"},
    {"ARE", "AE"}, {"ARG", "AR"}, {"ARM", "AM"}, {"ASM", "AS"}, {"ATA", "AQ"}, {"ATF", "TF"}, {"ATG", "AG"},
    {"AUS", "AU"}, {"AUT", "AT"}, {"AZE", "AZ"}, {"BDI", "BI"}, {"BEL", "BE"}, {"BEN", "BJ"}, {"BES", "BQ"},
    {"BFA", "BF"}, {"BGD", "BD"}, {"BGR", "BG"}, {"BHR", "BH"}, {"BHS", "BS"}, {"BIH", "BA"}, {"BLM", "BL"},
    {"BLR", "BY"}, {"BLZ", "BZ"}, {"BMU", "BM"}, {"BOL", "BO"}, {"BRA", "BR"}, {"BRB", "BB"}, {"BRN", "BN"},
    {"BTN", "BT"}, {"BVT", "BV"}, {"BWA", "BW"}, {"CAF", "CF"}, {"CAN", "CA"}, {"CCK", "CC"}, {"CHE", "CH"},
    {"CHL", "CL"}, {"CHN", "CN"}, {"CIV", "CI"}, {"CMR", "CM"}, {"COD", "CD"}, {"COG", "CG"}, {"COK", "CK"},
    {"COL", "CO"}, {"COM", "KM"}, {"CPV", "CV"}, {"CRI", "CR"}, {"CUB", "CU"}, {"CUW", "CW"}, {"CXR", "CX"},
    {"CYM", "KY"}, {"CYP", "CY"}, {"CZE", "CZ"}, {"DEU", "DE"}, {"DJI", "DJ"}, {"DMA", "DM"}, {"DNK", "DK"},
    {"DOM", "DO"}, {"DZA", "DZ"}, {"ECU", "EC"}, {"EGY", "EG"}, {"ERI", "ER"}, {"ESH", "EH"}, {"ESP", "ES"},
    {"EST", "EE"}, {"ETH", "ET"}, {"FIN", "FI"}, {"FJI", "FJ"}, {"FLK", "FK"}, {"FRA", "FR"}, {"FRO", "FO"},
    {"FSM", "FM"}, {"GAB", "GA"}, {"GBR", "GB"}, {"GEO", "GE"}, {"GGY", "GG"}, {"GHA", "GH"}, {"GIB", "GI"},
    {"GIN", "GN"}, {"GLP", "GP"}, {"GMB", "GM"}, {"GNB", "GW"}, {"GNQ", "GQ"}, {"GRC", "GR"}, {"GRD", "GD"},
    {"GRL", "GL"}, {"GTM", "GT"}, {"GUF", "GF"}, {"GUM", "GU"}, {"GUY", "GY"}, {"HKG", "HK"}, {"HMD", "HM"},
    {"HND", "HN"}, {"HRV", "HR"}, {"HTI", "HT"}, {"HUN", "HU"}, {"IDN", "ID"}, {"IMN", "IM"}, {"IND", "IN"},
    {"IOT", "IO"}, {"IRL", "IE"}, {"IRN", "IR"}, {"IRQ", "IQ"}, {"ISL", "IS"}, {"ISR", "IL"}, {"ITA", "IT"},
    {"JAM", "JM"}, {"JEY", "JE"}, {"JOR", "JO"}, {"JPN", "JP"}, {"KAZ", "KZ"}, {"KEN", "KE"}, {"KGZ", "KG"},
    {"KHM", "KH"}, {"KIR", "KI"}, {"KNA", "KN"}, {"KOR", "KR"}, {"KSV", "XK"}, {"KWT", "KW"}, {"LAO", "LA"},
    {"LBN", "LB"}, {"LBR", "LR"}, {"LBY", "LY"}, {"LCA", "LC"}, {"LIE", "LI"}, {"LKA", "LK"}, {"LSO", "LS"},
    {"LTU", "LT"}, {"LUX", "LU"}, {"LVA", "LV"}, {"MAC", "MO"}, {"MAF", "MF"}, {"MAR", "MA"}, {"MCO", "MC"},
    {"MDA", "MD"}, {"MDG", "MG"}, {"MDV", "MV"}, {"MEX", "MX"}, {"MHL", "MH"}, {"MKD", "MK"}, {"MLI", "ML"},
    {"MLT", "MT"}, {"MMR", "MM"}, {"MNE", "ME"}, {"MNG", "MN"}, {"MNP", "MP"}, {"MOZ", "MZ"}, {"MRT", "MR"},
    {"MSR", "MS"}, {"MTQ", "MQ"}, {"MUS", "MU"}, {"MWI", "MW"}, {"MYS", "MY"}, {"MYT", "YT"}, {"NAM", "NA"},
    {"NCL", "NC"}, {"NER", "NE"}, {"NFK", "NF"}, {"NGA", "NG"}, {"NIC", "NI"}, {"NIU", "NU"}, {"NLD", "NL"},
    {"NOR", "NO"}, {"NPL", "NP"}, {"NRU", "NR"}, {"NZL", "NZ"}, {"OMN", "OM"}, {"PAK", "PK"}, {"PAN", "PA"},
    {"PCN", "PN"}, {"PER", "PE"}, {"PHL", "PH"}, {"PLW", "PW"}, {"PNG", "PG"}, {"POL", "PL"}, {"PRI", "PR"},
    {"PRK", "KP"}, {"PRT", "PT"}, {"PRY", "PY"}, {"PSE", "PS"}, {"PYF", "PF"}, {"QAT", "QA"}, {"REU", "RE"},
    {"RKS", "XK"}, {"ROM", "RO"}, {"ROU", "RO"}, {"RUS", "RU"}, {"RWA", "RW"}, {"SAU", "SA"}, {"SDN", "SD"},
    {"SEN", "SN"}, {"SGP", "SG"}, {"SGS", "GS"}, {"SHN", "SH"}, {"SJM", "SJ"}, {"SLB", "SB"}, {"SLE", "SL"},
    {"SLV", "SV"}, {"SMR", "SM"}, {"SOM", "SO"}, {"SPM", "PM"}, {"SRB", "RS"}, {"SSD", "SS"}, {"STP", "ST"},
    {"SUR", "SR"}, {"SVK", "SK"}, {"SVN", "SI"}, {"SWE", "SE"}, {"SWZ", "SZ"}, {"SXM", "SX"}, {"SYC", "SC"},
    {"SYR", "SY"}, {"TCA", "TC"}, {"TCD", "TD"}, {"TGO", "TG"}, {"THA", "TH"}, {"TJK", "TJ"}, {"TKL", "TK"},
    {"TKM", "TM"}, {"TLS", "TL"}, {"TMP", "TL"}, {"TON", "TO"}, {"TTO", "TT"}, {"TUN", "TN"}, {"TUR", "TR"},
    {"TUV", "TV"}, {"TWN", "TW"}, {"TZA", "TZ"}, {"UGA", "UG"}, {"UKR", "UA"}, {"UMI", "UM"}, {"URY", "UY"},
    {"USA", "US"}, {"UZB", "UZ"}, {"VAT", "VA"}, {"VCT", "VC"}, {"VEN", "VE"}, {"VGB", "VG"}, {"VIR", "VI"},
    {"VNM", "VN"}, {"VUT", "VU"}, {"WLF", "WF"}, {"WSM", "WS"}, {"XKX", "XK"}, {"YEM", "YE"}, {"ZAF", "ZA"},
    {"ZAR", "CD"}, {"ZMB", "ZM"}, {"ZWE", "ZW"},
});

constexpr auto regionNames = std::to_array<CodePair>({
    {"albania", "AL"},
    {"bosnia and herzegovina", "BA"},
    {"bosnia-herzegovina", "BA"},
    {"croatia", "HR"},
    {"kosovo", "XK"},
    {"macedonia", "MK"},
    {"montenegro", "ME"},
    {"north macedonia", "MK"},
    {"serbia", "RS"},
    {"slovenia", "SI"},
});

static_assert(std::ranges::is_sorted(fipsCodes, {}, &CodePair::code));
static_assert(std::ranges::is_sorted(alpha3Codes, {}, &CodePair::code));
static_assert(std::ranges::is_sorted(regionNames, {}, &CodePair::code));

template <std::size_t size>
std::string_view isoOf(const std::array<CodePair, size> &table, std::string_view code)
{
    const auto pair = std::ranges::lower_bound(table, code, {}, &CodePair::code);
    return pair != table.end() && pair->code == code ? pair->iso : std::string_view{};
}

} // namespace

std::string_view isoFromFips(std::string_view code) { return isoOf(fipsCodes, code); }

std::string_view isoFromAlpha3(std::string_view code) { return isoOf(alpha3Codes, code); }

std::string_view isoOfRegion(std::string_view name) { return isoOf(regionNames, foldText(name)); }

} // namespace faultline
