#include "app/report/svg_canvas.h"

#include "app/shell/theme.h"

#include <QLinearGradient>
#include <QPainter>
#include <QXmlStreamReader>

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::HasSubstr;
using testing::Not;

template <typename Paint>
std::string painted(Paint paint)
{
    SvgCanvas canvas({200, 100});
    QPainter painter(&canvas);
    paint(painter, canvas);
    painter.end();
    std::string document = canvas.document("<title>x</title>\n");
    QXmlStreamReader reader(QByteArray::fromStdString(document));
    while (!reader.atEnd())
        reader.readNext();
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString() << "\n" << document;
    return document;
}

TEST(SvgCanvas, ShapesStandWhereThePainterHasMovedThem)
{
    const std::string svg = painted([](QPainter &painter, SvgCanvas &) {
        painter.translate(10, 20);
        painter.scale(2, 2);
        painter.setOpacity(0.5);
        painter.fillRect(QRectF(1, 1, 10, 5), QColor(255, 0, 0));
    });
    EXPECT_THAT(svg, HasSubstr("M12 22L32 22L32 32L12 32"));
    EXPECT_THAT(svg, HasSubstr("fill=\"#ff0000\" fill-opacity=\"0.5\""));
}

TEST(SvgCanvas, LinesAreAsWideAsThePainterMakesThem)
{
    const std::string svg = painted([](QPainter &painter, SvgCanvas &) {
        painter.scale(3, 3);
        QPen pen(Qt::black, 2);
        pen.setDashPattern({1, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(0, 0), QPointF(10, 0));
    });
    EXPECT_THAT(svg, HasSubstr("stroke-width=\"6\""));
    EXPECT_THAT(svg, HasSubstr("stroke-dasharray=\"6 12\""));
}

TEST(SvgCanvas, ClipsEndWithTheirState)
{
    const std::string svg = painted([](QPainter &painter, SvgCanvas &) {
        painter.save();
        painter.setClipRect(QRectF(0, 0, 50, 50));
        painter.setClipRect(QRectF(25, 0, 50, 50), Qt::IntersectClip);
        painter.fillRect(QRectF(0, 0, 200, 100), QColor(0, 255, 0));
        painter.restore();
        painter.fillRect(QRectF(0, 0, 200, 100), QColor(0, 0, 255));
    });
    EXPECT_THAT(svg, HasSubstr("<clipPath"));
    const auto group = svg.find("<g clip-path=");
    const auto inside = svg.find("#00ff00");
    const auto end = svg.find("</g>", inside);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LT(group, inside);
    EXPECT_LT(end, svg.find("#0000ff"));
}

TEST(SvgCanvas, TextsAreTextsAndNeverMarkup)
{
    const std::string svg = painted([](QPainter &painter, SvgCanvas &canvas) {
        painter.setFont(textFont(20));
        canvas.beginLink(QStringLiteral("https://example.org/?a=1&b=\"2\""));
        painter.drawText(QPointF(10, 30), QStringLiteral("<script>Žepa & Ниш"));
        canvas.endLink();
    });
    EXPECT_THAT(svg, HasSubstr("&lt;script&gt;Žepa &amp; "));
    EXPECT_THAT(svg, HasSubstr(">Ниш</text>"));
    EXPECT_THAT(svg, HasSubstr("<a xlink:href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">"));
    EXPECT_THAT(svg, Not(HasSubstr("<script")));
}

std::size_t countOf(const std::string &text, const std::string &part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

TEST(SvgCanvas, LettersAreOutlinesBelowATextThatCanBeSelected)
{
    const std::string svg = painted([](QPainter &painter, SvgCanvas &) {
        painter.setFont(textFont(20));
        painter.drawText(QPointF(10, 30), QStringLiteral("aab ж"));
        painter.setFont(textFont(12));
        painter.drawText(QPointF(10, 60), QStringLiteral("ba"));
    });
    EXPECT_EQ(countOf(svg, "<path id=\"g"), 3u); // each letter of a face once, whatever its size
    EXPECT_EQ(countOf(svg, "<use "), 6u);        // a space has no outline
    EXPECT_EQ(countOf(svg, "fill-opacity=\"0\""), countOf(svg, "<text "));
    EXPECT_THAT(svg, HasSubstr(">ba</text>"));
    const auto first = svg.find("<use ");
    EXPECT_LT(first, svg.find("<use ", first + 1));
    EXPECT_THAT(svg.substr(first, 40), HasSubstr(" x=\"0\""));
}

TEST(SvgCanvas, GradientsAndPicturesAreInsideTheDocument)
{
    const std::string svg = painted([](QPainter &painter, SvgCanvas &) {
        QLinearGradient gradient(0, 0, 10, 0);
        gradient.setColorAt(0, QColor(255, 0, 0, 128));
        gradient.setColorAt(1, Qt::blue);
        painter.fillRect(QRectF(0, 0, 10, 10), gradient);
        QImage picture(2, 2, QImage::Format_ARGB32);
        picture.fill(Qt::red);
        painter.drawImage(QPointF(20, 20), picture);
    });
    EXPECT_THAT(svg, HasSubstr("<linearGradient"));
    EXPECT_THAT(svg, HasSubstr("stop-opacity=\"0.5\""));
    EXPECT_THAT(svg, HasSubstr("data:image/png;base64,"));
}

} // namespace
} // namespace faultline
