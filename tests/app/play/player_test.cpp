#include "app/play/player.h"

#include "tests/support/small_chronicle.h"
#include "tests/support/store_of.h"
#include "tests/support/temporary_folder.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

class PlayerTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(workspace.open(test::compileSmallChronicle(folder.path())).ok()); }

    bool shows(const char *id) const
    {
        return std::ranges::binary_search(player.moment()->map.visible->rows, workspace.rowOfId(id).value());
    }

    test::TemporaryFolder folder;
    Workspace workspace;
    Player player{workspace};
};

TEST_F(PlayerTest, ShowsWhatHappensInTheTimeBeforeItsDate)
{
    player.setChoices({.window = 1});
    player.goTo(test::day("1994-02-10"));
    EXPECT_EQ(player.moment()->days.first, test::day("1994-01-12"));
    EXPECT_EQ(player.moment()->days.last, test::day("1994-02-10"));
    EXPECT_TRUE(shows("shelling"));
    EXPECT_TRUE(shows("siege")); // it lasts
    EXPECT_FALSE(shows("plebiscite"));
    EXPECT_EQ(player.moment()->deaths.best, 200); // the shelling is part of the siege
    EXPECT_EQ(momentWords(*player.moment()).toStdString(),
              "2 events from 12 Jan 1994 to 10 Feb 1994 · 100–300 deaths in them");
    EXPECT_EQ(workspace.visible()->rows.size(), 7u);
}

TEST_F(PlayerTest, ShowsEverythingSinceTheBeginningIfAsked)
{
    player.goTo(test::day("1994-02-10"));
    player.setChoices({.cumulative = true});
    EXPECT_TRUE(shows("plebiscite"));
    EXPECT_FALSE(shows("agreement"));
}

TEST_F(PlayerTest, StepsGoBothWaysAndStayInItsTime)
{
    player.setChoices({.step = 1});
    player.goTo(test::day("1995-11-21"));
    player.step(1);
    EXPECT_EQ(player.moment()->days.last, test::day("1995-11-28"));
    player.step(-1);
    EXPECT_EQ(player.moment()->days.last, test::day("1995-11-21"));
    player.goTo(test::day("1980"));
    EXPECT_EQ(player.moment()->days.last, test::day("1990-12-23"));
    player.step(-1);
    EXPECT_EQ(player.moment()->days.last, test::day("1990-12-23"));
}

TEST_F(PlayerTest, PlaysOnUntilItIsPausedAndBeginsAgainAtTheEnd)
{
    const QSignalSpy playing(&player, &Player::playingChanged);
    QSignalSpy moments(&player, &Player::momentChanged);
    player.play();
    EXPECT_TRUE(player.isPlaying());
    const Day first = player.moment()->days.last;
    while (player.moment()->days.last == first)
        ASSERT_TRUE(moments.wait());
    player.pause();
    EXPECT_FALSE(player.isPlaying());
    EXPECT_EQ(playing.count(), 2);

    player.goTo(player.time().last);
    player.play();
    EXPECT_EQ(player.moment()->days.last, player.time().first);
}

TEST_F(PlayerTest, EndsWithTheTimeOfTheFilter)
{
    workspace.setFilter({.to = test::day("1992-06-01")});
    QSignalSpy moments(&player, &Player::momentChanged);
    player.setChoices({.step = 4});
    player.goTo(test::day("1992-05-31"));
    player.play();
    while (player.isPlaying())
        ASSERT_TRUE(moments.wait());
    EXPECT_EQ(player.moment()->days.last, test::day("1992-06-01"));
}

TEST_F(PlayerTest, ANewFilterIsAnsweredForTheSameDate)
{
    player.goTo(test::day("1994-02-10"));
    workspace.setFilter({.countries = {"XK"}});
    EXPECT_EQ(player.moment()->days.last, test::day("1994-02-10"));
    EXPECT_TRUE(player.moment()->map.visible->rows.empty());
}

TEST_F(PlayerTest, LeavingShowsAllAgain)
{
    player.goTo(test::day("1994-02-10"));
    const QSignalSpy moments(&player, &Player::momentChanged);
    player.leave();
    EXPECT_FALSE(player.moment().has_value());
    EXPECT_EQ(moments.count(), 1);
}

} // namespace
} // namespace faultline
