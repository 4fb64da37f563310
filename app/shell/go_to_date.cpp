#include "app/shell/go_to_date.h"

#include "app/shell/words.h"
#include "core/timeline/time_axis.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace faultline {

TimeWindow windowFilledBy(const EdtfDate &date)
{
    const double around = date.precision == DatePrecision::Day ? 3.0 : 0.0; // days to each side
    const double first = dayNumber(date.earliest) - around;
    return {.firstDay = first, .spanDays = dayNumber(date.latest) + 1.0 + around - first};
}

GoToDate::GoToDate(DayRange days, QWidget *parent)
    : QDialog(parent), m_days(days), m_field(new QLineEdit(this)), m_complaint(new QLabel(this))
{
    setWindowTitle(QStringLiteral("Go to a date"));
    auto *question = new QLabel(QStringLiteral("Year, month or day to show:"), this);
    question->setBuddy(m_field);
    m_field->setPlaceholderText(QStringLiteral("1995, 1995-07 or 1995-07-11"));
    m_field->setAccessibleName(QStringLiteral("Date"));
    m_field->setMinimumWidth(320);
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    m_complaint->setAccessibleName(QStringLiteral("What is wrong with the date"));
    m_complaint->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &GoToDate::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &GoToDate::reject);
    connect(m_field, &QLineEdit::textEdited, m_complaint, &QWidget::hide);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addWidget(m_field);
    layout->addWidget(m_complaint);
    layout->addWidget(buttons);
}

std::optional<EdtfDate> GoToDate::date() const
{
    return parseEdtfDate(m_field->text().trimmed().toStdString());
}

/// Empty if there is nothing to complain about.
QString GoToDate::complaint() const
{
    const auto typed = date();
    if (!typed)
        return QStringLiteral(
                   "“%1” is no date. Write a year, month or day, such as 1995, 1995-07 or 1995-07-11.")
            .arg(m_field->text().trimmed());
    if (typed->latest < m_days.first || typed->earliest > m_days.last)
        return QStringLiteral("The events of this chronicle lie between %1 and %2.")
            .arg(yearOf(m_days.first))
            .arg(yearOf(m_days.last));
    return {};
}

void GoToDate::accept()
{
    const QString wrong = complaint();
    if (wrong.isEmpty())
        return QDialog::accept();
    m_complaint->setText(wrong);
    m_complaint->show();
    adjustSize();
    m_field->setFocus();
    m_field->selectAll();
}

} // namespace faultline
