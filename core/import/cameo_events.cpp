#include "core/import/cameo_events.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

struct CodeText {
    std::string_view code;
    std::string_view text;
};

constexpr auto words = std::to_array<CodeText>({
    {"01", "statement"},
    {"02", "appeal"},
    {"03", "intent to cooperate"},
    {"036", "readiness to meet or negotiate"},
    {"04", "consultation"},
    {"042", "visit"},
    {"043", "visit received"},
    {"044", "meeting"},
    {"045", "mediation"},
    {"046", "negotiation"},
    {"05", "diplomatic cooperation"},
    {"051", "praise or endorsement"},
    {"055", "apology"},
    {"057", "agreement signed"},
    {"06", "material cooperation"},
    {"061", "economic cooperation"},
    {"062", "military cooperation"},
    {"063", "judicial cooperation"},
    {"064", "intelligence shared"},
    {"07", "aid"},
    {"071", "economic aid"},
    {"072", "military aid"},
    {"073", "humanitarian aid"},
    {"074", "protection or peacekeeping"},
    {"075", "asylum"},
    {"08", "concession"},
    {"081", "restrictions eased"},
    {"084", "release or return"},
    {"085", "sanctions eased"},
    {"086", "peacekeepers or observers let in"},
    {"087", "military de-escalation"},
    {"09", "investigation"},
    {"10", "demand"},
    {"11", "disapproval"},
    {"111", "criticism"},
    {"112", "accusation"},
    {"113", "opposition rallied"},
    {"114", "formal complaint"},
    {"115", "lawsuit"},
    {"12", "rejection"},
    {"13", "threat"},
    {"138", "threat of military force"},
    {"139", "ultimatum"},
    {"14", "protest"},
    {"141", "demonstration"},
    {"142", "hunger strike"},
    {"143", "strike or boycott"},
    {"144", "blockade as protest"},
    {"145", "violent protest"},
    {"15", "show of force"},
    {"152", "higher military alert"},
    {"153", "police mobilised"},
    {"154", "armed forces mobilised"},
    {"16", "relations reduced"},
    {"161", "diplomatic relations reduced"},
    {"162", "aid reduced or stopped"},
    {"163", "embargo or sanctions"},
    {"164", "negotiations stopped"},
    {"166", "organisation or observers expelled"},
    {"17", "coercion"},
    {"171", "property seized or damaged"},
    {"172", "administrative restrictions"},
    {"173", "arrest or detention"},
    {"174", "people expelled"},
    {"175", "violent repression"},
    {"18", "assault"},
    {"181", "abduction"},
    {"182", "physical assault"},
    {"183", "bombing"},
    {"185", "attempted assassination"},
    {"186", "assassination"},
    {"19", "fighting"},
    {"191", "blockade"},
    {"192", "territory occupied"},
    {"193", "fighting with small arms"},
    {"194", "fighting with artillery or tanks"},
    {"195", "attack from the air"},
    {"196", "ceasefire violated"},
    {"20", "mass violence"},
    {"201", "mass expulsion"},
    {"202", "mass killing"},
    {"203", "ethnic cleansing"},
});

/// Coercion (17) is told apart by its base codes, for restrictions, arrests and expulsions are no attacks;
/// what is left of it is force against persons or property.
constexpr auto categories = std::to_array<CodeText>({
    {"01", "diplomacy"},
    {"02", "diplomacy"},
    {"03", "diplomacy"},
    {"04", "diplomacy"},
    {"05", "diplomacy"},
    {"06", "arms_and_cooperation"},
    {"07", "aid"},
    {"08", "ceasefire_or_peace"},
    {"09", "justice"},
    {"10", "diplomacy"},
    {"11", "diplomacy"},
    {"12", "diplomacy"},
    {"13", "diplomacy"},
    {"14", "protest_or_unrest"},
    {"15", "military_intervention"},
    {"16", "resolution_or_sanction"},
    {"17", "terror_or_attack"},
    {"172", "resolution_or_sanction"},
    {"173", "justice"},
    {"174", "displacement"},
    {"18", "terror_or_attack"},
    {"19", "battle"},
    {"20", "atrocity"},
});

static_assert(std::ranges::is_sorted(words, {}, &CodeText::code));
static_assert(std::ranges::is_sorted(categories, {}, &CodeText::code));

template <std::size_t size>
std::string_view textOf(const std::array<CodeText, size> &table, std::string_view code)
{
    const auto entry = std::ranges::lower_bound(table, code, {}, &CodeText::code);
    return entry != table.end() && entry->code == code ? entry->text : std::string_view{};
}

template <std::size_t size>
std::string_view closestText(const std::array<CodeText, size> &table, std::string_view base,
                             std::string_view root)
{
    const std::string_view text = base.starts_with(root) ? textOf(table, base) : std::string_view{};
    return text.empty() ? textOf(table, root) : text;
}

} // namespace

std::string_view cameoWords(std::string_view baseCode, std::string_view rootCode)
{
    return closestText(words, baseCode, rootCode);
}

std::string_view cameoCategory(std::string_view baseCode, std::string_view rootCode)
{
    return closestText(categories, baseCode, rootCode);
}

} // namespace faultline
