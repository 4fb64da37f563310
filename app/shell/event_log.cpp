#include "app/shell/event_log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSet>
#include <QStandardPaths>
#include <QSysInfo>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <deque>
#include <mutex>
#include <new>

namespace faultline {

namespace {

constexpr std::size_t mostSteps = 30;
constexpr qsizetype longestEntry = 8'000; // characters
constexpr qsizetype mostDifferent = 500;  // lines that are remembered, so that each is written once

/// What all threads share; never destroyed, for the last of them may end after main().
struct Shared {
    std::mutex mutex;
    std::deque<QString> steps;
    QSet<QString> written;
    std::atomic<bool> verbose = false;
};

Shared &shared()
{
    static auto *one = new Shared;
    return *one;
}

QString olderFile() { return logFile() + QStringLiteral(".1"); }

QString now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate); }

/// Puts the full file aside, so that two files bound what is kept.
void makeRoom(const QString &file, qsizetype bytes)
{
    if (QFile(file).size() + bytes <= mostLogBytes)
        return;
    QFile::remove(olderFile());
    QFile::rename(file, olderFile());
}

/// With the mutex held: one write for an entry, at the end of the file, so that two programs mix no lines.
void append(const QString &entry)
{
    const QString file = logFile();
    const QByteArray bytes = entry.left(longestEntry).toUtf8() + '\n';
    QDir().mkpath(QFileInfo(file).absolutePath());
    makeRoom(file, bytes.size());
    QFile out(file);
    if (out.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        out.write(bytes);
}

QString cleaned(const QString &text) { return shared().verbose ? text : withoutFolders(text); }

QString whatOf(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const std::bad_alloc &) {
        return QStringLiteral("there is not enough memory");
    } catch (const std::exception &error) {
        return QString::fromUtf8(error.what());
    } catch (...) {
        return QStringLiteral("something that is no std::exception was thrown");
    }
}

void takeMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    thread_local bool taking = false; // what Qt says of the log itself is not logged
    if (taking)
        return;
    const QScopedValueRollback once(taking, true);
    const bool grave = type == QtCriticalMsg || type == QtFatalMsg;
    const bool onScreen = qgetenv("QT_QPA_PLATFORM") != "offscreen"; // without one, Qt misses a desktop
    if (grave || (onScreen && type == QtWarningMsg))
        logLine(QStringLiteral("Qt: ") + text);
    if (type == QtFatalMsg) // no display, say: this is all there is to say of the end that follows
        std::signal(SIGABRT, SIG_DFL);
    if (grave || onScreen)
        std::fprintf(stderr, "%s\n", text.toUtf8().constData());
}

[[noreturn]] void endWithAnEntry()
{
    const std::exception_ptr failure = std::current_exception();
    const QString sentence =
        failure ? logFailure(failure) : QStringLiteral("The program ended unexpectedly.");
    std::fprintf(stderr, "faultline: %s\n", sentence.toUtf8().constData());
    std::signal(SIGABRT, SIG_DFL);
    std::abort();
}

} // namespace

QString logFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/faultline/faultline.log");
}

QString logText()
{
    QString text;
    for (const QString &file : {olderFile(), logFile()})
        if (QFile in(file); in.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(in.read(2 * mostLogBytes));
    return text;
}

void beVerbose() { shared().verbose = true; }

void logLine(const QString &text)
{
    const QString line = cleaned(text);
    const std::scoped_lock lock(shared().mutex);
    if (shared().written.contains(line) || shared().written.size() >= mostDifferent)
        return;
    shared().written.insert(line);
    append(now() + u' ' + line);
}

QString logFailure(const std::exception_ptr &failure)
{
    const QString what = whatOf(failure);
    const std::scoped_lock lock(shared().mutex);
    QStringList entry{now() + QStringLiteral(" Unexpected: ") + cleaned(what),
                      QStringLiteral("  Faultline %1, Qt %2, %3, %4")
                          .arg(QStringLiteral(FAULTLINE_VERSION), QString::fromLatin1(qVersion()),
                               QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())};
    for (const QString &step : shared().steps)
        entry << QStringLiteral("  ") + step;
    append(entry.join(u'\n'));
    return QStringLiteral("Something unexpected happened: %1.").arg(what);
}

QString withoutFolders(const QString &text)
{
    static const QRegularExpression quoted(QStringLiteral("([“\"'])[^”\"'\\n]*/([^/”\"'\\n]*)([”\"'])"));
    static const QRegularExpression bare(QStringLiteral(
        "(?<![^\\s“\"'(=:])(?:file:)?(?:~|\\.\\.?)?(?:/[^/\\s“”\"'():;,]*)*/([^/\\s“”\"'():;,]*)"));
    QString clean = text;
    const QString home = QDir::homePath();
    if (home.size() > 1)
        clean.replace(home, QStringLiteral("~"));
    clean.replace(quoted, QStringLiteral("\\1\\2\\3"));
    clean.replace(bare, QStringLiteral("\\1"));
    for (const QString &user : {QFileInfo(home).fileName(), qEnvironmentVariable("USER")})
        if (user.size() > 1)
            clean.replace(
                QRegularExpression(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(user))),
                QStringLiteral("~"));
    return clean;
}

void logWhatQtSays()
{
    qInstallMessageHandler(takeMessage);
    std::set_terminate(endWithAnEntry);
}

Step::Step(const char *what) : m_what(what)
{
    const std::scoped_lock lock(shared().mutex);
    shared().steps.push_back(now() + u' ' + QString::fromLatin1(what));
    if (shared().steps.size() > mostSteps)
        shared().steps.pop_front();
}

Step::~Step()
{
    if (!shared().verbose)
        return;
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - m_began;
    std::fprintf(stderr, "faultline: %s: %.1f ms\n", m_what, took.count());
}

} // namespace faultline
