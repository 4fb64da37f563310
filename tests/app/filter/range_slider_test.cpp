#include "app/filter/range_slider.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace faultline {
namespace {

class RangeSliderTest : public testing::Test {
protected:
    RangeSliderTest() : slider(10) { slider.resize(216, 22); } // 20 px a step, from 8 px on

    void drag(int from, int to)
    {
        const auto at = [&](int step) { return QPoint(8 + 20 * step, slider.height() / 2); };
        QTest::mousePress(&slider, Qt::LeftButton, {}, at(from));
        QTest::mouseMove(&slider, at(to));
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(to));
    }

    RangeSlider slider;
};

TEST_F(RangeSliderTest, EachHandleIsDraggedByItself)
{
    drag(0, 3);
    drag(10, 6);
    EXPECT_EQ(slider.low(), 3);
    EXPECT_EQ(slider.high(), 6);
}

TEST_F(RangeSliderTest, AHandleStopsAtTheOther)
{
    slider.setRange(2, 5);
    drag(2, 9);
    EXPECT_EQ(slider.low(), 5);
    EXPECT_EQ(slider.high(), 5);
    drag(5, 8);
    EXPECT_EQ(slider.high(), 8) << "of two at one place, the one that can go there moves";
}

TEST_F(RangeSliderTest, KeysMoveTheLowerHandleAndWithShiftTheUpperOne)
{
    QTest::keyClick(&slider, Qt::Key_Right);
    QTest::keyClick(&slider, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(slider.low(), 1);
    EXPECT_EQ(slider.high(), 9);
    QTest::keyClick(&slider, Qt::Key_Home);
    QTest::keyClick(&slider, Qt::Key_End);
    EXPECT_EQ(slider.low(), 0);
    EXPECT_EQ(slider.high(), 10);
}

TEST_F(RangeSliderTest, OnlyTheUsersHandIsTold)
{
    QSignalSpy moved(&slider, &RangeSlider::moved);
    slider.setRange(4, 5);
    EXPECT_EQ(moved.size(), 0);
    QTest::keyClick(&slider, Qt::Key_Left);
    EXPECT_EQ(moved.size(), 1);
    QTest::keyClick(&slider, Qt::Key_Home);
    QTest::keyClick(&slider, Qt::Key_Home);
    EXPECT_EQ(moved.size(), 2) << "nothing moved the second time";
}

} // namespace
} // namespace faultline
