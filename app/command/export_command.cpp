#include "app/command/chronicle_events.h"
#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/command/filter_options.h"
#include "app/shell/event_log.h"
#include "app/shell/words.h"
#include "core/export/event_export.h"

#include <QCoreApplication>
#include <QFile>

#include <iostream>

namespace faultline {

namespace {

QStringList formatWords()
{
    QStringList words;
    for (const ExportFormatNames &names : exportFormats())
        words << qt(names.word);
    return words;
}

/// The format asked for, or that of the file's name; nothing, and a sentence, if there is none or it cannot
/// be written there.
std::optional<ExportFormat> wantedFormat(const QString &word, const QString &file, QString &fault)
{
    const auto format =
        word.isEmpty() ? exportFormatOf(file.toStdString()) : exportFormatCalled(word.toStdString());
    if (!format && word.isEmpty())
        fault = QStringLiteral("--format is missing; say one of %1.")
                    .arg(formatWords().join(QStringLiteral(", ")));
    else if (!format)
        fault = QStringLiteral("--format “%1”: unknown; say one of %2.")
                    .arg(word, formatWords().join(QStringLiteral(", ")));
    else if (file == QStringLiteral("-") && !namesOf(*format).isText)
        fault = QStringLiteral("A %1 is a file: say which with -o FILE.").arg(qt(namesOf(*format).name));
    return fault.isEmpty() ? format : std::nullopt;
}

int writeOut(const ExportSubject &subject, ExportFormat format, const QString &file)
{
    const Step step("write the events");
    const bool toTerminal = file == QStringLiteral("-");
    const std::filesystem::path path = QFile::encodeName(file).toStdString();
    const auto outcome =
        toTerminal ? writeEvents(std::cout, format, subject) : saveEvents(path, format, subject);
    if (!outcome.ok()) {
        Error error = outcome.error();
        if (toTerminal && error.kind == Error::Kind::WriteFailed)
            error.file = "standard output";
        return fail(error);
    }
    if (!toTerminal)
        printLine(file);
    if (outcome.value().withheld > 0)
        fail(withheldWords(outcome.value()), exitDone);
    return exitDone;
}

} // namespace

int exportCommand(int &argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QString name = QStringLiteral("export");
    const QCommandLineOption format(QStringLiteral("format"),
                                    QStringLiteral("One of %1; without it, that of the file's name.")
                                        .arg(formatWords().join(QStringLiteral(", "))),
                                    QStringLiteral("format"));
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")},
                                    QStringLiteral("Where to write; - is standard output, as without it."),
                                    QStringLiteral("file"), QStringLiteral("-"));
    const QCommandLineOption plain(
        QStringLiteral("plain-cells"),
        QStringLiteral("In CSV, no apostrophe before what a spreadsheet would take for a formula."));
    addChronicleArgument(parser, name, QStringLiteral("Writes events for other programs."));
    parser.addOption(format);
    parser.addOption(output);
    parser.addOption(plain);
    addFilterOptions(parser);
    if (const auto exit = parse(parser, name, QStringLiteral("Writes the events that pass the filter."),
                                QStringLiteral("faultline export --country RS -o serbia.geojson")))
        return *exit;
    QString fault;
    const auto wanted = wantedFormat(parser.value(format), parser.value(output), fault);
    if (!wanted)
        return fail(fault, exitUsage);

    const auto opened = openAndFilter(parser, name);
    if (!opened.ok())
        return fail(opened.error());
    const ChronicleEvents &chronicle = opened.value();
    return writeOut({.chronicle = chronicle.chronicle,
                     .events = *chronicle.events,
                     .visible = *chronicle.visible,
                     .program = programWords(),
                     .plainCells = parser.isSet(plain)},
                    *wanted, parser.value(output));
}

} // namespace faultline
