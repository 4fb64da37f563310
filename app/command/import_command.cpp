#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/shell/words.h"
#include "core/import/compile_chronicle.h"

#include <QCoreApplication>

#include <vector>

namespace faultline {

namespace {

void printTables(const ImportReport &report)
{
    for (const TableReport &table : report.tables)
        printLine(QStringLiteral("%1: %2 read, %3 added, %4 updated, %5 unchanged")
                      .arg(qt(table.table))
                      .arg(table.read)
                      .arg(table.added)
                      .arg(table.updated)
                      .arg(table.unchanged));
}

int failWith(const std::vector<CompileError> &errors)
{
    for (const CompileError &error : errors)
        fail(qt(errorText(error)), exitFailed);
    return fail(QStringLiteral("%1 %2 found; nothing was written.")
                    .arg(errors.size())
                    .arg(errors.size() == 1 ? QStringLiteral("error") : QStringLiteral("errors")),
                exitFailed);
}

} // namespace

int importCommand(int &argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QString name = QStringLiteral("import");
    const QCommandLineOption format(QStringLiteral("format"),
                                    QStringLiteral("The only format so far: faultline-csv."),
                                    QStringLiteral("faultline-csv"));
    const QCommandLineOption into(QStringLiteral("into"),
                                  QStringLiteral("The chronicle to add to; made if it does not exist."),
                                  QStringLiteral("chronicle"));
    const QCommandLineOption dryRun(QStringLiteral("dry-run"),
                                    QStringLiteral("Check and count, but write nothing."));
    parser.addPositionalArgument(name, QStringLiteral("Adds tables to a chronicle."));
    parser.addPositionalArgument(QStringLiteral("tables"),
                                 QStringLiteral("events.csv, sources.csv and so on."),
                                 QStringLiteral("FILE…"));
    parser.addOptions({format, into, dryRun});
    if (const auto exit =
            parse(parser, name,
                  QStringLiteral("Checks text tables and adds their rows to a chronicle, all or none."),
                  QStringLiteral("faultline import --format faultline-csv tables/*.csv --into my.faultline")))
        return *exit;

    QStringList arguments = parser.positionalArguments();
    arguments.removeFirst();
    if (!parser.isSet(format) || parser.value(format) != QStringLiteral("faultline-csv"))
        return fail(
            QStringLiteral("--format “%1”: unknown; say --format faultline-csv.").arg(parser.value(format)),
            exitUsage);
    if (arguments.isEmpty() || !parser.isSet(into))
        return fail(QStringLiteral("Say which tables to import, and --into which chronicle."), exitUsage);

    std::vector<std::filesystem::path> tables;
    for (const QString &file : arguments)
        tables.emplace_back(file.toStdString());
    const auto report = importTables(tables, parser.value(into).toStdString(), parser.isSet(dryRun), {},
                                     terminalProgress(QStringLiteral("import")));
    if (!report.ok())
        return fail(report.error());
    if (!report.value().errors.empty())
        return failWith(report.value().errors);
    printTables(report.value());
    return exitDone;
}

} // namespace faultline
