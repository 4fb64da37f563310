#include "app/report/report_document.h"

#include "app/chart/year_chart.h"
#include "app/report/chronicle_digest.h"
#include "app/report/report_comparison.h"
#include "app/report/report_in_full.h"
#include "app/report/report_method.h"
#include "app/report/report_table.h"
#include "app/report/report_type.h"
#include "app/shell/bundled.h"
#include "app/shell/words.h"
#include "core/chart/year_bins.h"
#include "core/db/event_texts.h"
#include "core/report/event_in_full.h"
#include "core/report/report_listing.h"

#include <QPainter>

#include <algorithm>
#include <numeric>
#include <set>

namespace faultline {

namespace {

QPicture recordChart(const YearChartData &data, QSizeF size, ReportLook look)
{
    QPicture picture;
    QPainter painter(&picture);
    paintYearChart(painter, QRectF(QPointF(), size / pictureScale), data, themeOf(look));
    return picture;
}

/// Events of the year with most of them.
std::int64_t tallestYear(const YearBins &bins)
{
    std::int64_t tallest = 0;
    for (const auto &themes : bins.eventsByTheme)
        tallest = std::max(tallest, std::accumulate(themes.begin(), themes.end(), std::int64_t{0}));
    return tallest;
}

std::vector<QPicture> recordComparison(const EventStore &store, const VisibleSet &visible,
                                       const ReportPlan &plan)
{
    const std::vector<ComparedCountry> countries = compareCountries(store, visible);
    std::int64_t reaches = 0;
    for (const ComparedCountry &country : countries)
        reaches = std::max(reaches, tallestYear(country.years));
    std::vector<QPicture> charts;
    charts.reserve(countries.size());
    for (const ComparedCountry &country : countries)
        charts.push_back(recordChart({.kind = YearChartKind::Events,
                                      .bins = country.years,
                                      .themes = store.themes(),
                                      .reaches = reaches,
                                      .language = &languageOf(plan)},
                                     comparedChartSize(reportWidths(plan).table), plan.look));
    return charts;
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
    if (const auto same = chronicle.opened().expectSame(); !same.ok())
        return same.error();
    return Provenance{.program = programWords(),
                      .chronicle = chronicle.file().filename().string(),
                      .sha256 = digest.value(),
                      .bundled = chronicle.file() == bundledChronicle(),
                      .options = optionWords(options, chosen),
                      .language = &languageOf(options.plan)};
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
    for (std::size_t source = 0; source < content.sources.size(); ++source)
        measures.sources.push_back(sourceHeight(content, source, widths.column));
    for (const std::string &note : content.notes)
        measures.notes.push_back(noteHeight(note, widths.column));
    for (std::size_t event = 0; event < content.inFull.size(); ++event)
        measures.inFull.push_back(inFullHeight(*report.subject.store, content, event, widths.column));
    const std::string &note = report.options.plan.note;
    measures.note = textHeight(qt(note), authorStyle(lightTheme()), widths.title);
    measures.comparison = comparisonHeight(content, widths.table);
    measures.method = methodHeight(content, widths.table);
    return measures;
}

/// Sources of all visible events; a dataset is the source of its rows.
Result<std::size_t> sourcesOf(const ReportSubject &subject, const Database &chronicle)
{
    const EventStore &store = *subject.store;
    const auto named = countSources(chronicle, keysOf(store, subject.visible->rows));
    if (!named.ok())
        return named.error();
    std::set<DatasetIndex> datasets;
    for (const Row row : subject.visible->rows)
        if (store.dataset(row) != 0)
            datasets.insert(store.dataset(row));
    return named.value() + datasets.size();
}

std::size_t rowsPlaced(const std::vector<ReportPage> &pages)
{
    std::size_t rows = 0;
    for (const ReportPage &page : pages)
        rows += page.rows.size();
    return rows;
}

/// Words a listing of the plan and lays it out; how many events it lists.
Result<std::size_t> listAndLayOut(ReportDocument &report, const ReportPlan &listed, const Database &chronicle,
                                  const Provenance &provenance)
{
    const auto &[store, visible, map, chosen] = report.subject;
    const ReportListing listing = listEvents(*store, *visible, listed, chosen);
    const auto details = loadEventDetails(chronicle, keysOf(*store, listing.rows));
    if (!details.ok())
        return details.error();
    const std::size_t sources = report.content.figures.sources;
    report.content = makeReport(*store, *visible, listing.rows, details.value(), report.options.plan,
                                provenance, report.gate);
    report.content.figures.sources = sources;
    report.content.inFull =
        eventsInFull(*store, listing, details.value(), report.title, *report.content.language);
    report.content.compared = listing.compared;
    report.pages = layoutReport(report.options.plan, measure(report));
    return listing.rows.size();
}

/// One page lists so many of the most important events as there is room for.
Result<Done> layOut(ReportDocument &report, const Database &chronicle, const Provenance &provenance)
{
    ReportPlan listed = report.options.plan;
    for (;;) {
        const auto rows = listAndLayOut(report, listed, chronicle, provenance);
        if (!rows.ok())
            return rows.error();
        const std::size_t placed = rowsPlaced(report.pages);
        if (!listed.onePage || placed == 0 || placed >= rows.value() || listed.tableRows == placed)
            return Done{};
        listed.tableRows = placed;
    }
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
                       .themes = subject.store->themes(),
                       .language = &languageOf(options.plan)};
    ReportCharts charts;
    const ChartSize chart = chartSize(options.plan);
    const QSizeF size(chart.width, chart.height);
    charts.events = recordChart(data, size, options.plan.look);
    data.kind = YearChartKind::Deaths;
    charts.deaths = recordChart(data, size, options.plan.look);
    if (has(options.plan, ReportPart::Comparison))
        charts.compared = recordComparison(*subject.store, *visible, options.plan);
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
    const auto sources = sourcesOf(subject, chronicle);
    if (!sources.ok())
        return sources.error();
    ReportDocument report{.subject = subject, .options = options, .gate = gate, .charts = charts};
    report.content.figures.sources = sources.value();
    report.title = [texts = std::make_shared<EventTexts>(std::move(texts).value())](Row row) {
        return texts->title(row);
    };
    report.pictures = std::make_shared<const PictureContents>(
        pictureContents(*subject.store, *subject.visible, gate, languageOf(options.plan)));
    if (const auto laidOut = layOut(report, chronicle, provenance.value()); !laidOut.ok())
        return laidOut.error();
    return report;
}

} // namespace faultline
