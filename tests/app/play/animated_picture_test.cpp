// Written here, read back by libwebp's own decoder.
#include "app/play/animated_picture.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/webp_frames.h"

#include <QPainter>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

QImage grey(QSize size = {33, 21})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::lightGray);
    return image;
}

QImage withSquare(QPoint at, QColor colour)
{
    QImage image = grey();
    QPainter(&image).fillRect(QRect(at, QSize(5, 4)), colour);
    return image;
}

class AnimatedPictureTest : public testing::Test {
protected:
    std::size_t filesInFolder() const
    {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(folder.path()), {}));
    }

    test::TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "film.webp";
};

TEST_F(AnimatedPictureTest, HasEachFrameAsItWasForAsLongAsItWasShown)
{
    const std::vector<QImage> frames{grey(), withSquare({3, 5}, Qt::red), withSquare({27, 16}, Qt::black),
                                     withSquare({27, 16}, Qt::black), grey()};
    AnimatedPicture film(file);
    for (const QImage &frame : frames)
        ASSERT_TRUE(film.add(frame, milliseconds(150)).ok());
    ASSERT_TRUE(film.finish().ok());

    const test::WebPFilm read = test::readWebP(file);
    EXPECT_EQ(read.loops, 0); // for ever
    ASSERT_EQ(read.frames.size(), frames.size());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        EXPECT_EQ(read.frames[i], frames[i]) << i;
        EXPECT_EQ(read.ends[i], milliseconds(150) * static_cast<int>(i + 1));
    }
}

TEST_F(AnimatedPictureTest, IsSmallWhereLittleChanges)
{
    QImage noise(200, 200, QImage::Format_RGB32);
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 200; ++x)
            noise.setPixel(x, y, static_cast<QRgb>((x * 7919 + y * 104729) * 2654435761U >> 8) | 0xFF000000U);
    AnimatedPicture film(file);
    for (int i = 0; i < 10; ++i) {
        noise.setPixel(10 * i, 100, qRgb(255, 255, 255));
        ASSERT_TRUE(film.add(noise, milliseconds(100)).ok());
    }
    ASSERT_TRUE(film.finish().ok());

    EXPECT_EQ(test::readWebP(file).frames.size(), 10u);
    EXPECT_LT(std::filesystem::file_size(file), 200u * 200u * 4u); // of one frame, unpacked
}

TEST_F(AnimatedPictureTest, LeavesNothingUnlessItIsFinished)
{
    {
        AnimatedPicture film(file);
        ASSERT_TRUE(film.add(grey(), milliseconds(100)).ok());
        EXPECT_FALSE(std::filesystem::exists(file));
    }
    EXPECT_EQ(filesInFolder(), 0u);
}

TEST_F(AnimatedPictureTest, CannotBeLargerThanWebPAllows)
{
    AnimatedPicture film(file);
    const auto added = film.add(grey({16384, 2}), milliseconds(100));
    ASSERT_FALSE(added.ok());
    EXPECT_EQ(added.error().kind, Error::Kind::BadInput);
    EXPECT_THAT(added.error().detail, HasSubstr("16384 × 2 pixels, but a WebP picture has 16383 at most"));
}

TEST_F(AnimatedPictureTest, HasFramesOfOneSize)
{
    AnimatedPicture film(file);
    ASSERT_TRUE(film.add(grey(), milliseconds(100)).ok());
    const auto added = film.add(grey({40, 21}), milliseconds(100));
    ASSERT_FALSE(added.ok());
    EXPECT_THAT(added.error().detail, HasSubstr("changed its size"));
}

TEST_F(AnimatedPictureTest, NamesTheFileThatCannotBeWritten)
{
    AnimatedPicture film(folder.path() / "none" / "film.webp");
    const auto added = film.add(grey(), milliseconds(100));
    ASSERT_FALSE(added.ok());
    EXPECT_EQ(added.error().kind, Error::Kind::WriteFailed);
    EXPECT_EQ(added.error().file, folder.path() / "none" / "film.webp");
}

} // namespace
} // namespace faultline
