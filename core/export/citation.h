// How to cite a source, an event, a chronicle and a report.
#pragma once

#include "core/export/event_sink.h"
#include "core/report/report_metadata.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace faultline {

/// Apa      Publication Manual of the American Psychological Association, 7th edition, chapter 9: works of a
///          group as author; a data set names its version and what it is in brackets (10.9).
/// Chicago  The Chicago Manual of Style, 17th edition, 14.23: a bibliography's entry.
/// BibTeX   an entry of type `misc`; http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf
enum class CitationStyle : std::uint8_t { Apa, Chicago, BibTeX };

/// How a style is called on the command line and to people.
struct CitationStyleNames {
    CitationStyle style;
    std::string_view word; ///< `apa`
    std::string_view name; ///< `APA`
};
std::span<const CitationStyleNames> citationStyles();

/// Plain text, without italics. What is not known is left out; a missing date is `n.d.`.
std::string citationOf(const SourceDetails &source, CitationStyle style);

/// An event is cited as part of its chronicle, or of the dataset it was taken from.
std::string citationOf(const ExportedEvent &event, CitationStyle style);

/// Author and year are those that its own citation begins with: `Author (2026)`; without them, the title
/// comes first and there is no date.
std::string citationOf(const ChronicleInfo &chronicle, CitationStyle style);

/// A report is cited as part of its chronicle, with the digest of the file and the command that makes it
/// again. It has no author and no date, since the same report is the same on every day.
std::string citationOf(const ReportMetadata &report, CitationStyle style);

} // namespace faultline
