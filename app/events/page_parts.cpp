#include "app/events/page_parts.h"

#include "app/shell/glyphs.h"

#include <QGridLayout>
#include <QPainter>

namespace faultline {

GlyphWidget::GlyphWidget(std::size_t eventTheme, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_eventTheme(eventTheme), m_theme(theme)
{
    setFixedSize(16, 16);
}

void GlyphWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGlyph(painter, m_eventTheme, QRectF(rect()).center(), 5.5, m_theme);
}

MarkedLabel *plainLabel(const QString &text, const QFont &font, const QColor &color, QWidget *parent)
{
    auto *label = new MarkedLabel(text, parent);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
    return label;
}

QGridLayout *pageGrid(int horizontalSpacing, int verticalSpacing)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(horizontalSpacing);
    grid->setVerticalSpacing(verticalSpacing);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace faultline
