#include "app/shell/theme.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(Theme, AFontHasTheSizeAndWeightAskedForWhateverTheProgramsOwnFont)
{
    loadFonts();
    for (const int size : {9, 11, 13, 24})
        for (const QFont::Weight weight : {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold})
            for (int time = 0; time < 2; ++time) {
                const QFont font = textFont(size, weight);
                EXPECT_EQ(font.pixelSize(), size);
                EXPECT_EQ(font.weight(), weight) << size;
                EXPECT_EQ(font.family(), QStringLiteral("Inter"));
            }
}

} // namespace
} // namespace faultline
