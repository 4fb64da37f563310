#include "app/composer/part_list.h"

#include "app/composer/form_parts.h"
#include "app/composer/plan_words.h"
#include "app/shell/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr int rowHeight = 24; ///< px

} // namespace

PartList::PartList(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)),
      m_up(arrowButton(Qt::UpArrow, QStringLiteral("Move the part up (Alt+Up)"), this)),
      m_down(arrowButton(Qt::DownArrow, QStringLiteral("Move the part down (Alt+Down)"), this))
{
    m_list->setObjectName(QStringLiteral("framed"));
    m_list->setAccessibleName(QStringLiteral("Parts of the report, in their order"));
    m_list->setToolTip(
        QStringLiteral("Check what the report shows; drag, or Alt+Up and Alt+Down, to reorder"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);

    auto *head = new QHBoxLayout;
    head->addWidget(formHeading(QStringLiteral("&Parts"), m_list, this), 1);
    head->addWidget(m_up);
    head->addWidget(m_down);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_list);

    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &PartList::offerMoves);
    connect(m_list, &QListWidget::itemChanged, this, &PartList::edited);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &PartList::offerMoves);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &PartList::edited);
}

void PartList::setParts(const std::vector<ReportPart> &parts)
{
    const QSignalBlocker quiet(m_list);
    const int current = std::max(0, m_list->currentRow());
    m_list->clear();
    for (const ReportPart part : parts)
        addPart(part, true);
    for (const ReportPart part : allReportParts)
        if (std::ranges::find(parts, part) == parts.end())
            addPart(part, false);
    m_list->setCurrentRow(current);
    m_list->setMinimumHeight(m_list->count() * rowHeight + 2 * m_list->frameWidth());
    offerMoves();
}

void PartList::addPart(ReportPart part, bool checked)
{
    auto *item = new QListWidgetItem(partWords(part), m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                   | Qt::ItemIsDragEnabled);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    item->setSizeHint({0, rowHeight});
    item->setData(Qt::UserRole, static_cast<int>(part));
    item->setToolTip(plainToolTip(partExplanation(part)));
}

std::vector<ReportPart> PartList::parts() const
{
    std::vector<ReportPart> parts;
    for (int row = 0; row < m_list->count(); ++row)
        if (const QListWidgetItem *item = m_list->item(row); item->checkState() == Qt::Checked)
            parts.push_back(static_cast<ReportPart>(item->data(Qt::UserRole).toInt()));
    return parts;
}

void PartList::moveCurrent(int step)
{
    const int from = m_list->currentRow();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->model()->moveRow({}, from, {}, step > 0 ? to + 1 : to);
    m_list->scrollToItem(m_list->currentItem());
}

void PartList::offerMoves()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() + 1 < m_list->count());
}

/// Alt+Up and Alt+Down of the list.
bool PartList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool up = key->key() == Qt::Key_Up;
    if (!(key->modifiers() & Qt::AltModifier) || (!up && key->key() != Qt::Key_Down))
        return QWidget::eventFilter(watched, event);
    moveCurrent(up ? -1 : 1);
    return true;
}

} // namespace faultline
