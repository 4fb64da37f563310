#include "app/composer/chosen_events.h"

#include "app/composer/form_parts.h"
#include "app/composer/plan_words.h"
#include "app/shell/event_tool_tip.h"
#include "app/shell/words.h"
#include "core/base/date_words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

ChosenEventsModel::ChosenEventsModel(std::shared_ptr<const EventStore> store, ColumnOf<Row> rows,
                                     TitleOf title, QObject *parent)
    : QAbstractListModel(parent), m_store(std::move(store)), m_rows(std::move(rows)),
      m_title(std::move(title))
{
}

int ChosenEventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChosenEventsModel::data(const QModelIndex &index, int role) const
{
    const Row row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return qt(m_title(row));
    if (role == Qt::ToolTipRole)
        return eventToolTip(*m_store, row, m_title(row));
    return {};
}

bool ChosenEventsModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > rowCount())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_rows.erase(m_rows.begin() + row, m_rows.begin() + row + count);
    endRemoveRows();
    return true;
}

ChosenEvents::ChosenEvents(std::shared_ptr<const EventStore> store, ColumnOf<Row> rows, TitleOf title,
                           QWidget *parent)
    : QWidget(parent),
      m_model(new ChosenEventsModel(std::move(store), std::move(rows), std::move(title), this)),
      m_list(new QListView(this)), m_hint(new QLabel(this)),
      m_remove(new QPushButton(QStringLiteral("Remo&ve"), this))
{
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(1);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setMinimumHeight(72);
    m_list->setObjectName(QStringLiteral("framed"));
    m_list->setAccessibleName(QStringLiteral("Chosen events, told in full"));
    m_list->setToolTip(
        QStringLiteral("The events selected in the window; Delete takes one out of the report"));
    m_hint->setWordWrap(true);
    m_heading = formHeading({}, m_list, this);
    m_remove->setAutoDefault(false);
    m_remove->setToolTip(QStringLiteral("Take the marked events out of this report (Delete)"));

    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    column->addStretch();

    auto *remove = new QAction(m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, &ChosenEvents::removeSelected);
    connect(m_remove, &QPushButton::clicked, this, &ChosenEvents::removeSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(m_list->selectionModel()->hasSelection()); });
    showCount();
}

/// From the last to the first, so that the numbers of the others stay.
void ChosenEvents::removeSelected()
{
    QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    if (chosen.isEmpty())
        return;
    std::ranges::sort(chosen, std::greater{}, &QModelIndex::row);
    for (const QModelIndex &index : chosen)
        m_model->removeRow(index.row());
    showCount();
    emit edited();
}

void ChosenEvents::setInReport(bool in)
{
    m_inReport = in;
    showCount();
}

void ChosenEvents::showCount()
{
    m_heading->setText(rows().empty() ? QStringLiteral("No events chosen")
                                      : QStringLiteral("C&hosen events (%1)")
                                            .arg(numberWords(static_cast<std::int64_t>(rows().size()))));
    m_list->setVisible(!rows().empty());
    m_hint->setText(
        rows().empty()
            ? QStringLiteral("Events that are selected in the window are told in full.")
            : QStringLiteral("Check “%1” among the parts to tell them.").arg(partWords(ReportPart::Events)));
    m_hint->setVisible(rows().empty() || !m_inReport);
    m_remove->setVisible(!rows().empty());
    m_remove->setEnabled(m_list->selectionModel()->hasSelection());
}

} // namespace faultline
