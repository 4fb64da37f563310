#include "core/import/cell_rules.h"

#include "core/base/edtf.h"
#include "core/base/in_quotes.h"
#include "core/base/utf8.h"
#include "core/import/foreign_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace faultline {

namespace {

std::string characterFault(std::string_view cell, std::string_view allowed, std::string_view wording)
{
    if (cell.find_first_not_of(allowed) == std::string_view::npos)
        return {};
    return inQuotes(cell) + " is no id: use only " + std::string(wording);
}

std::string idFault(std::string_view cell)
{
    return characterFault(cell, "abcdefghijklmnopqrstuvwxyz0123456789-", "a-z, 0-9 and -");
}

std::string underscoredIdFault(std::string_view cell)
{
    return characterFault(cell, "abcdefghijklmnopqrstuvwxyz0123456789-_", "a-z, 0-9, - and _");
}

std::string countryCodeFault(std::string_view cell)
{
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (cell.size() == 2 && std::ranges::all_of(cell, isCapital))
        return {};
    return inQuotes(cell) + " is no country code: use two capital letters (ISO 3166-1 alpha-2)";
}

/// C0 and C1 control characters; the latter are C2 80 to C2 9F in UTF-8.
bool hasControl(std::string_view cell, bool lineBreaks)
{
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const auto byte = static_cast<unsigned char>(cell[i]);
        const auto next = i + 1 < cell.size() ? static_cast<unsigned char>(cell[i + 1]) : 0u;
        if ((byte < 0x20 && !(lineBreaks && byte == '\n')) || byte == 0x7F || (byte == 0xC2 && next < 0xA0))
            return true;
    }
    return false;
}

std::string textFault(std::string_view cell, bool lineBreaks)
{
    if (hasControl(cell, lineBreaks))
        return inQuotes(cell) + " holds a "
            + (lineBreaks ? "control character" : "line break or control character");
    if (cell.starts_with(' ') || cell.ends_with(' '))
        return inQuotes(cell) + " begins or ends with a space";
    return {};
}

std::string titleFault(std::string_view cell)
{
    if (const std::size_t length = codePointCount(cell); length > titleLimit)
        return inQuotes(cell) + " has " + std::to_string(length) + " characters, at most "
            + std::to_string(titleLimit) + " are allowed";
    return textFault(cell, false);
}

std::string dateFault(std::string_view cell)
{
    if (parseEdtfDate(cell))
        return {};
    return inQuotes(cell) + " is no date: write YYYY, YYYY-MM or YYYY-MM-DD, with ? or ~ behind if in doubt";
}

std::string countFault(std::string_view cell)
{
    std::int32_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error == std::errc{} && end == cell.data() + cell.size() && value >= 0 && cell.front() != '-')
        return {};
    return inQuotes(cell) + " is no whole number from 0 to 2147483647";
}

std::string degreesFault(std::string_view cell, double limit)
{
    double value = 0.0;
    const auto [end, error] =
        std::from_chars(cell.data(), cell.data() + cell.size(), value, std::chars_format::fixed);
    if (error == std::errc{} && end == cell.data() + cell.size() && std::abs(value) <= limit)
        return {};
    const std::string most = std::to_string(static_cast<int>(limit));
    return inQuotes(cell) + " is no number of degrees from -" + most + " to " + most;
}

std::string urlFault(std::string_view cell)
{
    const bool web = cell.starts_with("http://") || cell.starts_with("https://");
    const bool hasHost = cell.size() > cell.find("//") + 2;
    const auto outside = [](char c) { return c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\x7F'; };
    if (web && hasHost && std::ranges::none_of(cell, [&](char c) { return (c & 0x80) == 0 && outside(c); }))
        return {};
    return inQuotes(cell) + " is no web address: it begins with http:// or https:// and has no spaces";
}

std::string flagFault(std::string_view cell)
{
    return cell == "yes" ? std::string{} : inQuotes(cell) + " is neither 'yes' nor empty";
}

std::string wordFault(std::string_view cell, std::span<const std::string_view> words)
{
    if (std::ranges::find(words, cell) != words.end())
        return {};
    std::string choice;
    for (const std::string_view word : words)
        choice.append(choice.empty() ? "" : ", ").append(word);
    return inQuotes(cell) + " is none of " + choice;
}

std::string itemFault(const Column &column, std::string_view item)
{
    if (column.kind == CellKind::WordList)
        return wordFault(item, column.words);
    return column.kind == CellKind::LineList ? textFault(item, false) : std::string{};
}

std::string listFault(const Column &column, std::string_view cell)
{
    const auto items = listItems(cell);
    for (auto item = items.begin(); item != items.end(); ++item) {
        if (item->empty())
            return inQuotes(cell) + " has an empty item";
        if (std::find(items.begin(), item, *item) != item)
            return inQuotes(cell) + " names " + inQuotes(*item) + " twice";
        if (std::string fault = itemFault(column, *item); !fault.empty())
            return fault;
    }
    return {};
}

} // namespace

std::vector<std::string_view> listItems(std::string_view cell)
{
    std::vector<std::string_view> items;
    for (std::size_t start = 0; !cell.empty() && start <= cell.size();) {
        const std::size_t end = std::min(cell.find(';', start), cell.size());
        items.push_back(cell.substr(start, end - start));
        start = end + 1;
    }
    return items;
}

std::string cellFault(const Column &column, std::string_view cell)
{
    if (cell.empty())
        return column.required ? "the cell is empty" : "";
    switch (column.kind) {
    case CellKind::Id:
        return idFault(cell);
    case CellKind::UnderscoredId:
        return underscoredIdFault(cell);
    case CellKind::CountryCode:
        return countryCodeFault(cell);
    case CellKind::Line:
        return textFault(cell, false);
    case CellKind::Title:
        return titleFault(cell);
    case CellKind::Prose:
        return textFault(cell, true);
    case CellKind::Date:
        return dateFault(cell);
    case CellKind::EndDate:
        return cell == ".." ? "" : dateFault(cell);
    case CellKind::Count:
        return countFault(cell);
    case CellKind::Latitude:
        return degreesFault(cell, 90.0);
    case CellKind::Longitude:
        return degreesFault(cell, 180.0);
    case CellKind::Url:
        return urlFault(cell);
    case CellKind::Flag:
        return flagFault(cell);
    case CellKind::Word:
        return wordFault(cell, column.words);
    case CellKind::LineList:
    case CellKind::WordList:
    case CellKind::ReferenceList:
        return listFault(column, cell);
    case CellKind::Reference:
        return {};
    }
    return {};
}

} // namespace faultline
