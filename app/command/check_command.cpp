#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/shell/event_log.h"
#include "app/shell/words.h"
#include "core/db/chronicle_check.h"

#include <QCoreApplication>

namespace faultline {

int checkCommand(int &argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QString name = QStringLiteral("check");
    addChronicleArgument(parser, name, QStringLiteral("Verifies a chronicle."));
    if (const auto exit =
            parse(parser, name,
                  QStringLiteral("Verifies file, schema, references, dates and coordinates; prints a "
                                 "line for each finding and exits with 1 if there is any."),
                  QStringLiteral("faultline check my.faultline")))
        return *exit;

    const auto file = chronicleArgument(parser, name);
    if (!file.ok())
        return fail(file.error());
    const Step step("check the chronicle");
    const auto findings = checkChronicle(file.value());
    if (!findings.ok())
        return fail(findings.error());
    for (const std::string &finding : findings.value())
        printLine(qt(finding));
    if (findings.value().empty())
        printLine(QStringLiteral("%1: no findings").arg(qt(file.value().string())));
    return findings.value().empty() ? exitDone : exitFailed;
}

} // namespace faultline
