#include "app/shell/application.h"

#include "app/shell/event_log.h"
#include "app/shell/log_dialog.h"

#include <QMessageBox>
#include <QPushButton>

namespace faultline {

bool Application::notify(QObject *receiver, QEvent *event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (...) {
        const QString sentence = logFailure(std::current_exception());
        // Not from here: the handler's callers are still to be left.
        QMetaObject::invokeMethod(
            this, [this, sentence] { tell(sentence); }, Qt::QueuedConnection);
        return false;
    }
}

void Application::tell(const QString &sentence)
{
    if (m_told.contains(sentence))
        return;
    m_told.insert(sentence);
    QWidget *window = activeWindow();
    QMessageBox box(
        QMessageBox::Warning, QStringLiteral("Faultline"),
        sentence
            + QStringLiteral("\n\nWhat you did last may not have been done. The program goes on; the log "
                             "says more."),
        QMessageBox::Close, window);
    box.setTextFormat(Qt::PlainText);
    const auto *log = box.addButton(QStringLiteral("Show &log…"), QMessageBox::ActionRole);
    box.exec();
    if (box.clickedButton() == log)
        (new LogDialog(window))->show();
}

} // namespace faultline
