#include "app/shell/view_history.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using namespace std::chrono_literals;

TimeWindow windowAt(double firstDay) { return {.firstDay = firstDay, .spanDays = 10.0}; }

TEST(ViewHistory, GoesBackAndForward)
{
    ViewHistory history;
    history.restart(windowAt(0));
    EXPECT_FALSE(history.canGoBack());
    history.note(windowAt(1), 1000ms);
    history.note(windowAt(2), 5000ms);

    EXPECT_EQ(history.goBack(), windowAt(1));
    EXPECT_EQ(history.goBack(), windowAt(0));
    EXPECT_FALSE(history.canGoBack());
    EXPECT_EQ(history.goForward(), windowAt(1));
    EXPECT_EQ(history.goForward(), windowAt(2));
    EXPECT_FALSE(history.canGoForward());
}

TEST(ViewHistory, WhatFollowsAtOnceIsOneStep)
{
    ViewHistory history;
    history.restart(windowAt(0));
    for (int move = 1; move <= 20; ++move) // a long drag
        history.note(windowAt(move), 1000ms + move * 600ms);

    EXPECT_EQ(history.goBack(), windowAt(0));
    EXPECT_EQ(history.goForward(), windowAt(20));
}

TEST(ViewHistory, WhatFollowsAfterAWhileIsAStepOfItsOwn)
{
    ViewHistory history;
    history.restart(windowAt(0));
    history.note(windowAt(1), 1000ms);
    history.note(windowAt(2), 1701ms);

    EXPECT_EQ(history.goBack(), windowAt(1));
}

TEST(ViewHistory, AMoveAfterGoingBackForgetsWhatWasForward)
{
    ViewHistory history;
    history.restart(windowAt(0));
    history.note(windowAt(1), 1000ms);
    history.note(windowAt(2), 2000ms);
    history.goBack();
    history.note(windowAt(1), 2001ms); // what going back shows is not a move
    EXPECT_TRUE(history.canGoForward());

    history.note(windowAt(7), 2100ms);

    EXPECT_FALSE(history.canGoForward());
    EXPECT_EQ(history.goBack(), windowAt(1));
}

TEST(ViewHistory, KeepsAHundredWindows)
{
    ViewHistory history;
    history.restart(windowAt(0));
    for (int move = 1; move <= 150; ++move)
        history.note(windowAt(move), move * 1000ms);

    std::size_t steps = 0;
    for (; history.canGoBack(); ++steps)
        history.goBack();
    EXPECT_EQ(steps, ViewHistory::most - 1);
    EXPECT_EQ(history.goForward(), windowAt(52));
}

} // namespace
} // namespace faultline
