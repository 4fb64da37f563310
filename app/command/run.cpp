#include "app/command/run.h"

#include "app/command/commands.h"

#include <QCoreApplication>
#include <QHashFunctions>

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

} // namespace

int run(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // Qt writes the fonts of a PDF in the order of a hash table
    QCoreApplication::setApplicationName(QStringLiteral("faultline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FAULTLINE_VERSION));
    for (const Command &command : commands)
        if (argc > 1 && command.name == argv[1])
            return command.run(argc, argv);
    return openCommand(argc, argv);
}

} // namespace faultline
