// The outline of a PDF, which Qt does not write: what readers show beside the pages.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace faultline {

/// An entry that leads to a place.
struct PdfHeading {
    std::string title;    ///< UTF-8
    std::size_t page = 0; ///< from 0
    double top = 0.0;     ///< in points (1/72 inch) from the lower edge of the page
};

/// A PDF (ISO 32000-1) with an outline of those headings, its title in the window's bar and its language
/// (BCP 47), added behind its end as 7.5.6 tells: nothing before is changed. Nothing if it is not a PDF with
/// one flat list of pages, or lacks the page of a heading (as Qt never writes it).
std::optional<std::string> withOutline(std::string pdf, std::span<const PdfHeading> headings,
                                       std::string_view language);

} // namespace faultline
