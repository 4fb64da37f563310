// The pages of a report as pixels and as the bytes of files.
#pragma once

#include "app/report/report_document.h"

#include <QByteArray>
#include <QImage>

#include <functional>

namespace faultline {

/// A page as pixels, with the report's metadata as texts. Null if there is not enough memory.
QImage pageImage(const ReportDocument &report, std::size_t page, PixelSize size);

/// A page as PNG, with the report's metadata. Empty if there is not enough memory.
QByteArray pngPage(const ReportDocument &report, std::size_t page, PixelSize size);

/// Asked before each page of a document: false to give up.
using PageStep = std::function<bool(std::size_t page)>;

/// All pages as one PDF: texts as texts, addresses as links, an outline, and the metadata as XMP. Dated by
/// SOURCE_DATE_EPOCH, else not at all. Empty if given up or if there is not enough memory.
QByteArray pdfDocument(const ReportDocument &report, const PageStep &next);

/// A page as SVG, with the metadata as XMP.
QByteArray svgPage(const ReportDocument &report, std::size_t page);

/// One page for browsers: the pages with figures, map, timeline and charts as pictures, all events, sources
/// and notes as text, and nothing from elsewhere. Empty as above.
QByteArray htmlDocument(const ReportDocument &report, PixelSize size, const PageStep &next);

} // namespace faultline
