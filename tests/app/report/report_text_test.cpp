#include "app/report/report_text.h"
#include "app/shell/theme.h"

#include <QFontMetricsF>

#include <gtest/gtest.h>

namespace faultline {
namespace {

const QString sentence =
    QStringLiteral("Ratna sirena se oglasila u zoru; Битка за мост трајала је читав дан.");

TEST(ReportText, LinesFitTheirWidthAndLoseNoWord)
{
    const QFont font = textFont(13);
    const QStringList lines = brokenLines(sentence, font, 120, 20);
    EXPECT_GT(lines.size(), 2);
    for (const QString &line : lines)
        EXPECT_LE(QFontMetricsF(font).horizontalAdvance(line), 121.0) << line.toStdString();
    EXPECT_EQ(lines.join(u' '), sentence);
}

TEST(ReportText, WhatDoesNotFitEndsInAnEllipsis)
{
    const QStringList lines = brokenLines(sentence, textFont(13), 120, 2);
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[1].endsWith(u'…'));
}

TEST(ReportText, AWordWiderThanTheColumnIsBroken)
{
    const QStringList lines = brokenLines(QString(60, u'W'), textFont(13), 100, 20);
    EXPECT_GT(lines.size(), 3);
    EXPECT_EQ(lines.join(QString()).size(), 60);
}

TEST(ReportText, ALineFeedBreaks)
{
    EXPECT_EQ(brokenLines(QStringLiteral("1992/\n1996"), textFont(13), 500, 4),
              (QStringList{QStringLiteral("1992/"), QStringLiteral("1996")}));
}

TEST(ReportText, YearsFromToStayOnOneLine)
{
    const QString title = QStringLiteral("Kosovo, 1998–1999");
    for (int width = 60; width < 200; width += 5) {
        const QStringList lines = brokenLines(title, textFont(16), width, 9);
        const bool wideEnough =
            QFontMetricsF(textFont(16)).horizontalAdvance(QStringLiteral("1998–1999")) <= width;
        EXPECT_EQ(lines.filter(QStringLiteral("1998–1999")).size() == 1, wideEnough) << width;
        EXPECT_EQ(lines.join(QString()).remove(u' '), QString(title).remove(u' '));
    }
}

TEST(ReportText, NoTextHasNoHeight) { EXPECT_EQ(textHeight({}, {textFont(13), {}, 3}, 100), 0.0); }

} // namespace
} // namespace faultline
