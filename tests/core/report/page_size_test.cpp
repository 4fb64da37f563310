#include "core/report/page_size.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

TEST(PageSize, NamesAndPixelsAreUnderstood)
{
    EXPECT_EQ(parsePageSize("a4").value(), (PageSize{1240, 1754}));
    EXPECT_EQ(parsePageSize("a4-landscape").value(), (PageSize{1754, 1240}));
    EXPECT_EQ(parsePageSize("letter").value(), (PageSize{1275, 1650}));
    EXPECT_EQ(parsePageSize("16:9").value(), (PageSize{1920, 1080}));
    EXPECT_EQ(parsePageSize("a3").value(), (PageSize{1754, 2480}));
    EXPECT_EQ(parsePageSize("a3-landscape").value(), (PageSize{2480, 1754}));
    EXPECT_EQ(parsePageSize("letter-landscape").value(), (PageSize{1650, 1275}));
    EXPECT_EQ(parsePageSize("square").value(), (PageSize{1080, 1080}));
    EXPECT_EQ(parsePageSize("wide").value(), (PageSize{1200, 630}));
    EXPECT_EQ(pageOption({1200, 630}), "wide");
    EXPECT_EQ(parsePageSize("800x600").value(), (PageSize{800, 600}));
}

TEST(PageSize, AnythingElseIsRefusedWithASentence)
{
    for (const char *text : {"", "a5", "800", "800x", "x600", "800x600x2", "8e2x600", "-800x600", "800 x 600",
                             "10x10", "99999x1000", "99999999999x1000"}) {
        const auto page = parsePageSize(text);
        ASSERT_FALSE(page.ok()) << text;
        EXPECT_EQ(page.error().kind, Error::Kind::BadInput);
        EXPECT_THAT(page.error().detail, testing::EndsWith("."));
    }
}

TEST(PageSize, ResolutionScalesThePixels)
{
    EXPECT_EQ(pixelSize({1240, 1754}, 150).value(), (PixelSize{1240, 1754}));
    EXPECT_EQ(pixelSize({1240, 1754}, 300).value(), (PixelSize{2480, 3508}));
    EXPECT_EQ(pixelSize({800, 600}, 75).value(), (PixelSize{400, 300}));
}

TEST(PageSize, ResolutionsAndPagesBeyondTheLimitsAreRefused)
{
    EXPECT_FALSE(pixelSize({}, 49).ok());
    EXPECT_FALSE(pixelSize({}, 1201).ok());
    EXPECT_FALSE(pixelSize({}, 0.0 / 0.0).ok());
    EXPECT_TRUE(pixelSize({}, 1100).ok());
    EXPECT_FALSE(pixelSize({20000, 20000}, 150).ok());
}

} // namespace
} // namespace faultline
