#include "app/composer/part_list.h"

#include "app/shell/style_sheet.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace faultline {
namespace {

using enum ReportPart;

TEST(PartList, KeepsTheOrderOfThePlanAndAppendsTheRest)
{
    PartList list;
    list.setParts({Map, Title});
    EXPECT_EQ(list.parts(), (std::vector{Map, Title}));
    auto *items = list.findChild<QListWidget *>();
    ASSERT_EQ(items->count(), 11);
    EXPECT_EQ(items->item(2)->text(), QStringLiteral("Key figures"));
    EXPECT_EQ(items->item(2)->checkState(), Qt::Unchecked);
}

TEST(PartList, KeysMoveAPartAndItsCheckWithIt)
{
    PartList list;
    list.setParts({Title, Map, Table});
    QSignalSpy edited(&list, &PartList::edited);
    auto *items = list.findChild<QListWidget *>();
    items->setCurrentRow(1);
    QTest::keyClick(items, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(list.parts(), (std::vector{Title, Table, Map}));
    QTest::keyClick(items, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(items, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(list.parts(), (std::vector{Map, Title, Table}));
    EXPECT_EQ(items->currentRow(), 0);
    EXPECT_EQ(edited.size(), 3);
    QTest::keyClick(items, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(edited.size(), 3);
}

TEST(PartList, TheSpaceBarTakesAPartOut)
{
    PartList list;
    list.setParts({Title, Map});
    auto *items = list.findChild<QListWidget *>();
    items->setCurrentRow(0);
    QTest::keyClick(items, Qt::Key_Space);
    EXPECT_EQ(list.parts(), (std::vector{Map}));
}

/// The picture of the first part's box.
QImage boxOfFirstPart(const Theme &theme, bool checked)
{
    PartList list;
    list.setStyleSheet(themeStyleSheet(theme));
    list.setParts(checked ? std::vector{Title} : std::vector<ReportPart>());
    auto *items = list.findChild<QListWidget *>();
    items->setCurrentRow(3);
    list.resize(300, 400);
    list.grab(); // lays it out
    return items->viewport()->grab(QRect(0, 0, 22, 24)).toImage();
}

/// Where a colour is in a picture; none if it is not.
QRect extentOf(const QColor &colour, const QImage &picture)
{
    QRect extent;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixelColor(x, y).rgb() == colour.rgb())
                extent |= QRect(x, y, 1, 1);
    return extent;
}

TEST(PartList, ACheckedBoxHasATick)
{
    for (const Theme &theme : {lightTheme(), darkTheme()}) {
        EXPECT_TRUE(extentOf(theme.accent, boxOfFirstPart(theme, false)).isEmpty());
        const QImage picture = boxOfFirstPart(theme, true);
        const QRect box = extentOf(theme.accent, picture);
        ASSERT_GE(box.width(), 12);
        const QRect tick = extentOf(theme.background, picture.copy(box.adjusted(2, 2, -2, -2)));
        EXPECT_GE(tick.width(), 3);
        EXPECT_GE(tick.height(), 3);
    }
}

} // namespace
} // namespace faultline
