#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/command/event_import.h"
#include "app/shell/event_log.h"
#include "app/shell/words.h"
#include "core/import/column_mapping.h"
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

int importTextTables(const QStringList &files, const QString &into, bool dryRun)
{
    std::vector<std::filesystem::path> tables;
    for (const QString &file : files)
        tables.emplace_back(file.toStdString());
    const Step step("import text tables");
    const auto report =
        importTables(tables, into.toStdString(), dryRun, {}, terminalProgress(QStringLiteral("import")));
    if (!report.ok())
        return fail(report.error());
    if (!report.value().errors.empty())
        return failWith(report.value().errors);
    printTables(report.value());
    return exitDone;
}

QString mappingFieldNames()
{
    QStringList names;
    for (const std::string_view field : mappingFields())
        names << qt(field);
    return names.join(QStringLiteral(", "));
}

} // namespace

int importCommand(int &argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QString name = QStringLiteral("import");
    const QString tableFormat = QStringLiteral("faultline-csv");
    const QString formats = tableFormat + QStringLiteral(", ") + eventFormatNames();
    const QCommandLineOption format(QStringLiteral("format"), QStringLiteral("One of %1.").arg(formats),
                                    QStringLiteral("format"));
    const QCommandLineOption into(QStringLiteral("into"),
                                  QStringLiteral("The chronicle to add to; made if it does not exist."),
                                  QStringLiteral("chronicle"));
    const QCommandLineOption dryRun(QStringLiteral("dry-run"),
                                    QStringLiteral("Check and count, but write nothing."));
    parser.addPositionalArgument(name, QStringLiteral("Adds events to a chronicle."));
    parser.addPositionalArgument(QStringLiteral("files"),
                                 QStringLiteral("Event data, or the text tables events.csv, sources.csv …"),
                                 QStringLiteral("FILE…"));
    parser.addOptions({format, into, dryRun});
    addEventImportOptions(parser);
    if (const auto exit = parse(
            parser, name,
            QStringLiteral(
                "Adds the events of a dataset, or text tables, to a chronicle, which is replaced as a whole "
                "or left as it is.\n\nA mapping file for csv and geojson names the column of each field, the "
                "category of all events or of each value, and the order of dates:\n"
                "  {\"columns\": {\"start\": \"Date\", \"title\": \"Name\", \"deaths_best\": \"Killed\"},\n"
                "   \"category\": \"battle\", \"categories\": {\"shelling\": \"atrocity\"},\n"
                "   \"date_order\": \"day-first\"}\n"
                "Fields: %1. The import window makes and saves such files.")
                .arg(mappingFieldNames()),
            QStringLiteral("faultline import --format ucdp-ged GEDEvent_v25_1.csv --into my.faultline")))
        return *exit;

    QStringList files = parser.positionalArguments();
    files.removeFirst();
    const QString chosen = parser.value(format);
    if (chosen != tableFormat && !isEventFormat(chosen))
        return fail(QStringLiteral("--format “%1”: unknown; say one of %2.").arg(chosen, formats), exitUsage);
    if (files.isEmpty() || !parser.isSet(into))
        return fail(QStringLiteral("Say which files to import, and --into which chronicle."), exitUsage);
    return chosen == tableFormat ? importTextTables(files, parser.value(into), parser.isSet(dryRun))
                                 : importEventFiles(parser, chosen, files, parser.value(into));
}

} // namespace faultline
