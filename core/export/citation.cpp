#include "core/export/citation.h"

#include "core/base/date_words.h"

#include <optional>

namespace faultline {

namespace {

/// What all styles are made from; what is not known is empty.
struct Work {
    std::string key; ///< for BibTeX
    std::string author;
    std::string title;
    std::optional<EdtfDate> date;
    std::string reference; ///< document symbol, case number
    std::string container; ///< the work this one is part of, cited in full
    std::string url;
};

std::string yearOfDate(const EdtfDate &date) { return std::to_string(yearOf(date.earliest)); }

/// `December 5`, `December`; nothing for a year.
std::string monthAndDay(const EdtfDate &date)
{
    if (date.precision == DatePrecision::Year)
        return {};
    std::string words = dateWords({.earliest = date.earliest, .latest = date.earliest});
    const auto firstSpace = words.find(' ');
    const std::string day = words.substr(0, firstSpace);
    const std::string month = words.substr(firstSpace + 1, words.rfind(' ') - firstSpace - 1);
    return date.precision == DatePrecision::Day ? month + " " + day : month;
}

/// Adds a part of the citation and ends it with a full stop, unless it has one.
void addSentence(std::string &citation, const std::string &part)
{
    if (part.empty())
        return;
    if (!citation.empty())
        citation += ' ';
    citation += part;
    if (!part.ends_with('.') && !part.ends_with('?') && !part.ends_with('!'))
        citation += '.';
}

void addUrl(std::string &citation, const std::string &url)
{
    if (!url.empty())
        citation += (citation.empty() ? "" : " ") + url;
}

/// `Title (IT-98-29-T)`.
std::string withReference(const Work &work)
{
    if (work.reference.empty())
        return work.title;
    return work.title.empty() ? work.reference : work.title + " (" + work.reference + ")";
}

std::string apa(const Work &work)
{
    std::string date = "(n.d.)";
    if (work.date)
        date = "(" + yearOfDate(*work.date)
            + (monthAndDay(*work.date).empty() ? "" : ", " + monthAndDay(*work.date)) + ")";
    std::string citation;
    if (work.author.empty()) { // the title takes its place
        addSentence(citation, withReference(work));
        addSentence(citation, date);
    } else {
        addSentence(citation, work.author);
        addSentence(citation, date);
        addSentence(citation, withReference(work));
    }
    addSentence(citation, work.container.empty() ? "" : "In " + work.container);
    addUrl(citation, work.url);
    return citation;
}

std::string chicago(const Work &work)
{
    std::string date = "n.d.";
    if (work.date)
        date =
            (monthAndDay(*work.date).empty() ? "" : monthAndDay(*work.date) + ", ") + yearOfDate(*work.date);
    std::string citation;
    addSentence(citation, work.author);
    if (!work.title.empty())
        citation += (citation.empty() ? "“" : " “") + work.title + ".”";
    addSentence(citation, work.reference);
    addSentence(citation, work.container.empty() ? "" : "In " + work.container);
    addSentence(citation, date);
    addUrl(citation, work.url);
    return citation;
}

/// Braces must match and a backslash begins a command: none of them stays. The others have commands.
std::string bibTeXText(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '\\')
            safe += "\\textbackslash{}";
        else if (c == '{' || c == '}' || c == '%' || c == '&' || c == '#' || c == '_' || c == '$')
            (safe += '\\') += c;
        else if (c == '~')
            safe += "\\textasciitilde{}";
        else if (c == '^')
            safe += "\\textasciicircum{}";
        else
            safe += c == '\n' || c == '\r' ? ' ' : c;
    }
    return safe;
}

std::string bibTeX(const Work &work)
{
    std::string entry = "@misc{" + work.key;
    const auto field = [&entry](std::string_view name, const std::string &value) {
        if (!value.empty())
            entry.append(",\n  ").append(name).append(" = {{").append(value).append("}}");
    };
    field("author", bibTeXText(work.author));
    field("title", bibTeXText(work.title));
    if (work.date)
        entry += ",\n  year = {" + yearOfDate(*work.date) + "}";
    if (work.date && work.date->precision != DatePrecision::Year)
        entry += ",\n  note = {" + bibTeXText(dateWords(*work.date)) + "}";
    field("number", bibTeXText(work.reference));
    field("howpublished", work.container.empty() ? "" : "In " + bibTeXText(work.container));
    if (!work.url.empty())
        entry += ",\n  url = {" + work.url + "}";
    return entry + "\n}\n";
}

std::string citationOf(const Work &work, CitationStyle style)
{
    switch (style) {
    case CitationStyle::Apa:
        return apa(work);
    case CitationStyle::Chicago:
        return chicago(work);
    case CitationStyle::BibTeX:
        break;
    }
    return bibTeX(work);
}

/// What a citation of `info` consists of; its own wording says more than title and version.
std::string wordsOf(const ChronicleInfo &info)
{
    const std::string words = info.version.empty() ? info.title : info.title + ", version " + info.version;
    return info.citation.empty() ? words : info.citation;
}

} // namespace

std::string citationOf(const SourceDetails &source, CitationStyle style)
{
    return citationOf(Work{.key = source.id,
                           .author = source.publisher,
                           .title = source.title,
                           .date = parseEdtfDate(source.date),
                           .reference = source.reference,
                           .url = source.url},
                      style);
}

std::string citationOf(const ExportedEvent &event, CitationStyle style)
{
    const EventStore &store = event.store;
    const Dataset &dataset = store.datasets()[store.dataset(event.row)];
    const bool own = store.dataset(event.row) == 0;
    const std::string &cited = dataset.citation.empty() ? dataset.name : dataset.citation;
    return citationOf(Work{.key = event.details.id,
                           .title = event.details.title + ", " + spanWords(store.span(event.row)),
                           .reference = "event " + event.details.id,
                           .container = own ? wordsOf(store.info()) : cited},
                      style);
}

} // namespace faultline
