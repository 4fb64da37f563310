#include "core/base/fold_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace faultline {

namespace {

struct Folding {
    char32_t letter;
    std::string_view latin;
};

/// Letters of the region's alphabets and of names common in its sources; ascending by letter.
/// Cyrillic by the Serbian and Macedonian standards, reduced as their Latin forms are (Ж = ž = z).
constexpr auto foldings = std::to_array<Folding>({
    {U'ß', "ss"}, {U'à', "a"},  {U'á', "a"},  {U'â', "a"}, {U'ã', "a"}, {U'ä', "a"},  {U'å', "a"},
    {U'æ', "ae"}, {U'ç', "c"},  {U'è', "e"},  {U'é', "e"}, {U'ê', "e"}, {U'ë', "e"},  {U'ì', "i"},
    {U'í', "i"},  {U'î', "i"},  {U'ï', "i"},  {U'ñ', "n"}, {U'ò', "o"}, {U'ó', "o"},  {U'ô', "o"},
    {U'õ', "o"},  {U'ö', "o"},  {U'ø', "o"},  {U'ù', "u"}, {U'ú', "u"}, {U'û', "u"},  {U'ü', "u"},
    {U'ý', "y"},  {U'ă', "a"},  {U'ć', "c"},  {U'č', "c"}, {U'ď', "d"}, {U'đ', "d"},  {U'ě', "e"},
    {U'ğ', "g"},  {U'ı', "i"},  {U'ł', "l"},  {U'ń', "n"}, {U'ň', "n"}, {U'ő', "o"},  {U'ř', "r"},
    {U'ś', "s"},  {U'ş', "s"},  {U'š', "s"},  {U'ţ', "t"}, {U'ť', "t"}, {U'ű', "u"},  {U'ź', "z"},
    {U'ż', "z"},  {U'ž', "z"},  {U'ș', "s"},  {U'ț', "t"}, {U'а', "a"}, {U'б', "b"},  {U'в', "v"},
    {U'г', "g"},  {U'д', "d"},  {U'е', "e"},  {U'ж', "z"}, {U'з', "z"}, {U'и', "i"},  {U'й', "j"},
    {U'к', "k"},  {U'л', "l"},  {U'м', "m"},  {U'н', "n"}, {U'о', "o"}, {U'п', "p"},  {U'р', "r"},
    {U'с', "s"},  {U'т', "t"},  {U'у', "u"},  {U'ф', "f"}, {U'х', "h"}, {U'ц', "c"},  {U'ч', "c"},
    {U'ш', "s"},  {U'щ', "sc"}, {U'ъ', ""},   {U'ы', "y"}, {U'ь', ""},  {U'э', "e"},  {U'ю', "ju"},
    {U'я', "ja"}, {U'ѐ', "e"},  {U'ё', "e"},  {U'ђ', "d"}, {U'ѓ', "g"}, {U'ѕ', "dz"}, {U'і', "i"},
    {U'ј', "j"},  {U'љ', "lj"}, {U'њ', "nj"}, {U'ћ', "c"}, {U'ќ', "k"}, {U'ѝ', "i"},  {U'џ', "dz"},
    {U'ґ', "g"},
});
static_assert(std::ranges::is_sorted(foldings, {}, &Folding::letter));

/// Lower case for the scripts in the table above; other letters stay.
char32_t lowered(char32_t c)
{
    if ((c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ' && c != U'×') || (c >= U'А' && c <= U'Я'))
        return c + 32;
    if (c >= U'Ѐ' && c <= U'Џ')
        return c + 80;
    const bool evenUpper =
        (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x218 && c <= 0x21B) || c == 0x490;
    const bool oddUpper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (c != U'ı' && ((evenUpper && c % 2 == 0) || (oddUpper && c % 2 == 1)))
        return c + 1;
    return c;
}

/// The code point at `at`, which moves behind it; nothing for a byte that starts none.
std::optional<char32_t> nextCodePoint(std::string_view text, std::size_t &at)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(at++);
    if (lead < 0x80)
        return lead;
    const std::size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4 || at + more > text.size())
        return std::nullopt;
    char32_t code = lead & (0x3Fu >> more);
    for (std::size_t i = 0; i < more; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80)
            return std::nullopt;
        code = (code << 6) | (byte(at + i) & 0x3Fu);
    }
    at += more;
    return code;
}

/// What stands for a lower-case letter whose own bytes are `original`.
std::string_view latinFor(char32_t letter, std::string_view original)
{
    const auto folding = std::ranges::lower_bound(foldings, letter, {}, &Folding::letter);
    if (folding != foldings.end() && folding->letter == letter)
        return folding->latin;
    const bool combiningMark = letter >= 0x300 && letter <= 0x36F;
    return combiningMark ? std::string_view{} : original;
}

/// Appends, writing the digraph dj as d: Đukanović, Djukanović and Dukanović are one word.
void append(std::string &out, std::string_view latin)
{
    if (latin.starts_with('j') && out.ends_with('d'))
        latin.remove_prefix(1);
    out += latin;
}

/// The same for a single letter, as most are.
void appendAscii(std::string &out, char c)
{
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    if (lower != 'j' || !out.ends_with('d'))
        out += lower;
}

} // namespace

std::string foldText(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<std::uint8_t>(text[at]) < 0x80) {
            appendAscii(folded, text[at++]);
            continue;
        }
        const std::size_t start = at;
        const auto letter = nextCodePoint(text, at);
        if (!letter)
            continue;
        append(folded, latinFor(lowered(*letter), text.substr(start, at - start)));
    }
    return folded;
}

} // namespace faultline
