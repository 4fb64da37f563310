#include "app/shell/glyphs.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <cmath>

namespace faultline {
namespace {

constexpr std::size_t themes = 6; // five shapes and that of all further themes

QImage paper(double pixelRatio)
{
    QImage image(QSize(40, 40) * pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::white);
    return image;
}

QImage glyph(std::size_t eventTheme, QPointF centre, double radius, double pixelRatio, const Theme &theme)
{
    QImage image = paper(pixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGlyph(painter, eventTheme, centre, radius, theme);
    return image;
}

QImage strokedPath(std::size_t eventTheme, QPointF centre, double radius, double pixelRatio,
                   const Theme &theme)
{
    QImage image = paper(pixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.edge, 1.02));
    painter.setBrush(themeColor(theme, eventTheme));
    painter.drawPath(glyphPath(eventTheme, centre, radius));
    return image;
}

/// On average over the darker pixels of two pictures, 0 to 255.
double difference(const QImage &a, const QImage &b)
{
    double sum = 0.0;
    double inked = 1.0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const int first = qGray(a.pixel(x, y));
            const int second = qGray(b.pixel(x, y));
            sum += std::abs(first - second);
            inked += std::min(first, second) < 250 ? 1.0 : 0.0;
        }
    return sum / inked;
}

TEST(Glyphs, OnAScreenLookAsTheirPaths)
{
    for (const Theme &theme : {lightTheme(), darkTheme()})
        for (std::size_t eventTheme = 0; eventTheme < themes; ++eventTheme)
            for (const double ratio : {1.0, 2.0})
                for (const QPointF centre : {QPointF(20.0, 20.0), QPointF(18.5, 21.25), QPointF(-1.25, 6.0)})
                    EXPECT_LT(difference(glyph(eventTheme, centre, 4.5, ratio, theme),
                                         strokedPath(eventTheme, centre, 4.5, ratio, theme)),
                              2.0)
                        << "theme " << eventTheme << " at " << ratio << ", " << centre.x();
}

TEST(Glyphs, MoveByLessThanCanBeSeen)
{
    constexpr double anEighthOfAPixel = 10.0; // half a pixel would be 25 and more
    const Theme theme = darkTheme();
    for (std::size_t eventTheme = 0; eventTheme < themes; ++eventTheme)
        for (const double x : {18.1, 18.5, 18.9, -1.3})
            EXPECT_LT(difference(glyph(eventTheme, {x, 20.6}, 4.5, 1.5, theme),
                                 strokedPath(eventTheme, {x, 20.6}, 4.5, 1.5, theme)),
                      anEighthOfAPixel)
                << "theme " << eventTheme << " at " << x;
}

TEST(Glyphs, AreAsLargeAsAskedFor)
{
    const Theme theme = lightTheme();
    for (const double radius : {3.0, 4.5, 7.0, 18.0})
        EXPECT_LT(difference(glyph(0, {20.0, 20.0}, radius, 1.0, theme),
                             strokedPath(0, {20.0, 20.0}, radius, 1.0, theme)),
                  2.0)
            << radius;
}

TEST(Glyphs, KeepTheirColourInEachTheme)
{
    for (const Theme &theme : {lightTheme(), darkTheme(), lightTheme()})
        for (std::size_t eventTheme : {0, 3})
            EXPECT_EQ(glyph(eventTheme, {20.0, 20.0}, 5.0, 1.0, theme).pixel(20, 20),
                      themeColor(theme, eventTheme).rgb());
}

TEST(Glyphs, FollowAPainterThatIsTranslated)
{
    const Theme theme = lightTheme();
    QImage image = paper(1.0);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(5.0, 7.0);
    paintGlyph(painter, 1, {15.0, 13.0}, 5.0, theme);
    painter.end();
    EXPECT_LT(difference(image, strokedPath(1, {20.0, 20.0}, 5.0, 1.0, theme)), 2.0);
}

} // namespace
} // namespace faultline
