#include "core/import/ucdp_ged_words.h"

#include "core/import/foreign_text.h"

#include <algorithm>

namespace faultline {

namespace {

using enum GedColumn;

constexpr std::size_t longestSources = 300; // characters

struct Wording {
    std::string_view code;
    std::string_view words;
};

constexpr Wording violence[] = {{"1", "State-based violence"},
                                {"2", "Violence between non-state groups"},
                                {"3", "One-sided violence against civilians"}};

/// What the event's own date, 1992-05-25 or 1992-05, does not say by itself.
constexpr Wording datePrecision[] = {{"2", "Date known to two to six days."},
                                     {"3", "Date known to the week."},
                                     {"5", "Date known to more than a month."}};

/// What `exact`, `near`, `district` and `country` do not say by themselves.
constexpr Wording placePrecision[] = {{"4", "Place known to the province."},
                                      {"5", "Place known as a line or an area."},
                                      {"7", "Place at sea or in the air, estimated."}};

std::string_view worded(std::span<const Wording> wordings, std::string_view code)
{
    const auto found = std::ranges::find(wordings, code, &Wording::code);
    return found == wordings.end() ? std::string_view{} : found->words;
}

void addSentence(std::string &text, std::string_view sentence)
{
    if (!sentence.empty())
        text.append(text.empty() ? "" : " ").append(sentence);
}

/// The dyad is named only where it is more than the two sides of the title.
std::string conflictSentence(const GedRow &row)
{
    std::string sentence(worded(violence, row[Type]));
    const std::string sides = std::string(row[SideA]) + " - " + std::string(row[SideB]);
    const std::string_view conflict = row[Conflict];
    const std::string_view dyad = row[Dyad];
    if (!conflict.empty() && conflict != sides)
        sentence.append(", ").append(conflict);
    if (!dyad.empty() && dyad != sides && dyad != conflict)
        sentence.append(" (").append(dyad).append(")");
    return sentence + ".";
}

std::string placeSentence(const GedRow &row)
{
    const std::string_view description = row[PlaceDescription];
    if (description.empty() || description == row[Place])
        return {};
    return "Where: " + std::string(description) + ".";
}

std::string deathsSentence(const GedRow &row)
{
    std::string parts;
    const auto add = [&](std::string_view who, std::string_view figure) {
        if (!figure.empty())
            parts.append(parts.empty() ? "" : ", ").append(who).append(" ").append(figure);
    };
    add(row[SideA], row[DeathsA]);
    if (row[Type] != "3")
        add(row[SideB], row[DeathsB]);
    add("civilians", row[DeathsCivilians]);
    add("unknown", row[DeathsUnknown]);
    return parts.empty() ? parts : "Deaths: " + parts + ".";
}

/// `"office,date,headline";"office,date,headline"` → `office,date,headline | office,date,headline`
std::string separated(std::string_view articles)
{
    constexpr std::string_view between = "\";\"";
    std::string text;
    for (;;) {
        const std::size_t end = articles.find(between);
        text.append(articles.substr(0, end));
        if (end == std::string_view::npos)
            break;
        text += " | ";
        articles.remove_prefix(end + between.size());
    }
    if (text.starts_with('"') && text.ends_with('"') && text.size() > 1)
        return text.substr(1, text.size() - 2);
    return text;
}

} // namespace

std::string gedTitle(const GedRow &row, std::string_view place)
{
    std::string title = row[Type] == "3"
        ? "Violence by " + std::string(row[SideA]) + " against civilians"
        : "Fighting between " + std::string(row[SideA]) + " and " + std::string(row[SideB]);
    if (!place.empty())
        title.append(", ").append(place);
    return asTitle(title);
}

std::string gedSummary(const GedRow &row)
{
    std::string summary;
    addSentence(summary, conflictSentence(row));
    addSentence(summary, placeSentence(row));
    addSentence(summary, worded(datePrecision, row[DateCode]));
    addSentence(summary, worded(placePrecision, row[PlaceCode]));
    if (row[Clarity] == "2")
        addSentence(summary, "An aggregate report.");
    addSentence(summary, deathsSentence(row));
    return asLine(summary);
}

std::string gedSources(const GedRow &row)
{
    std::string sources = separated(row[SourceArticle]);
    if (sources.empty())
        for (const GedColumn column : {SourceOffice, SourceDate, SourceHeadline})
            if (!row[column].empty())
                sources.append(sources.empty() ? "" : ", ").append(row[column]);
    return asLine(sources, longestSources);
}

} // namespace faultline
