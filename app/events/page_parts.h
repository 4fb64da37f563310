// What the pages of the right dock are made of.
#pragma once

#include "app/shell/marked_label.h"
#include "app/shell/theme.h"

#include <QWidget>

class QGridLayout;

namespace faultline {

/// A theme's glyph as a small picture.
class GlyphWidget : public QWidget {
public:
    GlyphWidget(std::size_t eventTheme, const Theme &theme, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::size_t m_eventTheme;
    const Theme &m_theme;
};

/// Plain text that can be selected and copied.
MarkedLabel *plainLabel(const QString &text, const QFont &font, const QColor &color, QWidget *parent);

/// Two columns: short words on the left, as narrow as they are, and what belongs to them.
QGridLayout *pageGrid(int horizontalSpacing, int verticalSpacing);

} // namespace faultline
