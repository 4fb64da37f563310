#include "app/command/command_line.h"

#include "app/shell/bundled.h"
#include "app/shell/event_log.h"
#include "app/shell/words.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

namespace faultline {

namespace {

/// The positional arguments without the sub-command's name.
QStringList positionals(const QCommandLineParser &parser, const QString &command)
{
    QStringList arguments = parser.positionalArguments();
    if (!command.isEmpty() && !arguments.isEmpty())
        arguments.removeFirst();
    return arguments;
}

QString helpText(const QCommandLineParser &parser, const QString &command, const QString &example)
{
    QString text = parser.helpText();
    if (!command.isEmpty())
        text.replace(QStringLiteral("[options] ") + command, command + QStringLiteral(" [options]"));
    return text + QStringLiteral("\nExample:\n  ") + example;
}

} // namespace

std::optional<int> parse(QCommandLineParser &parser, const QString &command, const QString &description,
                         const QString &example)
{
    parser.setApplicationDescription(description);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Print this help."));
    const QCommandLineOption version(QStringLiteral("version"),
                                     QStringLiteral("Print the version of the program."));
    parser.addOption(help);
    const QCommandLineOption verbose(
        QStringLiteral("verbose"),
        QStringLiteral(
            "Say each step and how long it took on standard error, and name full paths in the log."));
    parser.addOption(version);
    parser.addOption(verbose);
    if (!parser.parse(QCoreApplication::arguments()))
        return fail(parser.errorText(), exitUsage);
    if (parser.isSet(help)) {
        printLine(helpText(parser, command, example));
        return exitDone;
    }
    if (parser.isSet(version)) {
        printLine(QStringLiteral("Faultline ") + QCoreApplication::applicationVersion());
        return exitDone;
    }
    if (parser.isSet(verbose))
        beVerbose();
    return std::nullopt;
}

void printLine(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
}

int fail(const QString &sentence, int exitCode)
{
    std::fprintf(stderr, "faultline: %s\n", sentence.toUtf8().constData());
    return exitCode;
}

int fail(const Error &error)
{
    return fail(sentence(error), error.kind == Error::Kind::BadInput ? exitUsage : exitFailed);
}

Error badValue(const QString &option, const QString &value, const QString &why)
{
    return {
        Error::Kind::BadInput, {}, QStringLiteral("--%1 “%2”: %3.").arg(option, value, why).toStdString()};
}

void tellLeftOut(const std::filesystem::path &chronicle, const LeftOut &leftOut)
{
    if (!leftOut.empty())
        fail(leftOutWords(qt(chronicle.string()), leftOut)
                 + QStringLiteral(" “faultline check” lists what and why."),
             exitDone);
}

void addChronicleArgument(QCommandLineParser &parser, const QString &command, const QString &does)
{
    if (!command.isEmpty())
        parser.addPositionalArgument(command, does);
    parser.addPositionalArgument(QStringLiteral("chronicle"),
                                 QStringLiteral("The file; the bundled chronicle if none is given."),
                                 QStringLiteral("[CHRONICLE]"));
}

Result<std::filesystem::path> chronicleArgument(const QCommandLineParser &parser, const QString &command)
{
    const QStringList arguments = positionals(parser, command);
    if (arguments.size() > 1)
        return Error{Error::Kind::BadInput,
                     {},
                     QStringLiteral("Only one chronicle can be opened, but “%1” was given too.")
                         .arg(arguments[1])
                         .toStdString()};
    if (arguments.isEmpty())
        return bundledChronicle();
    return std::filesystem::path(arguments[0].toStdString());
}

void addReportArguments(QCommandLineParser &parser, const QString &command, const QString &does)
{
    parser.addPositionalArgument(command, does);
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QStringLiteral("A file of the report: PNG, PDF, SVG or HTML."),
                                 QStringLiteral("FILE"));
    addChronicleArgument(parser);
}

Result<ReportArguments> reportArguments(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments(); // the first is the sub-command
    if (words.size() < 2)
        return Error{Error::Kind::BadInput, {}, "Say which file of a report to look at."};
    if (words.size() > 3)
        return Error{Error::Kind::BadInput,
                     {},
                     QStringLiteral("One report and one chronicle are looked at, but “%1” was given too.")
                         .arg(words[3])
                         .toStdString()};
    const bool given = words.size() == 3;
    return ReportArguments{words[1].toStdString(),
                           given ? std::filesystem::path(words[2].toStdString()) : bundledChronicle(), given};
}

Progress terminalProgress(const QString &what)
{
    if (isatty(STDERR_FILENO) == 0)
        return {};
    return [label = what.toStdString()](double share) {
        constexpr int width = 30;
        const int filled = static_cast<int>(share * width);
        std::string bar(static_cast<std::size_t>(width), '.');
        std::fill_n(bar.begin(), filled, '#');
        std::fprintf(stderr, "\r%s [%s] %3d %%%s", label.c_str(), bar.c_str(), static_cast<int>(share * 100),
                     share >= 1.0 ? "\n" : "");
    };
}

void useNoDisplay() { qputenv("QT_QPA_PLATFORM", "offscreen"); }

} // namespace faultline
