#include "app/events/event_table.h"

#include "app/shell/glyphs.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace faultline {

/// A cell of an event that may be selected.
class CellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state.setFlag(QStyle::State_Selected, index.data(EventTableModel::ChosenRole).toBool());
    }
};

/// The date with the glyph of the event's theme before it.
class DateDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    void setTheme(const Theme &theme) { m_theme = &theme; }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        CellDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration; // keeps room for the glyph
        option->decorationSize = QSize(12, 12);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QPointF centre(option.rect.left() + 10.0, option.rect.center().y() + 0.5);
        paintGlyph(*painter, index.data(EventTableModel::ThemeRole).value<std::size_t>(), centre, 4.2,
                   *m_theme);
        painter->restore();
    }

private:
    const Theme *m_theme = &lightTheme();
};

/// The title with a ground under what was searched for.
class TitleDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;
    void setTheme(const Theme &theme) { m_found = theme.found; }

protected:
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const auto marks = index.data(EventTableModel::MarksRole).value<QList<Mark>>();
        if (marks.isEmpty())
            return;
        QStyleOptionViewItem item(option);
        initStyleOption(&item, index);
        const QStyle *style = item.widget->style();
        const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
        const QRect text = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget)
                               .adjusted(margin, 0, -margin, 0);
        const QFontMetrics face(item.font);
        for (const Mark &mark : marks) {
            const int left = text.left() + face.horizontalAdvance(item.text.left(mark.begin));
            const int width = face.horizontalAdvance(item.text.mid(mark.begin, mark.length));
            painter->fillRect(QRect(left, text.center().y() - face.height() / 2, width, face.height()) & text,
                              m_found);
        }
    }

private:
    QColor m_found;
};

EventTable::EventTable(QWidget *parent)
    : QTableView(parent), m_model(new EventTableModel(this)), m_dates(new DateDelegate(this)),
      m_titles(new TitleDelegate(this))
{
    setModel(m_model);
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(EventTableModel::DateColumn, m_dates);
    setItemDelegateForColumn(EventTableModel::TitleColumn, m_titles);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(24);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorClearable(true); // the third click: back to the given order
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(EventTableModel::TitleColumn, QHeaderView::Stretch);
    horizontalHeader()->resizeSection(EventTableModel::DateColumn, 108);
    horizontalHeader()->resizeSection(EventTableModel::PlaceColumn, 66);
    horizontalHeader()->resizeSection(EventTableModel::DeathsColumn, 54);
    horizontalHeader()->hideSection(EventTableModel::SourcesColumn);
    setAccessibleName(QStringLiteral("List of events"));
}

void EventTable::setEvents(std::shared_ptr<const EventStore> events,
                           std::shared_ptr<const ColumnOf<Row>> rows, TitleOf title, SearchQuery search)
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_model->setEvents(std::move(events), std::move(rows), std::move(title), std::move(search));
}

void EventTable::showSelection(std::shared_ptr<const Selection> selection)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const Row opened = selection->opened();
    m_model->setSelection(std::move(selection));
    viewport()->update();
    const int row = opened == noRow ? -1 : m_model->rowOf(opened);
    if (row < 0 || row == currentIndex().row())
        return;
    m_anchor = opened;
    setCurrentIndex(m_model->index(row, EventTableModel::TitleColumn));
}

void EventTable::setHovered(Row event)
{
    m_model->setHovered(event, m_hoverColour);
    viewport()->update(); // what is on the screen, whatever the length of the list
}

void EventTable::setTheme(const Theme &theme)
{
    m_hoverColour = theme.selection;
    m_dates->setTheme(theme);
    m_titles->setTheme(theme);
    viewport()->update();
}

void EventTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_quiet && current.isValid() && m_modifiers != Qt::ControlModifier)
        pick(current.row(), m_modifiers);
}

void EventTable::pick(int row, Qt::KeyboardModifiers modifiers)
{
    const Row event = m_model->eventAt(row);
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        const int anchor = m_model->rowOf(m_anchor);
        emit chosen(m_model->eventsBetween(anchor < 0 ? row : anchor, row));
        return;
    }
    m_anchor = event;
    if (modifiers.testFlag(Qt::ControlModifier))
        emit toggled({event});
    else
        emit picked(event);
}

void EventTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    {
        const QScopedValueRollback quiet(m_quiet, true); // picked below, though it may be the current row
        QTableView::mousePressEvent(event);
    }
    if (event->button() == Qt::LeftButton && under.isValid())
        pick(under.row(), event->modifiers());
}

/// Escape is the window's.
void EventTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return event->ignore();
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier
        && currentIndex().isValid())
        return pick(currentIndex().row(), Qt::ControlModifier);
    const QScopedValueRollback modifiers(m_modifiers, event->modifiers() & ~Qt::KeypadModifier);
    QTableView::keyPressEvent(event);
}

void EventTable::mouseMoveEvent(QMouseEvent *event)
{
    {
        const QScopedValueRollback quiet(m_quiet, m_quiet || event->modifiers() != Qt::NoModifier);
        QTableView::mouseMoveEvent(event);
    }
    const QModelIndex under = indexAt(event->position().toPoint());
    emit hovered(under.isValid() ? m_model->eventAt(under.row()) : noRow);
}

void EventTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    emit hovered(noRow);
}

} // namespace faultline
