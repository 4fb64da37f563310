#include "app/command/chronicle_events.h"
#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/command/filter_options.h"
#include "app/command/report_batch.h"
#include "app/command/report_options.h"
#include "app/report/report_document.h"
#include "app/report/report_writer.h"
#include "app/shell/bundled.h"
#include "app/shell/event_log.h"
#include "app/shell/theme.h"
#include "app/shell/words.h"

#include <QApplication>

#include <algorithm>
#include <future>

namespace faultline {

namespace {

int writeTo(const QString &file, const ReportSubject &subject, const Database &chronicle,
            const ReportOptions &options)
{
    const auto report = during("compose the report", [&] {
        return composeReport(subject, options, recordCharts(subject, options), chronicle);
    });
    if (!report.ok())
        return fail(report.error());
    const Progress bar = terminalProgress(QStringLiteral("report"));
    const Step step("write the report");
    const auto pages =
        writeReport(report.value(), file.toStdString(), {}, [&bar](std::size_t page, std::size_t of) {
            if (bar)
                bar(static_cast<double>(page) / static_cast<double>(of));
        });
    if (!pages.ok())
        return fail(pages.error());
    for (const auto &page : pages.value())
        printLine(qt(page.string()));
    return exitDone;
}

} // namespace

int reportCommand(int &argc, char **argv)
{
    useNoDisplay();
    const QApplication app(argc, argv);
    auto map = std::async(std::launch::async, bundledMap); // while the chronicle is read
    loadFonts();
    QCommandLineParser parser;
    const QString name = QStringLiteral("report");
    addChronicleArgument(parser, name, QStringLiteral("Writes a report."));
    addReportOptions(parser);
    addBatchOptions(parser);
    addFilterOptions(parser);
    if (const auto exit = parse(
            parser, name,
            QStringLiteral("Writes the events that pass the filter as pages; prints the paths of the files."),
            QStringLiteral("faultline report --country BA --from 1992 --to 1995 -o bosnia.png")))
        return *exit;
    const QString output = parser.value(QStringLiteral("output"));
    if (output.isEmpty())
        return fail(QStringLiteral("-o is missing: say which file to write."), exitUsage);
    const auto options = readReportOptions(parser);
    if (!options.ok())
        return fail(options.error());
    const auto batch = readBatch(parser);
    if (!batch.ok())
        return fail(batch.error());
    const auto opened = openAndFilter(parser, name);
    if (!opened.ok())
        return fail(opened.error());
    const Database &chronicle = opened.value().chronicle;
    auto chosen = readChosenEvents(parser, chronicle, opened.value().events);
    if (!chosen.ok())
        return fail(chosen.error());
    const auto isShown = [&](Row row) { return opened.value().visible->contains(row); };
    if (!std::ranges::all_of(chosen.value(), isShown))
        return fail(QStringLiteral("--event “%1”: the filter hides it, or one of them.")
                        .arg(parser.value(QStringLiteral("event"))),
                    exitUsage);
    const ReportSubject subject{.store = opened.value().events,
                                .visible = opened.value().visible,
                                .map = map.get(),
                                .chosen = std::move(chosen).value()};
    return batch.value() ? writeBatch(*batch.value(), subject, chronicle, options.value())
                         : writeTo(output, subject, chronicle, options.value());
}

} // namespace faultline
