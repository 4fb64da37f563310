#include "app/filter/time_facet.h"

#include "app/shell/link_label.h"
#include "app/shell/theme.h"
#include "app/shell/words.h"
#include "core/base/edtf.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>

namespace faultline {

namespace {

QLineEdit *dateField(const QString &name, const QString &example, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setAccessibleName(name);
    field->setPlaceholderText(example);
    field->setToolTip(QStringLiteral("A year, month or day: 1995, 1995-07 or 1995-07-11"));
    return field;
}

QString dayText(std::optional<Day> day) { return day ? qt(isoDate(*day)) : QString(); }

std::optional<EdtfDate> typed(const QLineEdit *field)
{
    return parseEdtfDate(field->text().trimmed().toStdString());
}

bool readable(const QLineEdit *field) { return field->text().trimmed().isEmpty() || typed(field); }

bool ordered(const QLineEdit *first, const QLineEdit *last)
{
    const auto from = typed(first);
    const auto to = typed(last);
    return !from || !to || from->earliest <= to->latest;
}

bool sound(const QLineEdit *from, const QLineEdit *to)
{
    return readable(from) && readable(to) && ordered(from, to);
}

} // namespace

TimeFacet::TimeFacet(QWidget *parent)
    : QWidget(parent), m_from(dateField(QStringLiteral("From"), QStringLiteral("from"), this)),
      m_to(dateField(QStringLiteral("To"), QStringLiteral("to"), this)),
      m_certain(new QCheckBox(QStringLiteral("certainly within"), this)),
      m_clear(new LinkLabel(QStringLiteral("clear"), this))
{
    auto *title = new QLabel(QStringLiteral("Time"), this);
    title->setFont(textFont(13, QFont::DemiBold));
    m_clear->setWordWrap(false);
    m_clear->setAccessibleName(QStringLiteral("Clear time"));
    m_certain->setToolTip(QStringLiteral("Leave out events whose date only may lie in this time"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 0, 12, 0);
    grid->setVerticalSpacing(4);
    grid->addWidget(title, 0, 0);
    grid->addWidget(m_clear, 0, 1, Qt::AlignRight);
    grid->addWidget(m_from, 1, 0);
    grid->addWidget(m_to, 1, 1);
    grid->addWidget(m_certain, 2, 0, 1, 2);

    connect(m_from, &QLineEdit::editingFinished, this, &TimeFacet::checkTyped);
    connect(m_to, &QLineEdit::editingFinished, this, &TimeFacet::checkTyped);
    connect(m_certain, &QCheckBox::clicked, this, &TimeFacet::edited);
    connect(m_clear, &LinkLabel::activated, this, &TimeFacet::clear);
}

void TimeFacet::show(const EventFilter &filter)
{
    m_from->setText(dayText(filter.from));
    m_to->setText(dayText(filter.to));
    m_certain->setChecked(filter.certain);
    m_clear->setVisible(filter.from || filter.to);
    markFaults();
}

void TimeFacet::writeTo(EventFilter &filter) const
{
    filter.certain = m_certain->isChecked();
    if (!sound(m_from, m_to))
        return;
    const auto from = typed(m_from);
    const auto to = typed(m_to);
    filter.from = from ? std::optional(from->earliest) : std::nullopt;
    filter.to = to ? std::optional(to->latest) : std::nullopt;
}

void TimeFacet::clear()
{
    m_from->clear();
    m_to->clear();
    checkTyped();
}

void TimeFacet::checkTyped()
{
    if (markFaults())
        emit edited();
}

bool TimeFacet::markFaults()
{
    const bool inOrder = ordered(m_from, m_to);
    for (QLineEdit *field : {m_from, m_to}) {
        const bool good = readable(field) && inOrder;
        field->setProperty("invalid", !good);
        field->setStyleSheet(good ? QString() : QStringLiteral("color: #C8451B;"));
    }
    return sound(m_from, m_to);
}

} // namespace faultline
