// Notices when a file is no longer the one that was opened.
#pragma once

#include "app/shell/job_runner.h"
#include "core/base/file_stamp.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace faultline {

/// Looks when the system says that the file or its folder changed, when it is asked to, and now and then, for
/// file systems that say nothing. The file system is asked on a thread of its own: it may be slow to answer.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);

    /// From now on `file`, compared with what it was when it was opened. An unreachable stamp: nothing.
    void watch(const std::filesystem::path &file, const FileStamp &opened);
    /// Looks soon.
    void look();

signals:
    /// Not what it was the last time that was said; None if it is as it was opened again.
    void changed(faultline::FileChange change);

private:
    void compare();
    void take(const FileStamp &now);

    std::filesystem::path m_file;
    FileStamp m_opened;
    FileChange m_said = FileChange::None;
    QFileSystemWatcher m_system;
    QTimer m_soon; ///< several changes at once are one
    QTimer m_pulse;
    JobRunner m_looks;
};

} // namespace faultline
