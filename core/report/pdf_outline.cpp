#include "core/report/pdf_outline.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <vector>

namespace faultline {

namespace {

constexpr auto nowhere = std::string::npos;

/// The number that follows a word at or behind a place.
std::optional<std::size_t> numberAfter(std::string_view pdf, std::string_view word, std::size_t from)
{
    const std::size_t at = pdf.find(word, from);
    const std::size_t digits = at == nowhere ? nowhere : pdf.find_first_of("0123456789", at + word.size());
    std::size_t number = 0;
    if (digits == nowhere
        || std::from_chars(pdf.data() + digits, pdf.data() + pdf.size(), number).ec != std::errc())
        return std::nullopt;
    return number;
}

/// What stands between `<<` and `>>` of an object; of its own dictionaries only the first ends it.
std::optional<std::string_view> entriesOf(std::string_view pdf, std::size_t object)
{
    const std::string head = "\n" + std::to_string(object) + " 0 obj\n<<\n";
    const std::size_t begin = pdf.find(head);
    const std::size_t end = begin == nowhere ? nowhere : pdf.find(">>", begin);
    if (end == nowhere)
        return std::nullopt;
    return pdf.substr(begin + head.size(), end - begin - head.size());
}

/// Numbers of the objects in an array of references: `7 0 R 157 0 R`.
std::vector<std::size_t> referencesIn(std::string_view array)
{
    std::vector<std::size_t> objects;
    std::size_t at = 0;
    while ((at = array.find_first_of("0123456789", at)) != nowhere) {
        std::size_t number = 0;
        std::from_chars(array.data() + at, array.data() + array.size(), number);
        objects.push_back(number);
        at = array.find('R', at);
    }
    return objects;
}

std::optional<std::vector<std::size_t>> pagesOf(std::string_view pdf, std::string_view catalog)
{
    const auto tree = numberAfter(catalog, "/Pages ", 0);
    const auto entries = tree ? entriesOf(pdf, *tree) : std::nullopt;
    const std::size_t begin = entries ? entries->find("/Kids") : nowhere;
    const std::size_t open = begin == nowhere ? nowhere : entries->find('[', begin);
    const std::size_t close = open == nowhere ? nowhere : entries->find(']', open);
    if (close == nowhere)
        return std::nullopt;
    return referencesIn(entries->substr(open, close - open));
}

/// Adds a character in UTF-16, in hexadecimal digits.
void addUtf16(std::string &hex, char32_t character)
{
    const auto add = [&hex](unsigned unit) {
        std::array<char, 8> digits{};
        std::snprintf(digits.data(), digits.size(), "%04X", unit & 0xFFFFU);
        hex += digits.data();
    };
    if (character < 0x10000U)
        return add(character);
    add(0xD800U + ((character - 0x10000U) >> 10U));
    add(0xDC00U + ((character - 0x10000U) & 0x3FFU));
}

/// A text string (7.9.2.2) of valid UTF-8.
std::string textString(std::string_view utf8)
{
    std::string hex = "<FEFF";
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
        char32_t character = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t part = 1; part < length && i + part < utf8.size(); ++part)
            character = character << 6U | (static_cast<unsigned char>(utf8[i + part]) & 0x3FU);
        addUtf16(hex, character);
        i += length;
    }
    return hex + ">";
}

std::string reference(std::size_t object) { return std::to_string(object) + " 0 R"; }

/// Objects to be added behind the end of a document.
class Addition {
public:
    explicit Addition(std::string &pdf) : m_pdf(pdf), m_before(numberAfter(pdf, "startxref", lastStart())) { }

    bool possible() const { return m_before.has_value(); }

    void add(std::size_t number, const std::string &entries)
    {
        m_places.emplace_back(number, m_pdf.size());
        m_pdf += std::to_string(number) + " 0 obj\n<<\n" + entries + ">>\nendobj\n";
    }

    /// The table of what was added, and the trailer that leads to the one before.
    void finish(std::size_t size, std::size_t root, const std::string &info)
    {
        const std::size_t table = m_pdf.size();
        m_pdf += "xref\n";
        for (const auto &[number, place] : m_places) {
            std::array<char, 32> entry{};
            std::snprintf(entry.data(), entry.size(), "%010zu 00000 n \n", place);
            m_pdf += std::to_string(number) + " 1\n" + entry.data();
        }
        m_pdf += "trailer\n<<\n/Size " + std::to_string(size) + "\n/Root " + reference(root) + "\n" + info
            + "/Prev " + std::to_string(*m_before) + "\n>>\nstartxref\n" + std::to_string(table)
            + "\n%%EOF\n";
    }

private:
    std::size_t lastStart() const
    {
        const std::size_t start = m_pdf.rfind("startxref");
        return start == nowhere ? m_pdf.size() : start;
    }

    std::string &m_pdf;
    std::optional<std::size_t> m_before; ///< where the document's own table is
    std::vector<std::pair<std::size_t, std::size_t>> m_places;
};

std::string destination(std::size_t page, double top)
{
    std::array<char, 32> place{};
    std::snprintf(place.data(), place.size(), "%d", static_cast<int>(top));
    return "/Dest [" + reference(page) + " /XYZ null " + place.data() + " null]\n";
}

} // namespace

std::optional<std::string> withOutline(std::string pdf, std::span<const PdfHeading> headings,
                                       std::string_view language)
{
    const std::size_t trailer = pdf.rfind("trailer");
    if (trailer == nowhere)
        return std::nullopt;
    const auto size = numberAfter(pdf, "/Size ", trailer);
    const auto root = numberAfter(pdf, "/Root ", trailer);
    const auto info = numberAfter(pdf, "/Info ", trailer);
    const auto entries = root ? entriesOf(pdf, *root) : std::nullopt;
    const auto pages = entries ? pagesOf(pdf, *entries) : std::nullopt;
    if (!size || !info || !pages)
        return std::nullopt;
    const std::string catalog(*entries);

    Addition addition(pdf);
    if (!addition.possible())
        return std::nullopt;
    const std::size_t outline = *size; // its entries follow it
    addition.add(*root,
                 catalog + "/Lang (" + std::string(language)
                     + ")\n/ViewerPreferences << /DisplayDocTitle true >>\n"
                     + (headings.empty() ? "" : "/Outlines " + reference(outline) + "\n"));
    if (!headings.empty())
        addition.add(outline,
                     "/Type /Outlines\n/First " + reference(outline + 1) + "\n/Last "
                         + reference(outline + headings.size()) + "\n/Count "
                         + std::to_string(headings.size()) + "\n");
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (headings[i].page >= pages->size())
            return std::nullopt;
        const std::size_t entry = outline + 1 + i;
        addition.add(entry,
                     "/Title " + textString(headings[i].title) + "\n/Parent " + reference(outline) + "\n"
                         + (i > 0 ? "/Prev " + reference(entry - 1) + "\n" : "")
                         + (i + 1 < headings.size() ? "/Next " + reference(entry + 1) + "\n" : "")
                         + destination((*pages)[headings[i].page], headings[i].top));
    }
    addition.finish(headings.empty() ? *size : outline + 1 + headings.size(), *root,
                    "/Info " + reference(*info) + "\n");
    return pdf;
}

} // namespace faultline
