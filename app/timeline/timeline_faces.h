// The faces of the timeline's texts, and their widths for the layout.
#pragma once

#include "core/timeline/timeline_layout.h"

#include <QFont>

class QLocale;

namespace faultline {

QFont timelineLabelFont();  ///< events, crises, ticks
QFont timelineHeaderFont(); ///< names of lanes
QFont timelineSmallFont();  ///< counts

/// Widths as layoutTimeline() asks for them. Advances are kept per character and added up, which is quick
/// and, without kerning, never too narrow by more than a hair. For one thread at a time.
TimelineFaces timelineFaces();

/// The same with the axis in a language: names of months and digits as people write them there.
TimelineFaces timelineFaces(const QLocale &locale);

} // namespace faultline
