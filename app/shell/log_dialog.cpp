#include "app/shell/log_dialog.h"

#include "app/shell/event_log.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

namespace faultline {

LogDialog::LogDialog(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QStringLiteral("Log"));
    const QString text = logText();

    auto *words = new QLabel(
        text.isEmpty() ? QStringLiteral("Nothing unexpected has happened so far: there is no log.")
                       : QStringLiteral("What went wrong so far, without folders and your name. Nothing is "
                                        "sent by the program; copy it, or attach the file:\n%1")
                             .arg(logFile()),
        this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *log = new QPlainTextEdit(text, this);
    log->setObjectName(QStringLiteral("framed"));
    log->setReadOnly(true);
    log->setTabChangesFocus(true);
    log->setAccessibleName(QStringLiteral("The log"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(QStringLiteral("&Copy"), QDialogButtonBox::ActionRole);
    QPushButton *folder = buttons->addButton(QStringLiteral("Show in &folder"), QDialogButtonBox::ActionRole);
    copy->setEnabled(!text.isEmpty());
    folder->setEnabled(!text.isEmpty());
    connect(copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    connect(folder, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(logFile()).absolutePath())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addWidget(log, 1);
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    resize(760, 460);
    log->verticalScrollBar()->setValue(log->verticalScrollBar()->maximum()); // the newest
}

} // namespace faultline
