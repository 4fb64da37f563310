// A report's plan in words for people: the names of its parts and choices.
#pragma once

#include "app/report/report_document.h"
#include "core/report/report_plan.h"

#include <QString>

#include <array>

namespace faultline {

/// All parts, in the order they usually have.
inline constexpr std::array<ReportPart, 11> allReportParts = {
    ReportPart::Title,   ReportPart::Figures,    ReportPart::Map,   ReportPart::Timeline,
    ReportPart::Charts,  ReportPart::Comparison, ReportPart::Table, ReportPart::Events,
    ReportPart::Sources, ReportPart::Notes,      ReportPart::Method};

QString partWords(ReportPart part);
/// What the part says, in a sentence.
QString partExplanation(ReportPart part);
QString lookWords(ReportLook look);
/// `German`; `Bosnian / Croatian / Serbian (Latin)`.
QString languageWords(std::string_view code);

/// A page that is offered by name.
struct NamedPage {
    const char *words;
    const char *option; ///< of the command line, and what parsePageSize() reads
};

inline constexpr std::array<NamedPage, 9> namedPages = {{
    {"A4", "a4"},
    {"A4, landscape", "a4-landscape"},
    {"A3", "a3"},
    {"A3, landscape", "a3-landscape"},
    {"Letter", "letter"},
    {"Letter, landscape", "letter-landscape"},
    {"Slide, 16:9", "16:9"},
    {"Square", "square"},
    {"Wide", "wide"},
}};

/// `A4`, `1200 × 900`.
QString pageWords(PageSize page);

/// `12 pages, 1240 × 1754 pixels, A4`; drawings have no pixels.
QString pagesWords(int pages, const ReportOptions &options);

/// Whether files of that format consist of pixels.
bool hasPixels(ReportFormat format);

} // namespace faultline
