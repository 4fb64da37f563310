// A file that a user can send when something went wrong: what failed, and what was done before, in general
// terms.
#pragma once

#include <QString>

#include <chrono>
#include <exception>

namespace faultline {

/// All of this may be called from any thread. The log is made when there is something to write; it names no
/// folders and no user, only names of files, unless full paths were asked for. What cannot be written is not.
///
/// Size     two files of at most mostLogBytes, the older one beside the newer
/// Entries  date, what happened; those of failures also version, Qt, system, and the last steps
inline constexpr qint64 mostLogBytes = 262'144;

/// `faultline.log` in the user's folder of local data of the program.
QString logFile();
/// Of the older file and the newer one; empty if nothing was logged.
QString logText();

/// Steps and their durations on standard error, and full paths in the log, from now on.
void beVerbose();

/// A line of the log. Equal ones are written once in the life of the program.
void logLine(const QString &text);
/// An unexpected failure, with all that helps to understand it; gives a sentence for the user.
QString logFailure(const std::exception_ptr &failure);

/// The text with names of files instead of paths, and without the user's name.
QString withoutFolders(const QString &text);

/// From now on Qt's own warnings go to the log, too, and an end by std::terminate leaves an entry.
void logWhatQtSays();

/// Something the program does, from here to the end of the scope: told by --verbose with its duration, and
/// named among the last steps of a failure.
class Step {
public:
    explicit Step(const char *what); ///< in general terms; lives as long as the program
    ~Step();
    Step(const Step &) = delete;
    Step &operator=(const Step &) = delete;

private:
    const char *m_what;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
};

/// What `work` gives, as one step.
template <typename Work>
auto during(const char *what, Work work)
{
    const Step step(what);
    return work();
}

} // namespace faultline
