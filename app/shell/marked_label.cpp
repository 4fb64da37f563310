#include "app/shell/marked_label.h"

#include <QPainter>
#include <QTextLayout>

namespace faultline {

namespace {

/// The text broken into lines as the label breaks it.
void layOut(QTextLayout &layout, qreal width)
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(wrap);
    layout.beginLayout();
    qreal top = 0.0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0.0, top});
        top += line.height();
    }
    layout.endLayout();
}

} // namespace

MarkedLabel::MarkedLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void MarkedLabel::setMarks(QList<Mark> marks, const QColor &colour)
{
    m_marks = std::move(marks);
    m_colour = colour;
    update();
}

void MarkedLabel::paintEvent(QPaintEvent *event)
{
    if (!m_marks.isEmpty()) {
        QTextLayout layout(text().replace(u'\n', QChar::LineSeparator), font(), this);
        layOut(layout, contentsRect().width());
        QPainter painter(this);
        const QPointF corner(contentsRect().left(),
                             contentsRect().center().y() - layout.boundingRect().height() / 2.0);
        for (const Mark &mark : m_marks) {
            for (int i = 0; i < layout.lineCount(); ++i) {
                const QTextLine line = layout.lineAt(i);
                const int begin = std::max(mark.begin, line.textStart());
                const int end = std::min(mark.begin + mark.length, line.textStart() + line.textLength());
                if (begin < end)
                    painter.fillRect(QRectF(line.cursorToX(begin), line.y(),
                                            line.cursorToX(end) - line.cursorToX(begin), line.height())
                                         .translated(corner),
                                     m_colour);
            }
        }
    }
    QLabel::paintEvent(event);
}

} // namespace faultline
