#include "app/command/run.h"

#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/shell/crash_note.h"
#include "app/shell/event_log.h"

#include <QCoreApplication>
#include <QHashFunctions>

#include <exception>
#include <string_view>

namespace faultline {

namespace {

struct Command {
    std::string_view name;
    int (*run)(int &argc, char **argv);
};

constexpr Command commands[] = {
    {"report", reportCommand}, {"shot", shotCommand},          {"export", exportCommand},
    {"import", importCommand}, {"check", checkCommand},        {"coverage", coverageCommand},
    {"verify", verifyCommand}, {"open-view", openViewCommand},
};

auto commandOf(int argc, char **argv)
{
    for (const Command &command : commands)
        if (argc > 1 && command.name == argv[1])
            return command.run;
    return openCommand;
}

} // namespace

int run(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // Qt writes the fonts of a PDF in the order of a hash table
    QCoreApplication::setApplicationName(QStringLiteral("faultline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FAULTLINE_VERSION));
    logWhatQtSays();
    noteCrashes();
    try {
        return commandOf(argc, argv)(argc, argv);
    } catch (...) {
        return fail(logFailure(std::current_exception()), exitFailed);
    }
}

} // namespace faultline
