#include "app/command/chronicle_events.h"
#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/command/filter_options.h"
#include "app/report/table_export.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace faultline {

namespace {

bool writeToStandardOutput(std::string_view text)
{
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

int writeOut(const ChronicleEvents &opened, const QString &file)
{
    const bool toTerminal = file == QStringLiteral("-");
    auto outcome = toTerminal
        ? writeTable(opened.chronicle, *opened.events, *opened.visible, writeToStandardOutput)
        : saveTable(file.toStdString(), opened.chronicle, *opened.events, *opened.visible);
    if (!outcome.ok() && toTerminal && outcome.error().kind == Error::Kind::WriteFailed)
        return fail(Error{Error::Kind::WriteFailed, "standard output", std::strerror(errno)});
    if (!outcome.ok())
        return fail(outcome.error());
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
    const QCommandLineOption format(QStringLiteral("format"), QStringLiteral("The only format so far: csv."),
                                    QStringLiteral("csv"));
    const QCommandLineOption output({QStringLiteral("o"), QStringLiteral("output")},
                                    QStringLiteral("Where to write; - is standard output, as without it."),
                                    QStringLiteral("file"), QStringLiteral("-"));
    addChronicleArgument(parser, name, QStringLiteral("Writes events as a table."));
    parser.addOption(format);
    parser.addOption(output);
    addFilterOptions(parser);
    if (const auto exit =
            parse(parser, name, QStringLiteral("Writes the events that pass the filter, one a row."),
                  QStringLiteral("faultline export --country RS --format csv -o serbia.csv")))
        return *exit;
    if (!parser.isSet(format))
        return fail(QStringLiteral("--format is missing; say --format csv."), exitUsage);
    if (parser.value(format) != QStringLiteral("csv"))
        return fail(QStringLiteral("--format “%1”: unknown; say --format csv.").arg(parser.value(format)),
                    exitUsage);

    const auto opened = openAndFilter(parser, name);
    return opened.ok() ? writeOut(opened.value(), parser.value(output)) : fail(opened.error());
}

} // namespace faultline
