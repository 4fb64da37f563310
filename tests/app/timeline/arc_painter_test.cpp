#include "app/timeline/arc_painter.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

namespace faultline {
namespace {

constexpr double level = 40.0; // y of the straight arcs here

LinkArc straightArc(LinkKind kind, std::uint32_t steps = 1)
{
    return {.link = {.kind = kind, .tail = 0, .head = 1, .steps = steps},
            .curve = {Point{20.0, level}, {70.0, level}, {130.0, level}, {180.0, level}}};
}

QImage picture(const LinkArc &arc, const Theme &theme)
{
    QImage image(200, 80, QImage::Format_RGB32);
    image.fill(theme.background);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintArc(painter, arc, theme);
    return image;
}

/// How many px of the middle of the line are painted, of 100.
int inkOf(const QImage &image, const Theme &theme)
{
    int ink = 0;
    for (int x = 50; x < 150; ++x)
        ink += image.pixelColor(x, static_cast<int>(level)) != theme.background ? 1 : 0;
    return ink;
}

/// Height of what is painted in a column.
int heightAt(const QImage &image, int x, const Theme &theme)
{
    int height = 0;
    for (int y = 0; y < image.height(); ++y)
        height += image.pixelColor(x, y) != theme.background ? 1 : 0;
    return height;
}

TEST(ArcPainter, KindsOfLinksDifferByTheirLines)
{
    for (const Theme &theme : {lightTheme(), darkTheme()}) {
        const int leads = inkOf(picture(straightArc(LinkKind::LeadsTo), theme), theme);
        const int answers = inkOf(picture(straightArc(LinkKind::RespondsTo), theme), theme);
        const int part = inkOf(picture(straightArc(LinkKind::PartOf), theme), theme);

        EXPECT_EQ(leads, 100);
        EXPECT_LT(answers, 90);
        EXPECT_LT(part, answers);
        EXPECT_GT(part, 20);
    }
}

TEST(ArcPainter, TheArrowPointsToTheHead)
{
    const QImage image = picture(straightArc(LinkKind::LeadsTo), lightTheme());

    EXPECT_GT(heightAt(image, 165, lightTheme()), 5); // behind its tip, which keeps clear of the mark
    EXPECT_LE(heightAt(image, 35, lightTheme()), 3);
    EXPECT_EQ(heightAt(image, 176, lightTheme()), 0);
}

TEST(ArcPainter, ATailBeyondTheAxisHasAnOpenArrow)
{
    LinkArc arc = straightArc(LinkKind::LeadsTo);
    arc.tailBeyond = true;

    const QImage image = picture(arc, lightTheme());

    EXPECT_GT(heightAt(image, 26, lightTheme()), 5);
}

TEST(ArcPainter, WhatLiesFartherBackIsFainter)
{
    const auto color = [](std::uint32_t steps) {
        return picture(straightArc(LinkKind::LeadsTo, steps), lightTheme()).pixelColor(100, 40).lightness();
    };

    EXPECT_LT(color(1), color(2));
    EXPECT_LT(color(2), color(4));
    EXPECT_LT(color(6), lightTheme().background.lightness());
}

} // namespace
} // namespace faultline
