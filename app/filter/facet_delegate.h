// Draws one entry of a facet: check box, glyph, name, bar, count.
#pragma once

#include "app/shell/theme.h"

#include <QStyledItemDelegate>

namespace faultline {

class FacetDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = &theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// A click anywhere on the entry, or Space, chooses it.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    const Theme *m_theme = &lightTheme();
};

} // namespace faultline
