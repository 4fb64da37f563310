#include "core/base/language.h"

#include "core/base/language_tables.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace faultline {

namespace {

std::vector<std::string_view> parts(std::string_view text, char between)
{
    std::vector<std::string_view> all;
    for (;;) {
        const std::size_t end = text.find(between);
        all.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return all;
        text.remove_prefix(end + 1);
    }
}

/// The lines of a table as cells; the first one names the columns.
std::vector<std::vector<std::string_view>> rowsOf(std::string_view table)
{
    std::vector<std::vector<std::string_view>> rows;
    for (const std::string_view line : parts(table, '\n'))
        if (!line.empty())
            rows.push_back(parts(line, '\t'));
    return rows;
}

/// `%1` is the first value, `%n` the number.
std::string filled(std::string_view pattern, std::span<const std::string_view> values,
                   std::string_view number = {})
{
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char next = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
        const auto value = static_cast<std::size_t>(next - '1');
        if (pattern[i] != '%' || (next != 'n' && value >= values.size())) {
            text += pattern[i];
            continue;
        }
        text += next == 'n' ? number : values[value];
        ++i;
    }
    return text;
}

} // namespace

Language::Language(std::string_view words, std::string_view names, std::size_t column)
{
    const auto rows = rowsOf(words);
    m_code = rows.front().at(column);
    for (const auto &row : rows)
        m_words.emplace(row.front(), row.at(column));
    for (const auto &row : rowsOf(names))
        m_names.emplace(row.front(), row.at(column - 1));
    const std::string_view plural = word("plural");
    m_plural = plural == "slavic" ? Plural::Slavic
        : plural == "macedonian"  ? Plural::Macedonian
        : plural == "french"      ? Plural::French
                                  : Plural::OneMany;
    m_months = months("months");
    m_monthsAfterDay = months("months.afterDay");
    m_shortMonths = months("months.short");
}

Language::Months Language::months(std::string_view key) const
{
    Months months;
    std::ranges::copy_n(parts(word(key), ' ').begin(), months.size(), months.begin());
    return months;
}

std::string_view Language::word(std::string_view key) const
{
    const auto found = m_words.find(key);
    return found == m_words.end() ? key : found->second;
}

std::string Language::text(std::string_view key, std::initializer_list<std::string_view> values) const
{
    return filled(word(key), values);
}

/// https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
std::string_view Language::pluralForm(std::int64_t number) const
{
    const bool teen = number % 100 >= 11 && number % 100 <= 14;
    const std::int64_t last = number % 10;
    switch (m_plural) {
    case Plural::French:
        return number < 2 ? ".one" : ".many";
    case Plural::Slavic:
        return teen || last == 0 || last > 4 ? ".many" : last == 1 ? ".one" : ".few";
    case Plural::Macedonian:
        return last == 1 && number % 100 != 11 ? ".one" : ".many";
    case Plural::OneMany:
        break;
    }
    return number == 1 ? ".one" : ".many";
}

std::string Language::counted(std::string_view key, std::int64_t number,
                              std::initializer_list<std::string_view> values) const
{
    return filled(word(std::string(key).append(pluralForm(number))), values, this->number(number));
}

std::string_view Language::name(std::string_view english) const
{
    const auto found = m_names.find(english);
    return found == m_names.end() ? english : found->second;
}

std::string Language::number(std::int64_t number) const
{
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;)
        digits.insert(at -= 3, word("number.group"));
    return digits;
}

std::string Language::decimal(double number, int digits) const
{
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, digits);
    std::string words(text.data(), end.ptr);
    if (const std::size_t point = words.find('.'); point != std::string::npos)
        words.replace(point, 1, word("number.decimal"));
    return words;
}

std::string Language::date(const EdtfDate &date) const
{
    const auto civil = civilDate(date.earliest);
    const std::string year = std::to_string(static_cast<int>(civil.year()));
    const std::size_t month = static_cast<unsigned>(civil.month()) - 1;
    const auto day = static_cast<unsigned>(civil.day());
    if (date.precision == DatePrecision::Day)
        return text("date.day",
                    {day == 1 ? word("date.first") : std::to_string(day), m_monthsAfterDay.at(month), year});
    return date.precision == DatePrecision::Month ? text("date.month", {m_months.at(month), year}) : year;
}

std::string Language::shortDate(Day day) const
{
    const auto civil = civilDate(day);
    const auto month = static_cast<unsigned>(civil.month());
    return text("date.short",
                {std::to_string(static_cast<unsigned>(civil.day())), shortMonth(month),
                 std::to_string(static_cast<int>(civil.year())), std::to_string(month)});
}

std::span<const Language> languages()
{
    static const std::vector<Language> all = [] {
        std::vector<Language> made;
        const std::size_t columns = rowsOf(wordTable).front().size();
        for (std::size_t column = 1; column < columns; ++column)
            made.push_back(Language(wordTable, nameTable, column));
        return made;
    }();
    return all;
}

const Language &english() { return languages().front(); }

const Language *languageOf(std::string_view code)
{
    const auto all = languages();
    const auto found = std::ranges::find(all, code, &Language::code);
    return found == all.end() ? nullptr : &*found;
}

} // namespace faultline
