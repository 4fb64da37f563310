#include "core/report/report_notes.h"

#include "core/report/number_words.h"

#include <algorithm>

namespace faultline {

namespace {

std::string sentence(std::string text)
{
    if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos)
        text += '.';
    return text;
}

std::string rangeWords(const DeathTotal &deaths)
{
    if (deaths.low == deaths.high)
        return "The figures of deaths add up to " + grouped(deaths.best) + ".";
    return "The best estimates of deaths add up to " + grouped(deaths.best) + ", the lowest figures to "
        + grouped(deaths.low) + ", the highest to " + grouped(deaths.high) + ".";
}

std::string sumNote(const DeathTotal &deaths)
{
    std::string note;
    if (deaths.events > 0)
        note = rangeWords(deaths) + " This is the sum of the events listed, not the toll of a war.";
    if (deaths.parts > 0)
        note += " " + counted(deaths.parts, "figure") + " marked † " + (deaths.parts == 1 ? "is" : "are")
            + " part of that of a larger event listed and not added again.";
    if (deaths.unknown > 0)
        note += (note.empty() ? "" : " ") + std::string("For ") + counted(deaths.unknown, "event")
            + " no figure is given; that does not mean that nobody died.";
    return note;
}

std::string mapNote(const VisibleSet &visible)
{
    if (visible.withoutPlace == 0)
        return {};
    return counted(visible.withoutPlace, "event") + " without a place "
        + (visible.withoutPlace == 1 ? "is" : "are") + " not on the map.";
}

std::string dateNote(const VisibleSet &visible)
{
    if (visible.inexactDate == 0)
        return {};
    return counted(visible.inexactDate, "event") + (visible.inexactDate == 1 ? " is" : " are")
        + " not dated to the day. Dates follow EDTF: 1995-07 is a month, ? uncertain, ~ approximate, "
          "/ from and to, .. still going on.";
}

std::vector<bool> countriesOf(const EventStore &store, const VisibleSet &visible)
{
    std::vector<bool> present(store.countries().size());
    for (const Row row : visible.rows)
        forEachCountry(store, row, CountryRole::Any,
                       [&present](CountryIndex country) { present[country] = true; });
    return present;
}

/// Footnotes on the names of countries that appear.
void addCountryNotes(std::vector<std::string> &notes, const EventStore &store, const VisibleSet &visible)
{
    const std::vector<bool> present = countriesOf(store, visible);
    for (std::size_t i = 0; i < present.size(); ++i)
        if (const Country &country = store.countries()[i]; present[i] && !country.note.empty())
            notes.push_back(sentence(country.name + ": " + country.note));
}

/// What the chronicle says on figures that differ between sources, by the event's number.
void addFigureNotes(std::vector<std::string> &notes, const EventStore &store, const VisibleSet &visible,
                    std::span<const EventDetails> details)
{
    for (std::size_t i = 0; i < details.size(); ++i)
        if (!details[i].deathsNote.empty())
            notes.push_back("Deaths in event " + std::to_string(i + 1) + ", "
                            + std::string(store.title(visible.rows[i])) + ": " + details[i].deathsNote);
}

std::string chronicleNote(const ChronicleInfo &info)
{
    std::string note =
        "Chronicle: " + sentence(info.citation.empty() ? info.title + " " + info.version : info.citation);
    if (note.find(info.licence) == std::string::npos)
        note += " Licence: " + sentence(info.licence);
    return note;
}

} // namespace

std::vector<std::string> reportNotes(const ReportContent &content, const EventStore &store,
                                     const VisibleSet &visible, std::span<const EventDetails> details,
                                     const Provenance &provenance)
{
    std::vector<std::string> notes = {sumNote(content.figures.deaths), mapNote(visible), dateNote(visible)};
    addCountryNotes(notes, store, visible);
    notes.push_back(chronicleNote(store.info()));
    notes.push_back("File: " + provenance.chronicle + ", SHA-256 " + provenance.sha256 + ".");
    notes.push_back("Made by " + provenance.program + ". The same report again:\n" + content.command);
    addFigureNotes(notes, store, visible, details);
    std::erase(notes, std::string());
    return notes;
}

} // namespace faultline
