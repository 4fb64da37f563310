#include "app/events/selection_page.h"

#include "app/events/page_parts.h"
#include "app/events/selection_words.h"
#include "app/shell/link_label.h"
#include "app/shell/words.h"
#include "core/base/date_words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

SelectionPage::SelectionPage(const EventStore &store, std::span<const Row> rows,
                             const SelectionSummary &summary, const TitleOf &title, const Theme &theme)
    : m_theme(theme), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(14, 12, 14, 14);
    m_column->setSpacing(8);
    addHead(summary);
    addFacts(store, summary);
    m_outside = plainLabel({}, textFont(11), m_theme.muted, this);
    m_outside->hide();
    m_column->addWidget(m_outside);
    m_column->addSpacing(4);
    addTitles(store, rows, title);
    m_column->addStretch();
}

void SelectionPage::setOutside(std::size_t events)
{
    const auto count = numberWords(static_cast<std::int64_t>(events));
    m_outside->setText(events == 1 ? QStringLiteral("1 of them is outside the filter.")
                                   : QStringLiteral("%1 of them are outside the filter.").arg(count));
    m_outside->setVisible(events > 0);
}

void SelectionPage::addHead(const SelectionSummary &summary)
{
    auto *line = new QHBoxLayout;
    line->addWidget(
        plainLabel(eventCountWords(summary.events, summary.mediaReports) + QStringLiteral(" selected"),
                   textFont(17, QFont::DemiBold), m_theme.text, this),
        1);
    auto *copy = new LinkLabel(QStringLiteral("Copy as text"), this);
    copy->setFont(textFont(12));
    copy->setWordWrap(false);
    copy->setToolTip(QStringLiteral("This summary and the titles, to the clipboard (Ctrl+Shift+C)"));
    connect(copy, &LinkLabel::activated, this, &SelectionPage::copyWanted);
    line->addWidget(copy, 0, Qt::AlignBaseline);
    m_column->addLayout(line);
}

void SelectionPage::addFacts(const EventStore &store, const SelectionSummary &summary)
{
    QGridLayout *grid = pageGrid(12, 5);
    for (const SelectionFact &fact : selectionFacts(store, summary)) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(fact.name, textFont(12), m_theme.muted, this), row, 0, Qt::AlignTop);
        grid->addWidget(plainLabel(fact.words, textFont(12), m_theme.text, this), row, 1);
    }
    m_column->addLayout(grid);
}

void SelectionPage::addTitles(const EventStore &store, std::span<const Row> rows, const TitleOf &title)
{
    const std::size_t shown = std::min(rows.size(), mostTitles);
    QGridLayout *grid = pageGrid(12, 4);
    for (const Row event : rows.first(shown)) {
        const int row = grid->rowCount();
        auto *date =
            plainLabel(qt(shortDateWords(store.span(event).start)), textFont(12), m_theme.muted, this);
        date->setFixedWidth(84);
        grid->addWidget(date, row, 0, Qt::AlignTop);
        auto *link = new LinkLabel(qt(title(event)), this);
        link->setFont(textFont(12));
        connect(link, &LinkLabel::activated, this, [this, event] { emit opened(event); });
        grid->addWidget(link, row, 1);
    }
    m_column->addLayout(grid);
    if (const QString more = moreWords(rows.size(), shown); !more.isEmpty())
        m_column->addWidget(plainLabel(more, textFont(12), m_theme.muted, this));
}

} // namespace faultline
