// The languages a report can be written in: words, plural forms, numbers, dates and names.
#pragma once

#include "core/base/edtf.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace faultline {

/// One of the columns of resources/words/report.tsv (words, by key) and names.tsv (names of countries,
/// themes, seas and well-known places, by their English form). Both are inside the program.
///
/// Errors   none: a key that is not there stands for itself.
/// Threads  any; all languages live as long as the program.
class Language {
public:
    /// ISO 639-1, with the script where there are two: `de`, `sr-Latn`.
    std::string_view code() const noexcept { return m_code; }
    /// As people choose it: `Bosnian / Croatian / Serbian (Latin)`.
    std::string_view englishName() const { return word("language.english"); }

    /// A text whose `%1`, `%2` … are replaced.
    std::string text(std::string_view key, std::initializer_list<std::string_view> values = {}) const;

    /// The text of `key.one`, `key.few` or `key.many` as the language counts; `%n` becomes the number.
    std::string counted(std::string_view key, std::int64_t number,
                        std::initializer_list<std::string_view> values = {}) const;

    /// A name in this language, if it is a known English one; else as it is.
    std::string_view name(std::string_view english) const;

    /// `11,541`; `11.541`.
    std::string number(std::int64_t number) const;
    /// `43.856`; `43,856`.
    std::string decimal(double number, int digits) const;

    /// `11 July 1995`, `July 1995`, `1995`.
    std::string date(const EdtfDate &date) const;
    /// `11 Jul 1995`; `11.7.1995`.
    std::string shortDate(Day day) const;
    /// `Jul`, for 1 to 12.
    std::string_view shortMonth(unsigned month) const { return m_shortMonths.at(month - 1); }

private:
    friend std::span<const Language> languages();
    enum class Plural : std::uint8_t { OneMany, French, Slavic, Macedonian };
    using Months = std::array<std::string_view, 12>;

    Language(std::string_view words, std::string_view names, std::size_t column);
    std::string_view word(std::string_view key) const;
    std::string_view pluralForm(std::int64_t number) const;
    Months months(std::string_view key) const;

    std::unordered_map<std::string_view, std::string_view> m_words;
    std::unordered_map<std::string_view, std::string_view> m_names;
    std::string_view m_code;
    Plural m_plural = Plural::OneMany;
    Months m_months{};
    Months m_monthsAfterDay{};
    Months m_shortMonths{};
};

/// All of them, English first.
std::span<const Language> languages();

const Language &english();

/// The language of a code, or null.
const Language *languageOf(std::string_view code);

} // namespace faultline
