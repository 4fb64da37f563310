#include "app/shell/text_line.h"

#include "app/shell/theme.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <functional>

namespace faultline {
namespace {

constexpr int margin = 20;

QImage paper(const std::function<void(QPainter &)> &paint, double pixelRatio = 1.0)
{
    QImage image(QSize(260, 40) * pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// The smallest box around what is darker than the paper by far.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 160)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

QImage lineOf(const QString &words, double pixelRatio = 1.0)
{
    return paper(
        [&](QPainter &p) {
            paintLine(p, {margin, 25.0}, textFont(13.0), words, {Qt::black});
        },
        pixelRatio);
}

TEST(TextLine, StandsWhereQtWouldWriteIt)
{
    for (const double ratio : {1.0, 2.0})
        for (const char *text : {"Genocide at Srebrenica", "24 March 1999, 78 days", "Šešelj – Сребреница",
                                 "x", " „Oluja“ – a…"}) {
            const QString words = QString::fromUtf8(text);
            const QRect asked = inkOf(lineOf(words, ratio));
            const QRect wanted = inkOf(paper(
                [&](QPainter &p) {
                    p.setFont(textFont(13.0));
                    p.drawText(QPointF(margin, 25.0), words);
                },
                ratio));
            EXPECT_NEAR(asked.left(), wanted.left(), 1) << text;
            EXPECT_NEAR(asked.right(), wanted.right(), 2 * ratio) << text;
            EXPECT_NEAR(asked.top(), wanted.top(), 1) << text;
            EXPECT_NEAR(asked.bottom(), wanted.bottom(), 1) << text;
        }
}

TEST(TextLine, TheSameAgainGivesTheSamePixels)
{
    const QImage first = lineOf(QStringLiteral("Siege of Sarajevo"));
    EXPECT_EQ(lineOf(QStringLiteral("Siege of Sarajevo")), first);
    EXPECT_NE(lineOf(QStringLiteral("Siege of Sarajeva")), first);
}

TEST(TextLine, AnEdgeKeepsALineReadable)
{
    const QColor edge(0, 200, 0);
    const QImage image = paper([&](QPainter &p) {
        paintLine(p, {margin, 25.0}, textFont(13.0), QStringLiteral("I"), {Qt::black, edge});
    });
    const QRect letter = inkOf(image);
    const QColor beside = image.pixelColor(letter.left() - 1, letter.center().y());
    EXPECT_GT(beside.green(), beside.red());
}

TEST(TextLine, InTheMiddleIsInTheMiddle)
{
    const QPointF centre(100.0, 20.0);
    const QRect ink = inkOf(paper(
        [&](QPainter &p) { paintLineAmid(p, centre, textFont(13.0), QStringLiteral("HIIH"), {Qt::black}); }));
    EXPECT_NEAR(ink.left() + ink.width() / 2.0, centre.x(), 1.0);
    EXPECT_NEAR(ink.top() + ink.height() / 2.0, centre.y(), 1.0);
}

TEST(TextLine, ScaledPaintersGetLetters)
{
    const QImage image = paper([](QPainter &p) {
        p.scale(2.0, 2.0);
        paintLine(p, {margin / 2.0, 15.0}, textFont(13.0), QStringLiteral("HH"), {Qt::black});
    });
    EXPECT_GT(inkOf(image).height(), 14); // of capitals 9 px high
}

} // namespace
} // namespace faultline
