#include "app/report/png_writer.h"

#include <gtest/gtest.h>

#include <random>

namespace faultline {
namespace {

/// Smooth stretches and noise, higher than one band of rows.
QImage somePicture()
{
    std::mt19937 random(7);
    QImage image(321, 600, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(
                x, y, y % 3 == 0 ? qRgb(x % 256, y % 256, 7) : static_cast<QRgb>(0xFF000000U | random()));
    image.setDotsPerMeterX(11811);
    image.setDotsPerMeterY(11811);
    image.setText(QStringLiteral("Title"), QStringLiteral("Peć and Пећ"));
    return image;
}

TEST(PngWriter, WhatIsReadBackIsWhatWasWritten)
{
    const QImage image = somePicture();
    const QImage read = QImage::fromData(pngOf(image), "PNG");
    EXPECT_EQ(read.convertToFormat(QImage::Format_RGB32), image.convertToFormat(QImage::Format_RGB32));
    EXPECT_EQ(read.dotsPerMeterX(), 11811);
    EXPECT_EQ(read.text(QStringLiteral("Title")), QStringLiteral("Peć and Пећ"));
}

TEST(PngWriter, EqualPicturesGiveEqualBytes) { EXPECT_EQ(pngOf(somePicture()), pngOf(somePicture())); }

TEST(PngWriter, ASinglePixelIsAPicture)
{
    QImage pixel(1, 1, QImage::Format_RGB32);
    pixel.fill(Qt::red);
    EXPECT_EQ(QImage::fromData(pngOf(pixel), "PNG").pixelColor(0, 0), QColor(Qt::red));
}

} // namespace
} // namespace faultline
