#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/command/report_view.h"
#include "app/shell/event_log.h"
#include "app/shell/words.h"
#include "core/export/citation.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

int compare(const ReportMetadata &report, const ReportArguments &files)
{
    const auto difference = differenceWords(report, files.chronicle);
    if (!difference.ok())
        return fail(difference.error());
    if (!difference.value().empty())
        return fail(qt(difference.value()), exitFailed);
    printLine(QStringLiteral("“%1” was made from this chronicle: %2 %3, SHA-256 %4.\n%5")
                  .arg(qt(files.report.string()), qt(report.chronicle), qt(report.chronicleVersion),
                       qt(report.sha256), qt(report.command)));
    return exitDone;
}

QStringList styleWords()
{
    QStringList words;
    for (const CitationStyleNames &names : citationStyles())
        words << qt(names.word);
    return words;
}

int cite(const ReportMetadata &report, const QString &style)
{
    const auto names = std::ranges::find_if(
        citationStyles(), [&](const CitationStyleNames &known) { return qt(known.word) == style; });
    if (names == citationStyles().end())
        return fail(QStringLiteral("--cite “%1”: unknown; say one of %2.")
                        .arg(style, styleWords().join(QStringLiteral(", "))),
                    exitUsage);
    printLine(qt(citationOf(report, names->style)).trimmed());
    return exitDone;
}

} // namespace

int verifyCommand(int &argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QString name = QStringLiteral("verify");
    addReportArguments(parser, name, QStringLiteral("Compares a report with a chronicle."));
    const QCommandLineOption style(
        QStringLiteral("cite"),
        QStringLiteral("Print how to cite the report instead, without a look at the chronicle."),
        styleWords().join(u'|'));
    parser.addOption(style);
    if (const auto exit = parse(
            parser, name,
            QStringLiteral("Says whether a report was made from this very chronicle; what differs, and exit "
                           "code 1, if not."),
            QStringLiteral("faultline verify bosnia.png")))
        return *exit;
    const auto files = reportArguments(parser);
    if (!files.ok())
        return fail(files.error());
    const Step step("compare the report with its chronicle");
    const auto report = reportMetadata(files.value().report);
    if (!report.ok())
        return fail(report.error());
    return parser.isSet(style) ? cite(report.value(), parser.value(style))
                               : compare(report.value(), files.value());
}

} // namespace faultline
