#include "app/filter/deaths_facet.h"

#include "app/filter/range_slider.h"

#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

namespace faultline {
namespace {

class DeathsFacetTest : public testing::Test {
protected:
    void SetUp() override
    {
        for (QSpinBox *field : facet.findChildren<QSpinBox *>())
            (field->accessibleName().startsWith(QStringLiteral("At least")) ? least : most) = field;
        slider = facet.findChild<RangeSlider *>();
    }

    EventFilter wanted() const
    {
        EventFilter filter;
        facet.writeTo(filter);
        return filter;
    }

    DeathsFacet facet;
    QSpinBox *least = nullptr;
    QSpinBox *most = nullptr;
    RangeSlider *slider = nullptr;
};

TEST_F(DeathsFacetTest, AsksForNothingAtFirst) { EXPECT_EQ(wanted(), EventFilter{}); }

TEST_F(DeathsFacetTest, TheSliderAsksForRoundNumbers)
{
    QSignalSpy edited(&facet, &DeathsFacet::edited);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(slider, Qt::Key_Right);
    QTest::keyClick(slider, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(wanted(), (EventFilter{.minDeaths = 5, .maxDeaths = 10'000}));
    EXPECT_EQ(edited.size(), 4);
}

TEST_F(DeathsFacetTest, ExactNumbersStayWhenTheOtherHandleMoves)
{
    facet.show({.minDeaths = 37, .maxDeaths = 8372});
    QTest::keyClick(slider, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(wanted(), (EventFilter{.minDeaths = 37, .maxDeaths = 5000}));
    facet.show({.minDeaths = 37, .maxDeaths = 8372});
    QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_EQ(wanted(), (EventFilter{.minDeaths = 50, .maxDeaths = 8372}));
}

TEST_F(DeathsFacetTest, TheEndsOfTheSliderAskForNothing)
{
    facet.show({.minDeaths = 1, .maxDeaths = 10'000});
    QTest::keyClick(slider, Qt::Key_Left);
    QTest::keyClick(slider, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(wanted(), EventFilter{});
}

TEST_F(DeathsFacetTest, KnownDeathsOfNoneAreNotTheSameAsAny)
{
    least->setValue(0);
    EXPECT_EQ(wanted(), EventFilter{.minDeaths = 0});
    EXPECT_EQ(slider->low(), 0);
}

TEST_F(DeathsFacetTest, ANumberTypedBeyondTheOtherTakesItAlong)
{
    facet.show({.minDeaths = 10, .maxDeaths = 20});
    least->setValue(30);
    EXPECT_EQ(wanted(), (EventFilter{.minDeaths = 30, .maxDeaths = 30}));
    most->setValue(5);
    EXPECT_EQ(wanted(), (EventFilter{.minDeaths = 5, .maxDeaths = 5}));
}

} // namespace
} // namespace faultline
