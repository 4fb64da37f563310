// One number for one filter: what a report's map, timeline, table and words say of the same events agrees.
#include "app/map/bundled_base_map.h"
#include "app/report/picture_layouts.h"
#include "app/report/report_pages.h"
#include "core/base/markup.h"
#include "core/db/event_loader.h"
#include "core/filter/apply_filter.h"
#include "core/map/country_pills.h"
#include "tests/support/store_of.h"

#include <gmock/gmock.h>

#include <set>

namespace faultline {
namespace {

using testing::HasSubstr;

struct Case {
    const char *name;
    EventFilter filter;
};

/// The cases a report is looked at with: wars, ties, a comparison, everything, one event, none.
std::vector<Case> cases()
{
    const auto from = [](const char *day) { return test::day(day); };
    return {
        {"Bosnia", {.countries = {"BA"}, .from = from("1992-01-01"), .to = from("1995-12-31")}},
        {"Kosovo", {.countries = {"XK"}, .from = from("1998-01-01"), .to = from("1999-12-31")}},
        {"Ties", {.countries = {"RS", "RU"}, .from = from("2012-01-01")}},
        {"Compared", {.countries = {"RS", "HR"}}},
        {"Everything", {}},
        {"One", {.from = from("1994-02-05"), .to = from("1994-02-05"), .certain = true}},
        {"None", {.search = "nonsenseword"}},
        {"Deadly", {.themes = {"violence"}, .minDeaths = 100}},
        {"Abroad", {.countries = {"US"}}},
    };
}

class ReportCounts : public testing::TestWithParam<const char *> {
protected:
    static ReportDocument reportOf(const ReportPlan &plan, const EventFilter &filter)
    {
        static const Database chronicle = openChronicle(FAULTLINE_CHRONICLE).value();
        static const auto store = std::make_shared<const EventStore>(loadEvents(chronicle).value());
        static const auto map = std::make_shared<const BaseMap>(bundledBaseMap().value());
        const ReportSubject subject{
            store, std::make_shared<const VisibleSet>(applyFilter(*store, filter)), map, {}};
        const ReportOptions options{.plan = plan};
        return composeReport(subject, options, recordCharts(subject, options), chronicle).value();
    }

    static std::size_t wanted(const ReportDocument &report) { return report.subject.visible->rows.size(); }

    static std::string textOf(const ReportDocument &report, std::size_t page)
    {
        return svgPage(report, page).toStdString();
    }

    static void expectMapAgrees(const ReportDocument &report, std::size_t page);
    static void expectTimelineAgrees(const ReportDocument &report, std::size_t page);
    static void expectTableAgrees(const ReportDocument &report);
};

std::string counted(const char *key, std::size_t number)
{
    return english().counted(key, static_cast<std::int64_t>(number));
}

std::string numberWords(std::size_t number) { return english().number(static_cast<std::int64_t>(number)); }

void ReportCounts::expectMapAgrees(const ReportDocument &report, std::size_t page)
{
    const Rect &area = report.pages[page].map;
    const PictureContents &contents = *report.pictures;
    const ReportMap map =
        layoutReportMap(QSizeF(area.width, area.height) / pictureScale, *report.subject.store,
                        report.subject.visible->filter, contents, *report.subject.map);
    std::size_t marked = 0;
    for (const MapMark &mark : map.layout.marks) {
        marked += mark.count;
        const Rect box = mark.bounds();
        EXPECT_TRUE(box.x >= 0.0 && box.y >= 0.0 && box.right() <= map.layout.viewport.width
                    && box.bottom() <= map.layout.viewport.height)
            << "the mark of " << mark.name << " is cut";
    }
    const std::string words = textOf(report, page);
    std::size_t listed = 0;
    for (const MapMark &pill : map.layout.unplaced) {
        listed += pill.count;
        EXPECT_NE(words.find(markupText(pillText(pill))), std::string::npos) << pill.name;
    }
    EXPECT_EQ(marked + listed + map.outside + contents.withoutPlace + contents.onlyCounted, wanted(report));
    EXPECT_EQ(words.find(counted("map.outside", map.outside)) != std::string::npos, map.outside > 0);
    EXPECT_EQ(words.find(counted("map.placeless", contents.withoutPlace)) != std::string::npos,
              contents.withoutPlace > 0);
}

void ReportCounts::expectTimelineAgrees(const ReportDocument &report, std::size_t page)
{
    const Rect &area = report.pages[page].timeline;
    const std::vector<Lane> &lanes = report.pictures->timeline.lanes;
    const auto layout = layoutReportTimeline(QSizeF(area.width, area.height), *report.subject.store,
                                             report.subject.visible->filter, *report.pictures, report.title)
                            .layout;
    std::set<Row> rows;
    const std::string words = textOf(report, page);
    for (const Lane &lane : lanes) {
        for (const Row row : lane.rows)
            rows.insert(row);
        EXPECT_THAT(words, HasSubstr(counted("events", lane.rows.size()))) << lane.name;
    }
    EXPECT_EQ(rows.size(), wanted(report));
    EXPECT_EQ(layout.lanes.size(), lanes.size());
    for (const LaneBox &box : layout.lanes) {
        if (box.crowding > 0.0)
            continue; // a density stands for the marks
        std::size_t marked = 0;
        for (const TimelineMark &mark : layout.marks)
            marked += &layout.lanes[mark.lane] == &box ? mark.count : 0;
        EXPECT_EQ(marked, lanes[box.lane].rows.size()) << box.name;
    }
}

void ReportCounts::expectTableAgrees(const ReportDocument &report)
{
    std::size_t listed = 0;
    std::string firstPage;
    for (std::size_t page = 0; page < report.pages.size(); ++page) {
        listed += report.pages[page].rows.size();
        if (report.pages[page].tableHeading.height > 0.0)
            firstPage = textOf(report, page);
    }
    EXPECT_EQ(listed, report.content.events.size());
    const std::string ofAll = "· " + numberWords(listed) + " of " + numberWords(wanted(report));
    EXPECT_EQ(firstPage.find(ofAll) != std::string::npos, listed < wanted(report)) << ofAll;
}

TEST_P(ReportCounts, AgreeOnMapTimelineTableAndInWords)
{
    const ReportPlan plan = findReportPlan(GetParam()).value();
    for (const auto &[name, filter] : cases()) {
        SCOPED_TRACE(name);
        const ReportDocument report = reportOf(plan, filter);
        const std::string number = numberWords(wanted(report));
        EXPECT_EQ(report.content.figures.events, wanted(report));
        EXPECT_THAT(report.content.metadata.counts, HasSubstr("Shown: " + number + " of "));
        bool table = false;
        for (std::size_t page = 0; page < report.pages.size(); ++page) {
            if (report.pages[page].map.height > 0.0)
                expectMapAgrees(report, page);
            if (report.pages[page].timeline.height > 0.0)
                expectTimelineAgrees(report, page);
            if (report.pages[page].figures.height > 0.0) {
                EXPECT_THAT(textOf(report, page), HasSubstr(">" + number + "<"));
            }
            table = table || report.pages[page].tableHeading.height > 0.0;
        }
        if (table)
            expectTableAgrees(report);
    }
}

INSTANTIATE_TEST_SUITE_P(Of, ReportCounts,
                         testing::Values("brief", "dossier", "slide", "web-picture", "country-profile",
                                         "comparison"),
                         [](const auto &tested) {
                             std::string name(tested.param);
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace faultline
