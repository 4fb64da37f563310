#include "core/export/citation.h"

#include "core/base/date_words.h"
#include "core/base/safe_name.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <tuple>
#include <utility>

namespace faultline {

namespace {

/// What all styles are made from; what is not known is empty.
struct Work {
    std::string key; ///< for BibTeX
    std::string author;
    std::string title;
    bool whole = false; ///< it stands by itself: its title is in italics where there are any, not in quotes
    std::string version;
    std::string kind; ///< `Data set`
    std::optional<EdtfDate> date;
    std::string reference;        ///< document symbol, case number
    std::string container;        ///< the work this one is part of
    std::string containerVersion; ///< if that is a data set
    std::string note;             ///< how to find it again
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

/// `Title (IT-98-29-T)`, `Title (Version 2026.11) [Data set]`.
std::string apaTitle(const Work &work)
{
    std::string title = work.title.empty() ? work.reference : work.title;
    if (!work.title.empty() && !work.reference.empty())
        title += " (" + work.reference + ")";
    if (!work.version.empty())
        title += " (Version " + work.version + ")";
    return work.kind.empty() ? title : title + " [" + work.kind + "]";
}

/// `In Title (Version 2026.11) [Data set]`.
std::string apaContainer(const Work &work)
{
    if (work.containerVersion.empty())
        return work.container.empty() ? "" : "In " + work.container;
    return "In " + apaTitle({.title = work.container, .version = work.containerVersion, .kind = "Data set"});
}

/// `In Title, version 2026.11`.
std::string plainContainer(const Work &work)
{
    const std::string version = work.containerVersion.empty() ? "" : ", version " + work.containerVersion;
    return work.container.empty() ? "" : "In " + work.container + version;
}

std::string apa(const Work &work)
{
    std::string date = "(n.d.)";
    if (work.date)
        date = "(" + yearOfDate(*work.date)
            + (monthAndDay(*work.date).empty() ? "" : ", " + monthAndDay(*work.date)) + ")";
    std::string citation;
    if (work.author.empty()) { // the title takes its place
        addSentence(citation, apaTitle(work));
        addSentence(citation, date);
    } else {
        addSentence(citation, work.author);
        addSentence(citation, date);
        addSentence(citation, apaTitle(work));
    }
    addSentence(citation, apaContainer(work));
    addSentence(citation, work.note);
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
    if (work.whole)
        addSentence(citation, work.title);
    else if (!work.title.empty())
        citation += (citation.empty() ? "“" : " “") + work.title + ".”";
    addSentence(citation, work.kind);
    addSentence(citation, work.version.empty() ? "" : "Version " + work.version);
    addSentence(citation, work.reference);
    addSentence(citation, plainContainer(work));
    addSentence(citation, date);
    addSentence(citation, work.note);
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

/// Those that are there, with a separator between.
std::string joinedWords(std::initializer_list<std::string> parts, std::string_view separator)
{
    std::string words;
    for (const std::string &part : parts)
        if (!part.empty())
            words.append(words.empty() ? "" : separator).append(part);
    return words;
}

std::string bibTeX(const Work &work)
{
    std::string entry = "@misc{" + safeName(work.key);
    const auto field = [&entry](std::string_view name, const std::string &value) {
        if (!value.empty())
            entry.append(",\n  ").append(name).append(" = {{").append(bibTeXText(value)).append("}}");
    };
    const bool dated = work.date && work.date->precision != DatePrecision::Year;
    field("author", work.author);
    field("title", work.title);
    if (work.date)
        entry += ",\n  year = {" + yearOfDate(*work.date) + "}";
    field("note", joinedWords({dated ? dateWords(*work.date) : "", work.note}, ". "));
    field("number", work.reference);
    const std::string version = work.version.empty() ? "" : "version " + work.version;
    field("howpublished", joinedWords({joinedWords({work.kind, version}, ", "), plainContainer(work)}, ". "));
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

/// Author and year of a citation that begins `Author (2026)`, as that of a chronicle does; nothing of others.
std::pair<std::string, std::optional<EdtfDate>> authorAndYear(std::string_view citation)
{
    const auto open = citation.find(" (");
    const auto close = citation.find(')', open);
    if (open == std::string_view::npos || close == std::string_view::npos)
        return {};
    const auto year = parseEdtfDate(std::string(citation.substr(open + 2, close - open - 2)));
    if (!year || year->precision != DatePrecision::Year)
        return {};
    return {std::string(citation.substr(0, open)), year};
}

constexpr std::array<CitationStyleNames, 3> styles = {{
    {CitationStyle::Apa, "apa", "APA"},
    {CitationStyle::Chicago, "chicago", "Chicago"},
    {CitationStyle::BibTeX, "bibtex", "BibTeX"},
}};

} // namespace

std::span<const CitationStyleNames> citationStyles() { return styles; }

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
    Work work{.key = event.details.id,
              .title = event.details.title + ", " + spanWords(store.span(event.row)),
              .reference = "event " + event.details.id,
              .container = dataset.citation.empty() ? dataset.name : dataset.citation};
    if (store.dataset(event.row) == 0) {
        std::tie(work.author, work.date) = authorAndYear(store.info().citation);
        work.container = store.info().title;
        work.containerVersion = store.info().version;
    }
    return citationOf(work, style);
}

std::string citationOf(const ChronicleInfo &chronicle, CitationStyle style)
{
    Work work{.key = chronicle.title + " " + chronicle.version,
              .title = chronicle.title,
              .whole = true,
              .version = chronicle.version,
              .kind = "Data set",
              .note = chronicle.licence};
    std::tie(work.author, work.date) = authorAndYear(chronicle.citation);
    return citationOf(work, style);
}

std::string citationOf(const ReportMetadata &report, CitationStyle style)
{
    return citationOf(Work{.key = report.title + " " + report.chronicleVersion,
                           .title = report.title,
                           .kind = "Report made with " + report.program,
                           .container = report.chronicle,
                           .containerVersion = report.chronicleVersion,
                           .note = "SHA-256 " + report.sha256 + ". Made again by “" + report.command + "”"},
                      style);
}

} // namespace faultline
