#include "app/shell/view_history.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using namespace std::chrono_literals;

View viewAt(double firstDay) { return {.time = {.firstDay = firstDay, .spanDays = 10.0}}; }

TEST(ViewHistory, GoesBackAndForward)
{
    ViewHistory history;
    history.restart(viewAt(0));
    EXPECT_FALSE(history.canGoBack());
    history.note(viewAt(1), 1000ms);
    history.note(viewAt(2), 5000ms);

    EXPECT_EQ(history.goBack(), viewAt(1));
    EXPECT_EQ(history.goBack(), viewAt(0));
    EXPECT_FALSE(history.canGoBack());
    EXPECT_EQ(history.goForward(), viewAt(1));
    EXPECT_EQ(history.goForward(), viewAt(2));
    EXPECT_FALSE(history.canGoForward());
}

TEST(ViewHistory, WhatFollowsAtOnceIsOneStep)
{
    ViewHistory history;
    history.restart(viewAt(0));
    for (int move = 1; move <= 20; ++move) // a long drag
        history.note(viewAt(move), 1000ms + move * 600ms);

    EXPECT_EQ(history.goBack(), viewAt(0));
    EXPECT_EQ(history.goForward(), viewAt(20));
}

TEST(ViewHistory, WhatFollowsAfterAWhileIsAStepOfItsOwn)
{
    ViewHistory history;
    history.restart(viewAt(0));
    history.note(viewAt(1), 1000ms);
    history.note(viewAt(2), 1701ms);

    EXPECT_EQ(history.goBack(), viewAt(1));
}

TEST(ViewHistory, AMoveAfterGoingBackForgetsWhatWasForward)
{
    ViewHistory history;
    history.restart(viewAt(0));
    history.note(viewAt(1), 1000ms);
    history.note(viewAt(2), 2000ms);
    history.goBack();
    history.note(viewAt(1), 2001ms); // what going back shows is not a move
    EXPECT_TRUE(history.canGoForward());

    history.note(viewAt(7), 2100ms);

    EXPECT_FALSE(history.canGoForward());
    EXPECT_EQ(history.goBack(), viewAt(1));
}

TEST(ViewHistory, TheMapIsPartOfTheView)
{
    ViewHistory history;
    history.restart(viewAt(0));
    View moved = viewAt(0);
    moved.centre = {0.55, 0.36};
    moved.scale = 9000.0;
    history.note(moved, 1000ms);

    EXPECT_EQ(history.goBack(), viewAt(0));
    EXPECT_EQ(history.goForward(), moved);
}

TEST(ViewHistory, AnotherSizeOfTheWindowIsNoStep)
{
    ViewHistory history;
    history.restart(viewAt(0));
    history.amend(viewAt(1));
    EXPECT_FALSE(history.canGoBack());
    history.note(viewAt(2), 1000ms);
    EXPECT_EQ(history.goBack(), viewAt(1));
}

TEST(ViewHistory, KeepsAHundredViews)
{
    ViewHistory history;
    history.restart(viewAt(0));
    for (int move = 1; move <= 150; ++move)
        history.note(viewAt(move), move * 1000ms);

    std::size_t steps = 0;
    for (; history.canGoBack(); ++steps)
        history.goBack();
    EXPECT_EQ(steps, ViewHistory::most - 1);
    EXPECT_EQ(history.goForward(), viewAt(52));
}

} // namespace
} // namespace faultline
