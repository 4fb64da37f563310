// The type of a report, in units of 1/150 inch, and how tall its texts become.
#pragma once

#include "app/report/report_text.h"
#include "app/shell/theme.h"
#include "core/report/report_content.h"
#include "core/report/report_plan.h"

namespace faultline {

inline constexpr double glyphRoom = 18.0;     ///< left of the words a glyph stands before
inline constexpr double titleBarHeight = 5.0; ///< the coloured bar above the title
inline constexpr double titleBarSpace = 12.0; ///< between bar and title

TextStyle titleStyle(const Theme &theme);
TextStyle subtitleStyle(const Theme &theme);
TextStyle headingStyle(const Theme &theme);
TextStyle authorStyle(const Theme &theme); ///< the author's note
TextStyle messageStyle(const Theme &theme);
TextStyle smallStyle(const Theme &theme);      ///< sources and notes
TextStyle smallMutedStyle(const Theme &theme); ///< numbers and addresses

/// The colours of a look.
const Theme &themeOf(ReportLook look);

/// Bar, title and the filter in words below each other.
double titleHeight(const ReportContent &content, double width);

/// A source with the numbers of the events it supports, its address, and the space below.
double sourceHeight(const ReportContent &content, std::size_t source, double width);
void paintSource(QPainter &painter, const QRectF &area, const ReportContent &content, std::size_t source,
                 const Theme &theme);

/// Stands for pictures and table where there is nothing to show.
QString noEventsMessage(const ReportContent &content);

double noteHeight(const std::string &note, double width);

} // namespace faultline
