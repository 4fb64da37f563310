#include "app/play/play_pictures.h"

#include "tests/support/small_chronicle.h"
#include "tests/support/store_of.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/webp_frames.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::day;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(PlayPictures, EachStepHasADayAndSoHasTheEnd)
{
    EXPECT_THAT(daysOfPictures({day("1992-01-01"), day("1992-01-20")}, 7.0),
                ElementsAre(day("1992-01-01"), day("1992-01-08"), day("1992-01-15"), day("1992-01-20")));
    EXPECT_THAT(daysOfPictures({day("1992-01-01"), day("1992-01-01")}, 7.0), ElementsAre(day("1992-01-01")));
}

TEST(PlayPictures, FramesKeepThePace)
{
    const DayRange time{day("1992-01-01"), day("1992-12-31")};
    const PlayFrames slow = framesOf(time, 1.0);
    EXPECT_EQ(slow.days.size(), 366u);
    EXPECT_EQ(slow.shown, std::chrono::seconds(1));
    const PlayFrames quick = framesOf(time, 365.0);
    EXPECT_THAT(quick.days,
                ElementsAre(day("1992-01-01"), day("1992-03-14"), day("1992-05-26"), day("1992-08-07"),
                            day("1992-10-19"), day("1992-12-31")));
    EXPECT_EQ(quick.shown, std::chrono::milliseconds(200));
}

class PlayPicturesTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(workspace.open(test::compileSmallChronicle(folder.path())).ok()); }

    /// A picture whose colour is the number of events.
    QImage picture() const
    {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(QColor::fromRgb(static_cast<int>(player.moment()->map.visible->rows.size()), 0, 0));
        return image;
    }
    Result<std::size_t> write(std::size_t most)
    {
        return writePlay(
            player, days, folder.path(), [this] { return picture(); },
            [most](std::size_t done) { return done < most; });
    }

    Result<std::size_t> animate(std::size_t most)
    {
        return writeAnimatedPlay(
            player, {days, std::chrono::milliseconds(200)}, film, [this] { return picture(); },
            [most](std::size_t done) { return done < most; });
    }

    test::TemporaryFolder folder;
    std::filesystem::path film = folder.path() / "play.webp";
    Workspace workspace;
    Player player{workspace};
    std::vector<Day> days{day("1990-12-23"), day("1994-02-10"), day("2005-01-01")};
};

TEST_F(PlayPicturesTest, ShowWhatIsPlayedOnTheirDays)
{
    ASSERT_EQ(write(3).value(), 3u);
    const auto red = [&](std::size_t number) {
        return QImage(QString::fromStdString(pictureFile(folder.path(), number).string()))
            .pixelColor(0, 0)
            .red();
    };
    EXPECT_EQ(red(1), 1);
    EXPECT_EQ(red(2), 2);
    EXPECT_EQ(red(3), 0);
}

TEST_F(PlayPicturesTest, CanBeStopped)
{
    EXPECT_EQ(write(1).value(), 1u);
    EXPECT_FALSE(std::filesystem::exists(pictureFile(folder.path(), 2)));
}

TEST_F(PlayPicturesTest, OverwriteNothing)
{
    ASSERT_EQ(write(1).value(), 1u);
    const auto again = write(3);
    ASSERT_FALSE(again.ok());
    EXPECT_THAT(again.error().detail, HasSubstr("frame-0001.png"));
    EXPECT_FALSE(std::filesystem::exists(pictureFile(folder.path(), 2)));
}

TEST_F(PlayPicturesTest, MoveInOneAsTheyStandInMany)
{
    ASSERT_EQ(write(3).value(), 3u);
    ASSERT_EQ(animate(3).value(), 3u);
    const test::WebPFilm read = test::readWebP(film);
    ASSERT_EQ(read.frames.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
        const QImage still(QString::fromStdString(pictureFile(folder.path(), i + 1).string()));
        EXPECT_EQ(read.frames[i], still.convertToFormat(QImage::Format_RGB32)) << i;
    }
    EXPECT_EQ(read.ends.back(), std::chrono::milliseconds(600));
}

TEST_F(PlayPicturesTest, ThatMoveAreWholeOrNotThere)
{
    ASSERT_EQ(animate(2).value(), 0u);
    EXPECT_FALSE(std::filesystem::exists(film));
    ASSERT_TRUE(animate(3).ok());
    const auto size = std::filesystem::file_size(film);
    ASSERT_EQ(animate(1).value(), 0u);
    EXPECT_EQ(std::filesystem::file_size(film), size); // the one that was there
}

TEST_F(PlayPicturesTest, SayWhereTheyCannotMove)
{
    film = folder.path() / "none" / "play.webp";
    const auto written = animate(3);
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.error().file, film);
}

} // namespace
} // namespace faultline
