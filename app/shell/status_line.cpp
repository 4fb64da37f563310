#include "app/shell/status_line.h"

#include "app/shell/link_label.h"
#include "app/shell/theme.h"
#include "app/shell/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

namespace faultline {

namespace {

constexpr int workNoticedAfter = 300; // ms

LinkLabel *part(const QString &whatItLists, QWidget *parent)
{
    auto *label = new LinkLabel({}, parent);
    label->setWordWrap(false);
    label->setFont(textFont(12));
    label->setForegroundRole(QPalette::WindowText);
    label->setToolTip(whatItLists);
    return label;
}

/// Events, or media reports: the two are never added.
std::size_t ofThatKind(const EventStore &events, bool mediaReports)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < events.datasets().size(); ++i)
        if (events.datasets()[i].mediaReports == mediaReports)
            count += events.eventsOf(i);
    return count;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_count(part(QStringLiteral("List all events that are shown"), this)),
      m_withoutPlace(part(QStringLiteral("List the events that cannot be on the map"), this)),
      m_inexactDate(part(QStringLiteral("List the events whose date is not known to the day"), this)),
      m_played(new QLabel(this)), m_working(new QLabel(QStringLiteral("· working…"), this)),
      m_file(new QLabel(this)), m_noticed(new QTimer(this))
{
    m_file->setTextFormat(Qt::PlainText);
    m_file->setFont(textFont(12));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 12, 2);
    layout->setSpacing(6);
    layout->addWidget(m_count);
    layout->addWidget(new QLabel(QStringLiteral("·"), this));
    layout->addWidget(m_withoutPlace);
    layout->addWidget(new QLabel(QStringLiteral("·"), this));
    layout->addWidget(m_inexactDate);
    layout->addSpacing(12);
    layout->addWidget(m_played);
    layout->addWidget(m_working);
    layout->addStretch();
    layout->addWidget(m_file);
    m_played->setTextFormat(Qt::PlainText);
    m_played->setToolTip(QStringLiteral("An event that lasts longer counts with all its deaths"));
    m_played->setFont(textFont(12, QFont::DemiBold));
    m_working->hide();
    m_working->setFont(textFont(12));
    m_noticed->setSingleShot(true);
    m_noticed->setInterval(workNoticedAfter);
    connect(m_noticed, &QTimer::timeout, m_working, &QWidget::show);
    connect(m_count, &LinkLabel::activated, this, &StatusLine::allWanted);
    connect(m_withoutPlace, &LinkLabel::activated, this, &StatusLine::withoutPlaceWanted);
    connect(m_inexactDate, &LinkLabel::activated, this, &StatusLine::inexactDateWanted);
}

void StatusLine::show(const EventStore &events, const VisibleSet &visible)
{
    const auto number = [](std::size_t count) { return numberWords(static_cast<std::int64_t>(count)); };
    m_count->setText(
        (visible.mediaReports ? QStringLiteral("%1 of %2 media reports") : QStringLiteral("%1 of %2 events"))
            .arg(number(visible.rows.size()), number(ofThatKind(events, visible.mediaReports))));
    m_withoutPlace->setText(QStringLiteral("%1 without place").arg(number(visible.withoutPlace)));
    m_inexactDate->setText(QStringLiteral("%1 with inexact date").arg(number(visible.inexactDate)));
}

void StatusLine::setPlayed(const QString &text) { m_played->setText(text); }

void StatusLine::setBusy(bool busy)
{
    if (busy)
        m_noticed->start();
    else
        m_noticed->stop();
    m_working->hide();
}

void StatusLine::setFile(const QString &text) { m_file->setText(text); }

} // namespace faultline
