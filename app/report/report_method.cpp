#include "app/report/report_method.h"

#include "app/report/report_type.h"
#include "app/shell/words.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double boxPadding = 16.0;
constexpr double betweenLines = 6.0;
constexpr double narrow = 420.0; ///< labels stand above their texts

struct Frame {
    double indent; ///< of a text
    double width;  ///< of it
    double above;  ///< what its label takes above it
};

Frame frameOf(double width)
{
    constexpr double labelRoom = 136.0;
    const double inner = width - 2 * boxPadding;
    if (inner < narrow)
        return {0.0, inner, lineHeight(smallStyle(lightTheme()).font)};
    return {labelRoom, inner - labelRoom, 0.0};
}

double headingRoom() { return lineHeight(headingStyle(lightTheme()).font) + betweenLines; }

double lineRoom(const LabelledText &line, const Frame &frame)
{
    return frame.above + textHeight(qt(line.text), smallStyle(lightTheme()), frame.width) + betweenLines;
}

} // namespace

double methodHeight(const ReportContent &content, double width)
{
    double height = 2 * boxPadding - betweenLines + headingRoom();
    for (const LabelledText &line : content.method)
        height += lineRoom(line, frameOf(width));
    return height;
}

void paintMethod(QPainter &painter, const QRectF &area, const ReportContent &content, const Theme &theme)
{
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    QRectF box = area.adjusted(boxPadding, boxPadding, -boxPadding, -boxPadding);
    paintText(painter, box, qt(content.language->text("head.method")), headingStyle(theme));
    box.setTop(box.top() + headingRoom());
    const Frame frame = frameOf(area.width());
    for (const LabelledText &line : content.method) {
        paintText(painter, box, qt(line.label), smallMutedStyle(theme));
        paintText(painter, box.adjusted(frame.indent, frame.above, 0, 0), qt(line.text), smallStyle(theme));
        box.setTop(box.top() + lineRoom(line, frame));
    }
}

} // namespace faultline
