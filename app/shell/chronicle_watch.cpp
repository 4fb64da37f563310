#include "app/shell/chronicle_watch.h"

#include "app/shell/banner.h"
#include "app/shell/words.h"
#include "app/shell/workspace.h"
#include "core/db/chronicle_copy.h"
#include "core/db/unfinished_change.h"

#include <QFileDialog>
#include <QFileInfo>

namespace faultline {

namespace {

constexpr int openingNoticedAfter = 400; // ms

/// Short enough for a banner.
QString nameOf(const std::filesystem::path &file)
{
    constexpr qsizetype longest = 48;
    const QString name = qt(file.filename().string());
    return name.size() <= longest ? name : name.left(longest / 2) + u'…' + name.right(longest / 2);
}

QString changeWords(FileChange change, const QString &name)
{
    switch (change) {
    case FileChange::Replaced:
        return QStringLiteral("“%1” was replaced by another file. What is shown is the one that was opened.")
            .arg(name);
    case FileChange::Gone:
        return QStringLiteral(
                   "“%1” is no longer there, or cannot be reached. What is shown can still be saved.")
            .arg(name);
    case FileChange::Altered:
        return QStringLiteral(
                   "“%1” was changed by another program. What is shown may be partly old and partly new.")
            .arg(name);
    case FileChange::ReadOnly:
        return QStringLiteral(
                   "“%1” is read-only now: nothing can be imported into it. A copy can be written.")
            .arg(name);
    case FileChange::None:
        break;
    }
    return {};
}

/// `name copy.faultline` beside the file.
QString copyNameOf(const QString &file)
{
    const QFileInfo info(file);
    return info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(" copy.faultline");
}

} // namespace

ChronicleWatch::ChronicleWatch(Workspace &workspace, Banner &banner, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_banner(banner)
{
    m_noticed.setSingleShot(true);
    m_noticed.setInterval(openingNoticedAfter);
    connect(&m_noticed, &QTimer::timeout, this, &ChronicleWatch::tellOpening);
    connect(&m_workspace, &Workspace::openingChanged, this, &ChronicleWatch::showOpening);
    connect(&m_workspace, &Workspace::opened, this, &ChronicleWatch::startOver);
    connect(&m_file, &FileWatch::changed, this, &ChronicleWatch::tell);
}

void ChronicleWatch::startOver()
{
    m_banner.dismiss();
    const OpenedFile &opened = m_workspace.database().opened(); // named from the root, whatever was typed
    m_file.watch(opened.file, opened.stamp);
}

void ChronicleWatch::tell(FileChange change)
{
    if (change == FileChange::None)
        return m_banner.dismiss();
    const Way reload{QStringLiteral("Reload"),
                     QStringLiteral("Open the file as it is now, with the same filter"),
                     [this] { m_workspace.reloadLater(); }};
    const Way save{QStringLiteral("Save a copy…"), QStringLiteral("Write what is shown into another file"),
                   [this] { saveShown(); }};
    std::vector<Way> ways;
    if (change == FileChange::Replaced || change == FileChange::Altered)
        ways.push_back(reload);
    if (change != FileChange::Altered)
        ways.push_back(save);
    m_banner.say(changeWords(change, nameOf(m_workspace.file())), ways);
}

void ChronicleWatch::showOpening(bool opening)
{
    if (opening)
        return m_noticed.start();
    if (!m_noticed.isActive()) // it was told
        m_banner.dismiss();
    m_noticed.stop();
    m_file.look();
}

void ChronicleWatch::tellOpening()
{
    m_banner.say(QStringLiteral("Opening “%1”…").arg(nameOf(m_workspace.fileOnTheWay())),
                 {{QStringLiteral("Cancel"), QStringLiteral("Stay with what is open"),
                   [this] { m_workspace.cancelOpening(); }}},
                 false);
}

bool ChronicleWatch::offerRecovery(const QString &file)
{
    const UnfinishedChange change = unfinishedChange(file.toStdString());
    if (change == UnfinishedChange::None)
        return false;
    const QString left = nameOf(besideFile(file.toStdString(), change));
    const QString words = change == UnfinishedChange::Journal
        ? QStringLiteral(
            "“%1” was not opened: another program left a change of it unfinished, in “%2” beside it.")
        : QStringLiteral(
            "“%1” was not opened: another program has changes of it in “%2” beside it. Close it there, or "
            "recover a copy.");
    m_banner.say(words.arg(nameOf(file.toStdString()), left),
                 {{QStringLiteral("Recover a copy…"),
                   QStringLiteral("Finish or take back the change in another file; this one stays as it is"),
                   [this, file] { recover(file); }},
                  {QStringLiteral("Try again"), QStringLiteral("Open it, if the other program is done"),
                   [this, file] { emit openWanted(file); }}});
    return true;
}

void ChronicleWatch::saveShown()
{
    const QString copy =
        askWhere(QStringLiteral("Save a copy of what is shown"), copyNameOf(qt(m_workspace.file().string())));
    if (copy.isEmpty())
        return;
    m_copies.start(
        [chronicle = m_workspace.searched(), copy](const std::stop_token &stop) {
            return saveCopy(*chronicle, copy.toStdString(), stop);
        },
        [this, copy](const Result<Done> &outcome) { tellCopied(outcome, copy); });
}

void ChronicleWatch::recover(const QString &file)
{
    const QString copy = askWhere(QStringLiteral("Recover into a copy"), copyNameOf(file));
    if (copy.isEmpty())
        return;
    m_copies.start(
        [file, copy](const std::stop_token &) { return recoverInto(file.toStdString(), copy.toStdString()); },
        [this, copy](const Result<Done> &outcome) { tellCopied(outcome, copy); });
}

void ChronicleWatch::tellCopied(const Result<Done> &outcome, const QString &copy)
{
    if (!outcome.ok())
        return m_banner.say(sentence(outcome.error()), {});
    m_banner.say(QStringLiteral("The copy “%1” was written.").arg(nameOf(copy.toStdString())),
                 {{QStringLiteral("Open it"), QStringLiteral("Open the copy in place of what is shown"),
                   [this, copy] { emit openWanted(copy); }}});
}

QString ChronicleWatch::askWhere(const QString &title, const QString &suggested) const
{
    return QFileDialog::getSaveFileName(window(), title, suggested,
                                        QStringLiteral("Chronicles (*.faultline)"));
}

QWidget *ChronicleWatch::window() const { return m_banner.window(); }

} // namespace faultline
