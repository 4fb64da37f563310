#include "app/play/play_pictures.h"

#include "tests/support/small_chronicle.h"
#include "tests/support/store_of.h"
#include "tests/support/temporary_folder.h"

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

    test::TemporaryFolder folder;
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

} // namespace
} // namespace faultline
