#include "app/composer/part_list.h"

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

} // namespace
} // namespace faultline
