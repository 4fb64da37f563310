#include "app/shell/file_watch.h"

#include "app/shell/words.h"

namespace faultline {

namespace {

constexpr int settling = 200; // ms after a change
constexpr int pulse = 10'000; // ms

} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settling);
    m_pulse.setInterval(pulse);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::compare);
    connect(&m_pulse, &QTimer::timeout, this, &FileWatch::compare);
    connect(&m_system, &QFileSystemWatcher::fileChanged, this, &FileWatch::look);
    connect(&m_system, &QFileSystemWatcher::directoryChanged, this, &FileWatch::look);
}

void FileWatch::watch(const std::filesystem::path &file, const FileStamp &opened)
{
    m_looks.cancel();
    if (const QStringList watched = m_system.files() + m_system.directories(); !watched.isEmpty())
        m_system.removePaths(watched);
    m_file = file;
    m_opened = opened;
    m_said = FileChange::None;
    if (!opened.reachable)
        return m_pulse.stop();
    m_system.addPath(qt(file.string()));
    m_system.addPath(qt(file.parent_path().string()));
    m_pulse.start();
    look(); // it may have changed while it was read
}

void FileWatch::look()
{
    if (m_opened.reachable && !m_soon.isActive())
        m_soon.start();
}

void FileWatch::compare()
{
    if (!m_opened.reachable || m_looks.isBusy())
        return;
    m_looks.start([file = m_file](const std::stop_token &) { return stampOf(file); },
                  [this](const FileStamp &now) { take(now); });
}

void FileWatch::take(const FileStamp &now)
{
    const QString file = qt(m_file.string());
    if (now.reachable && !m_system.files().contains(file)) // the system forgets a name that is gone
        m_system.addPath(file);
    const FileChange change = changeBetween(m_opened, now);
    if (change == m_said)
        return;
    m_said = change;
    emit changed(change);
}

} // namespace faultline
