// What the sub-commands share: parsing, saying what went wrong, and progress on a terminal.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/left_out.h"

#include <QCommandLineParser>
#include <QString>

#include <optional>

namespace faultline {

inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitUsage = 2;

/// Adds --help, sets the description with an example, and parses the arguments behind the sub-command's name
/// (which is empty for the window). An exit code if there is nothing left to do: help was printed, or an
/// option is unknown.
std::optional<int> parse(QCommandLineParser &parser, const QString &command, const QString &description,
                         const QString &example);

/// A line on standard output, for scripts.
void printLine(const QString &text);

/// A sentence on standard error; returns `exitCode`.
int fail(const QString &sentence, int exitCode);

/// The error as a sentence; BadInput is wrong usage, all else a failed task.
int fail(const Error &error);

/// BadInput: what is wrong with the value of an option.
Error badValue(const QString &option, const QString &value, const QString &why);

/// Says on standard error that something of a chronicle was left out, and where to read what.
void tellLeftOut(const std::filesystem::path &chronicle, const LeftOut &leftOut);

/// Adds the sub-command's name, if it has one, and the chronicle as what may stand without an option.
void addChronicleArgument(QCommandLineParser &parser, const QString &command = {}, const QString &does = {});

/// The one positional argument, a chronicle, or the bundled one if there is none.
Result<std::filesystem::path> chronicleArgument(const QCommandLineParser &parser, const QString &command);

/// A file of a report, and the chronicle to look at it with.
struct ReportArguments {
    std::filesystem::path report;
    std::filesystem::path chronicle; ///< the bundled one if none was given
    bool chronicleGiven = false;
};

/// Adds the sub-command's name, a report and a chronicle as what may stand without an option.
void addReportArguments(QCommandLineParser &parser, const QString &command, const QString &does);

/// BadInput if there is no report, or more than both.
Result<ReportArguments> reportArguments(const QCommandLineParser &parser);

/// A bar on standard error while it is a terminal, nothing otherwise.
Progress terminalProgress(const QString &what);

/// Makes Qt work without a display; call before the application object is made.
void useNoDisplay();

} // namespace faultline
