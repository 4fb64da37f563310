#include "app/shell/left_out_dialog.h"

#include "app/shell/words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace faultline {

namespace {

QString listOf(const LeftOut &leftOut)
{
    QStringList lines;
    for (const std::string &reason : leftOut.reasons())
        lines << qt(reason);
    if (leftOut.untold() > 0)
        lines
            << QStringLiteral("… and %1 more.").arg(numberWords(static_cast<std::int64_t>(leftOut.untold())));
    return lines.join(u'\n');
}

} // namespace

LeftOutDialog::LeftOutDialog(const QString &file, const LeftOut &leftOut, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(QStringLiteral("Left out of %1").arg(file));

    auto *words = new QLabel(leftOutWords(file, leftOut)
                                 + QStringLiteral(" They are in no view, figure or report. The file itself "
                                                  "stays as it is."),
                             this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *list = new QPlainTextEdit(listOf(leftOut), this);
    list->setObjectName(QStringLiteral("framed"));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setAccessibleName(QStringLiteral("What is left out, and why"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    resize(640, 360);
}

} // namespace faultline
