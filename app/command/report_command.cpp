#include "app/command/chronicle_events.h"
#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/command/filter_options.h"
#include "app/report/report_document.h"
#include "app/report/report_writer.h"
#include "app/shell/bundled.h"
#include "app/shell/settings.h"
#include "app/shell/theme.h"
#include "app/shell/words.h"

#include <QApplication>

#include <future>

namespace faultline {

namespace {

/// Page, dpi, title and look from the options.
Result<ReportOptions> readReportOptions(const QCommandLineParser &parser)
{
    ReportOptions options;
    const auto page = parsePageSize(parser.value(QStringLiteral("page")).toStdString());
    if (!page.ok())
        return page.error();
    options.page = page.value();
    bool good = false;
    options.dpi = parser.value(QStringLiteral("dpi")).toDouble(&good);
    if (!good)
        return Error{Error::Kind::BadInput,
                     {},
                     QStringLiteral("--dpi “%1”: not a number.")
                         .arg(parser.value(QStringLiteral("dpi")))
                         .toStdString()};
    options.title = parser.value(QStringLiteral("title")).toStdString();
    ThemeChoice look = ThemeChoice::Light;
    if (!readThemeChoice(parser.value(QStringLiteral("theme")), look) || look == ThemeChoice::System)
        return Error{Error::Kind::BadInput,
                     {},
                     QStringLiteral("--theme “%1”: neither light nor dark.")
                         .arg(parser.value(QStringLiteral("theme")))
                         .toStdString()};
    options.dark = look == ThemeChoice::Dark;
    return options;
}

int writeTo(const QString &file, const ChronicleEvents &opened, const ReportOptions &options,
            std::shared_ptr<const BaseMap> map)
{
    const ReportSubject subject{.store = opened.events, .visible = opened.visible, .map = std::move(map)};
    const auto report = composeReport(subject, options, recordCharts(subject, options), opened.chronicle);
    if (!report.ok())
        return fail(report.error());
    const Progress bar = terminalProgress(QStringLiteral("report"));
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
    const QCommandLineOption output(
        {QStringLiteral("o"), QStringLiteral("output")},
        QStringLiteral("The PNG file; further pages become FILE-2.png and so on."), QStringLiteral("file"));
    addChronicleArgument(parser, name, QStringLiteral("Writes a report."));
    parser.addOption(output);
    parser.addOption({QStringLiteral("page"),
                      QStringLiteral("Size of the pages; own sizes are pixels at 150 dpi."),
                      QStringLiteral("a4|a4-landscape|letter|16:9|WIDTHxHEIGHT"), QStringLiteral("a4")});
    parser.addOption({QStringLiteral("dpi"), QStringLiteral("Pixels per inch, 50 to 1200."),
                      QStringLiteral("number"), QStringLiteral("150")});
    parser.addOption({QStringLiteral("title"),
                      QStringLiteral("A heading in place of the one made from the filter."),
                      QStringLiteral("text")});
    parser.addOption({QStringLiteral("theme"), QStringLiteral("Look of the pages."),
                      QStringLiteral("light|dark"), QStringLiteral("light")});
    addFilterOptions(parser);
    if (const auto exit =
            parse(parser, name,
                  QStringLiteral("Writes the events that pass the filter as PNG pages; prints their paths."),
                  QStringLiteral("faultline report --country BA --from 1992 --to 1995 -o bosnia.png")))
        return *exit;
    if (parser.value(output).isEmpty())
        return fail(QStringLiteral("-o is missing: say which PNG file to write."), exitUsage);
    const auto options = readReportOptions(parser);
    if (!options.ok())
        return fail(options.error());
    const auto opened = openAndFilter(parser, name);
    if (!opened.ok())
        return fail(opened.error());
    return writeTo(parser.value(output), opened.value(), options.value(), map.get());
}

} // namespace faultline
