// A report ready to be painted: what it says, where it stands on the pages, and its pictures.
#pragma once

#include "app/report/report_format.h"
#include "app/report/report_pictures.h"
#include "app/shell/theme.h"
#include "core/db/database.h"
#include "core/map/base_map.h"
#include "core/report/page_layout.h"
#include "core/report/report_content.h"
#include "core/report/report_plan.h"

#include <QPicture>

#include <memory>
#include <vector>

namespace faultline {

/// How the user wants the report.
struct ReportOptions {
    ReportPlan plan = usualReportPlan();
    ReportFormat format = ReportFormat::Png;
};

/// What a report is about. Shared, because it is painted on another thread than the window's.
struct ReportSubject {
    std::shared_ptr<const EventStore> store;
    std::shared_ptr<const VisibleSet> visible;
    std::shared_ptr<const BaseMap> map;
    std::vector<Row> chosen; ///< events to tell in full, ascending; none: the most important
};

/// Charts as recordings, since Qt Charts works on the GUI thread only. To be played `pictureScale` larger.
struct ReportCharts {
    QPicture events;
    QPicture deaths;
    std::vector<QPicture> compared; ///< events of each of two countries, on one scale
};

/// GUI thread; some milliseconds.
ReportCharts recordCharts(const ReportSubject &subject, const ReportOptions &options);

/// Any thread may paint from it, but one at a time (a QPicture is read with a cursor).
struct ReportDocument {
    ReportSubject subject;
    ReportOptions options;
    ConfidenceGate gate; ///< that the subject's events have passed
    ReportContent content;
    std::shared_ptr<const PictureContents> pictures;
    ReportCharts charts;
    std::vector<ReportPage> pages;
    TitleOf title; ///< for the labels of the timeline
};

/// Whether a page has a part: what it lacks is of no height.
inline bool has(const Rect &part) { return part.height > 0.0; }

/// Reads the events' texts and the file's digest from the chronicle, words the report and breaks it into
/// pages. Any thread. BadInput if no report can be made by the plan; errors of the chronicle.
Result<ReportDocument> composeReport(const ReportSubject &subject, const ReportOptions &options,
                                     const ReportCharts &charts, const Database &chronicle);

} // namespace faultline
