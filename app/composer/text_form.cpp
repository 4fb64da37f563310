#include "app/composer/text_form.h"

#include "app/composer/form_parts.h"
#include "app/shell/words.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace faultline {

TextForm::TextForm(const QString &usualTitle, QWidget *parent)
    : QWidget(parent), m_title(new QLineEdit(this)), m_note(new QPlainTextEdit(this))
{
    m_title->setPlaceholderText(usualTitle);
    m_title->setMaxLength(static_cast<int>(longestReportTitle));
    m_title->setAccessibleName(QStringLiteral("Title"));
    m_title->setToolTip(QStringLiteral("Stands at the top; if empty, it is made from the filter"));
    m_note->setPlaceholderText(QStringLiteral("What the reader should know"));
    m_note->setObjectName(QStringLiteral("framed"));
    m_note->setAccessibleName(QStringLiteral("Note"));
    m_note->setToolTip(QStringLiteral("A text of yours below the title, of several lines if you like"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(56);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(formHeading(QStringLiteral("&Title"), m_title, this));
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(formHeading(QStringLiteral("&Note"), m_note, this));
    column->addWidget(m_note, 1);
    connect(m_title, &QLineEdit::textChanged, this, &TextForm::edited);
    connect(m_note, &QPlainTextEdit::textChanged, this, &TextForm::edited);
}

void TextForm::setPlan(const ReportPlan &plan)
{
    const QSignalBlocker quietTitle(m_title);
    const QSignalBlocker quietNote(m_note);
    m_title->setText(qt(plan.title));
    m_note->setPlainText(qt(plan.note));
}

void TextForm::writeTo(ReportPlan &plan) const
{
    plan.title = m_title->text().trimmed().toStdString();
    plan.note = m_note->toPlainText().trimmed().toStdString();
}

} // namespace faultline
