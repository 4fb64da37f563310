// How to cite a source and an event.
#pragma once

#include "core/export/event_sink.h"

#include <cstdint>
#include <string>

namespace faultline {

/// Apa      Publication Manual of the American Psychological Association, 7th edition, chapter 9: works of a
///          group as author.
/// Chicago  The Chicago Manual of Style, 17th edition, 14.23: a bibliography's entry.
/// BibTeX   an entry of type `misc`; http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf
enum class CitationStyle : std::uint8_t { Apa, Chicago, BibTeX };

/// Plain text, without italics. What is not known is left out; a missing date is `n.d.`.
std::string citationOf(const SourceDetails &source, CitationStyle style);

/// An event is cited as part of its chronicle, or of the dataset it was taken from.
std::string citationOf(const ExportedEvent &event, CitationStyle style);

} // namespace faultline
