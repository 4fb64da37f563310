#include "app/filter/facet_delegate.h"

#include "app/filter/facet_model.h"
#include "app/shell/glyphs.h"
#include "app/shell/text_line.h"
#include "app/shell/words.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr int rowHeight = 22;
constexpr int boxSize = 13;
constexpr int indentWidth = 18;
constexpr int leastCountWidth = 28;
constexpr double barWidth = 28.0; // px, of the longest

void paintBox(QPainter &painter, const QRectF &box, bool checked, const Theme &theme)
{
    painter.setPen(QPen(checked ? theme.accent : theme.faint, 1.2));
    painter.setBrush(checked ? theme.accent : theme.background);
    painter.drawRoundedRect(box, 3, 3);
    if (!checked)
        return;
    painter.setPen(QPen(theme.background, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] = {box.topLeft() + QPointF(3.2, 6.6), box.topLeft() + QPointF(5.6, 9.2),
                            box.topLeft() + QPointF(9.8, 4.0)};
    painter.drawPolyline(tick, 3);
}

/// Px; as long as the count is large in its facet.
double barLength(const QModelIndex &index)
{
    const double largest = index.data(FacetModel::LargestCountRole).toDouble();
    const double count = index.data(FacetModel::CountRole).toDouble();
    return largest > 0 && count > 0 ? std::max(2.0, barWidth * count / largest) : 0.0;
}

void paintBar(QPainter &painter, const QRectF &bar, const QModelIndex &index, const Theme &theme)
{
    const QVariant eventTheme = index.data(FacetModel::ThemeRole);
    QColor color = eventTheme.isValid() ? themeColor(theme, eventTheme.value<std::size_t>()) : theme.faint;
    color.setAlphaF(eventTheme.isValid() ? 0.40F : 0.35F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(bar, 1.5, 1.5);
}

} // namespace

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme &theme = *m_theme;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const bool possible = index.data(FacetModel::CountRole).toUInt() > 0 || checked;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.selection);
        painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 4, 4);
    }
    double left = option.rect.left() + 10.5 + index.data(FacetModel::LevelRole).toInt() * indentWidth;
    const double middle = option.rect.center().y() + 0.5;
    paintBox(*painter, QRectF(left, middle - boxSize / 2.0, boxSize, boxSize), checked, theme);
    left += boxSize + 8;
    const QVariant eventTheme = index.data(FacetModel::ThemeRole);
    if (eventTheme.isValid() && index.data(FacetModel::LevelRole).toInt() == 0) {
        paintGlyph(*painter, eventTheme.value<std::size_t>(), {left + 4, middle}, 4.5, theme);
        left += 16;
    }
    const int countWidth =
        std::max(leastCountWidth,
                 option.fontMetrics.horizontalAdvance(
                     numberWords(index.data(FacetModel::LargestCountRole).toLongLong()) + u' '));
    const QRectF countSpace(option.rect.right() - countWidth - 8, option.rect.top(), countWidth, rowHeight);
    const double length = barLength(index);
    const QRectF bar(countSpace.left() - length, countSpace.center().y() - 3.5, length, 7.0);
    if (length > 0.0)
        paintBar(*painter, bar, index, theme);

    const QRectF nameSpace(left, option.rect.top(), bar.left() - left - 4, rowHeight);
    const QString name = option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                                       static_cast<int>(nameSpace.width()));
    paintLineIn(*painter, nameSpace, option.font, name, {possible ? theme.text : theme.faint});
    const QString count = numberWords(index.data(FacetModel::CountRole).toLongLong());
    paintLineIn(*painter,
                countSpace.adjusted(countSpace.width() - textLine(option.font, count).width, 0, 0, 0),
                option.font, count, {theme.muted});
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight};
}

bool FacetDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    const bool clicked = event->type() == QEvent::MouseButtonRelease;
    const bool typed = event->type() == QEvent::KeyPress
        && (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space
            || static_cast<QKeyEvent *>(event)->key() == Qt::Key_Return);
    if (!clicked && !typed)
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace faultline
