// The kinds of files a report can be.
#pragma once

#include <array>
#include <filesystem>

namespace faultline {

enum class ReportFormat { Png, Pdf, Svg, Html };

struct ReportFormatNames {
    ReportFormat format;
    const char *suffix; ///< of its files, and the word for it
    const char *words;  ///< `PNG pictures, one a page`
};

/// In the order they are offered; a format's place is its number.
inline constexpr std::array<ReportFormatNames, 4> reportFormats = {{
    {ReportFormat::Png, "png", "PNG pictures, one a page"},
    {ReportFormat::Pdf, "pdf", "PDF document"},
    {ReportFormat::Svg, "svg", "SVG drawings, one a page"},
    {ReportFormat::Html, "html", "Web page in one file"},
}};

inline const ReportFormatNames &namesOf(ReportFormat format)
{
    return reportFormats[static_cast<std::size_t>(format)];
}

/// That of the file's name; PNG if the name tells none.
ReportFormat reportFormatOf(const std::filesystem::path &file);

} // namespace faultline
