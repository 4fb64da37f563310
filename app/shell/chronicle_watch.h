// What happens to the file of the open chronicle, or on the way to opening one: said in a banner, with ways
// on.
#pragma once

#include "app/shell/file_watch.h"
#include "core/base/result.h"

#include <QTimer>

namespace faultline {

class Banner;
class Workspace;

/// A file that is replaced, deleted, changed in place or made read-only by others while it is open; one that
/// another program left unfinished; and one that takes long to open.
class ChronicleWatch : public QObject {
    Q_OBJECT

public:
    ChronicleWatch(Workspace &workspace, Banner &banner, QObject *parent = nullptr);

    /// Offers to recover a chronicle that could not be opened; false if that is not what kept it closed.
    bool offerRecovery(const QString &file);
    /// Looks at the file soon, as after others may have been at work.
    void look() { m_file.look(); }

signals:
    void openWanted(const QString &file);

private:
    void startOver();
    void tell(FileChange change);
    void showOpening(bool opening);
    void tellOpening();
    void saveShown();
    void recover(const QString &file);
    void tellCopied(const Result<Done> &outcome, const QString &copy);
    QString askWhere(const QString &title, const QString &suggested) const;
    QWidget *window() const;

    Workspace &m_workspace;
    Banner &m_banner;
    FileWatch m_file;
    JobRunner m_copies;
    QTimer m_noticed; ///< opening takes long enough to be noticed
};

} // namespace faultline
