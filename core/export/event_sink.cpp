#include "core/export/event_sink.h"

#include "core/base/date_words.h"
#include "core/report/source_words.h"
#include "core/store/death_words.h"

#include <array>
#include <charconv>

namespace faultline {

namespace {

/// The texts of `indices` in `table`.
template <typename Index, typename Entry>
std::vector<std::string> texts(std::span<const Index> indices, const std::vector<Entry> &table,
                               std::string Entry::*text)
{
    std::vector<std::string> all;
    for (const Index index : indices)
        all.push_back(table[index].*text);
    return all;
}

} // namespace

std::vector<std::string> ExportHeading::story() const
{
    std::vector<std::string> lines{filter, chronicle, "Licence: " + licence};
    lines.insert(lines.end(), credits.begin(), credits.end());
    return lines;
}

std::string_view ExportedEvent::placePrecision() const
{
    switch (store.placePrecision(row)) {
    case PlacePrecision::Exact:
        return "exact";
    case PlacePrecision::Near:
        return "near";
    case PlacePrecision::District:
        return "district";
    case PlacePrecision::Country:
        return "country";
    case PlacePrecision::None:
        break;
    }
    return {};
}

std::string_view ExportedEvent::confidence() const
{
    switch (store.confidence(row)) {
    case Confidence::High:
        return "high";
    case Confidence::Medium:
        return "medium";
    case Confidence::Low:
        break;
    }
    return "low";
}

std::vector<std::string> ExportedEvent::countries() const
{
    return texts(store.places(row), store.countries(), &Country::code);
}

std::vector<std::string> ExportedEvent::parties() const
{
    return texts(store.parties(row), store.countries(), &Country::code);
}

std::vector<std::string> ExportedEvent::actors() const
{
    return texts(store.actors(row), store.actors(), &Actor::name);
}

std::vector<std::string> ExportedEvent::crises() const
{
    return texts(store.crises(row), store.crises(), &Crisis::id);
}

std::vector<std::string> ExportedEvent::sources() const
{
    std::vector<std::string> all;
    if (!details.reportedBy.empty())
        all.push_back(details.reportedBy);
    for (const SourceDetails &source : details.sources)
        all.push_back(sourceWords(source));
    return all;
}

std::string ExportedEvent::deathsWords() const
{
    const std::string words = countedDeathsWords(store.deaths(row));
    return details.deathsNote.empty() ? words : words + " (" + details.deathsNote + ")";
}

std::vector<std::string> ExportedEvent::story() const
{
    std::vector<std::string> lines;
    if (!details.summary.empty())
        lines.push_back(details.summary);
    lines.push_back("Date: " + spanWords(store.span(row)));
    if (!store.placeName(row).empty())
        lines.push_back("Place: " + std::string(store.placeName(row)) + " (" + std::string(placePrecision())
                        + ")");
    lines.push_back("Deaths: " + deathsWords());
    for (const std::string &source : sources())
        lines.push_back("Source: " + source);
    return lines;
}

std::string joined(const std::vector<std::string> &texts, std::string_view separator)
{
    std::string all;
    for (const std::string &text : texts)
        all.append(all.empty() ? "" : separator).append(text);
    return all;
}

std::string degreesText(double value)
{
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 4);
    return {digits.data(), end.ptr};
}

} // namespace faultline
