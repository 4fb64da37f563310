#include "app/shell/crash_note.h"

#include "app/shell/event_log.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace faultline {

namespace {

constexpr int mostFrames = 64;
constexpr qint64 longestNote = 7'000; // bytes; the log cuts longer entries

QString noteFile() { return logFile() + QStringLiteral(".crash"); }

/// What a handler needs, made before there is anything to handle: then no memory is to be had.
struct Prepared {
    std::array<char, 4096> file{};
    std::array<char, 65536> stack; ///< in place of one that is full
};

Prepared &prepared()
{
    static Prepared one;
    return one;
}

void say(int out, const char *words)
{
    [[maybe_unused]] const auto written = write(out, words, std::strlen(words));
}

void makeFolders(char *path)
{
    for (char *slash = std::strchr(path + 1, '/'); slash; slash = std::strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, S_IRWXU);
        *slash = '/';
    }
}

/// Calls nothing that a signal may not interrupt.
void leaveNote(int signal)
{
    char *path = prepared().file.data();
    makeFolders(path);
    const int note = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    say(STDERR_FILENO, "faultline: The program ended unexpectedly.");
    if (note >= 0) {
        say(STDERR_FILENO, " The next window will log what is known of it.");
        say(note, "SIG");
        say(note, sigabbrev_np(signal));
        say(note, ", Faultline " FAULTLINE_VERSION "\n");
        std::array<void *, mostFrames> frames{};
        backtrace_symbols_fd(frames.data(), backtrace(frames.data(), mostFrames), note);
        close(note);
    }
    say(STDERR_FILENO, "\n");
    raise(signal); // comes when this is left, and finds no handler any more
}

} // namespace

void noteCrashes()
{
    const QByteArray path = QFile::encodeName(noteFile());
    Prepared &ready = prepared();
    if (FAULTLINE_SANITIZED || path.size() >= static_cast<qsizetype>(ready.file.size()))
        return;
    std::ranges::copy(path, ready.file.begin());
    std::array<void *, 1> first{};
    backtrace(first.data(), 1); // loads what it needs
    const stack_t stack{.ss_sp = ready.stack.data(), .ss_flags = 0, .ss_size = ready.stack.size()};
    sigaltstack(&stack, nullptr);
    struct sigaction action { };
    action.sa_handler = leaveNote;
    action.sa_flags = static_cast<int>(SA_ONSTACK | SA_RESETHAND);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
        sigaction(signal, &action, nullptr);
}

bool logEarlierCrash()
{
    const QString own = noteFile() + QStringLiteral(".read"); // so that two programs do not log it twice
    if (!QFile::exists(noteFile()) || std::rename(QFile::encodeName(noteFile()), QFile::encodeName(own)) != 0)
        return false;
    QFile note(own);
    if (!note.open(QIODevice::ReadOnly))
        return false;
    const QString when = QFileInfo(note).lastModified().toUTC().toString(Qt::ISODate);
    logLine(QStringLiteral("The program had ended unexpectedly at %1 by %2")
                .arg(when, QString::fromUtf8(note.read(longestNote)).trimmed()));
    note.remove();
    return true;
}

} // namespace faultline
