#include "app/report/report_document.h"

#include "app/chart/year_chart.h"
#include "app/report/chronicle_digest.h"
#include "app/report/report_table.h"
#include "app/report/report_type.h"
#include "app/shell/bundled.h"
#include "app/shell/words.h"
#include "core/chart/year_bins.h"
#include "core/db/event_texts.h"

#include <QPainter>

namespace faultline {

namespace {

QPicture recordChart(const YearChartData &data, const ReportOptions &options)
{
    const ChartSize size = chartSize(options.plan);
    QPicture picture;
    QPainter painter(&picture);
    paintYearChart(painter, QRectF(0, 0, size.width / pictureScale, size.height / pictureScale), data,
                   themeOf(options.plan.look));
    return picture;
}

/// The plan, the events to tell in full and the file, as options of the command line.
std::vector<std::string> optionWords(const ReportOptions &options, const std::string &chosen)
{
    std::vector<std::string> words = reportPlanOptions(options.plan);
    if (!chosen.empty())
        words.insert(words.end(), {"--event", chosen});
    words.insert(words.end(), {"-o", std::string("report.") + namesOf(options.format).suffix});
    return words;
}

Result<Provenance> provenanceOf(const Database &chronicle, const ReportOptions &options,
                                const std::string &chosen)
{
    const auto digest = sha256(chronicle.file());
    if (!digest.ok())
        return digest.error();
    return Provenance{.program = programWords(),
                      .chronicle = chronicle.file().filename().string(),
                      .sha256 = digest.value(),
                      .bundled = chronicle.file() == bundledChronicle(),
                      .options = optionWords(options, chosen)};
}

/// With commas between.
std::string idsOf(EventTexts &texts, std::span<const Row> rows)
{
    std::string ids;
    for (const Row row : rows)
        ids += (ids.empty() ? "" : ",") + texts.id(row);
    return ids;
}

std::vector<std::int64_t> keysOf(const EventStore &store, std::span<const Row> rows)
{
    std::vector<std::int64_t> keys;
    keys.reserve(rows.size());
    for (const Row row : rows)
        keys.push_back(store.key(row));
    return keys;
}

ReportMeasures measure(const ReportDocument &report)
{
    const ReportContent &content = report.content;
    const ReportWidths widths = reportWidths(report.options.plan);
    const TimelineHeights timeline = timelineHeights(report.pictures->timeline);
    const ReportTable table(*report.subject.store, content, widths.table);
    ReportMeasures measures{
        .title = titleHeight(content, widths.title),
        .hasEvents = content.figures.events > 0,
        .message = textHeight(noEventsMessage(content), messageStyle(lightTheme()), widths.table),
        .leastTimeline = timeline.least,
        .goodTimeline = timeline.good};
    for (std::size_t event = 0; event < content.events.size(); ++event)
        measures.rows.push_back(table.rowHeight(event));
    for (const ReportSource &source : content.sources)
        measures.sources.push_back(sourceHeight(source, widths.column));
    for (const std::string &note : content.notes)
        measures.notes.push_back(noteHeight(note, widths.column));
    return measures;
}

/// What is left of it; marked events are.
ReportSubject throughGate(const ConfidenceGate &gate, ReportSubject subject)
{
    subject.visible = throughGate(gate, *subject.store, subject.visible);
    std::erase_if(subject.chosen,
                  [&](Row row) { return gate.leftOut() > 0 && gate.isBelow(*subject.store, row); });
    return subject;
}

} // namespace

ReportCharts recordCharts(const ReportSubject &subject, const ReportOptions &options)
{
    const ConfidenceGate gate = gateOf(options.plan, *subject.store, *subject.visible);
    const auto visible = throughGate(gate, *subject.store, subject.visible);
    YearChartData data{.kind = YearChartKind::Events,
                       .bins = binByYear(*subject.store, *visible),
                       .themes = subject.store->themes()};
    ReportCharts charts;
    charts.events = recordChart(data, options);
    data.kind = YearChartKind::Deaths;
    charts.deaths = recordChart(data, options);
    return charts;
}

Result<ReportDocument> composeReport(const ReportSubject &given, const ReportOptions &options,
                                     const ReportCharts &charts, const Database &chronicle)
{
    if (const auto plan = checkedReportPlan(options.plan); !plan.ok())
        return plan.error();
    const ConfidenceGate gate = gateOf(options.plan, *given.store, *given.visible);
    const ReportSubject subject = throughGate(gate, given);
    auto texts = EventTexts::open(chronicle.file(), subject.store);
    if (!texts.ok())
        return texts.error();
    const auto provenance = provenanceOf(chronicle, options, idsOf(texts.value(), given.chosen));
    if (!provenance.ok())
        return provenance.error();
    const std::vector<Row> listed = listedRows(*subject.store, *subject.visible);
    const auto details = loadEventDetails(chronicle, keysOf(*subject.store, listed));
    if (!details.ok())
        return details.error();
    ReportDocument report{.subject = subject, .options = options, .gate = gate, .charts = charts};
    report.content = makeReport(*subject.store, *subject.visible, listed, details.value(), options.plan.title,
                                provenance.value(), gate);
    report.title = [texts = std::make_shared<EventTexts>(std::move(texts).value())](Row row) {
        return texts->title(row);
    };
    report.pictures =
        std::make_shared<const PictureContents>(pictureContents(*subject.store, *subject.visible, gate));
    report.pages = layoutReport(options.plan, measure(report));
    return report;
}

} // namespace faultline
