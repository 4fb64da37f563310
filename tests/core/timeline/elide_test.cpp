#include "core/timeline/elide.h"
#include "tests/core/timeline/timeline_world.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::sixPerCharacter;

TEST(Elide, ATextThatFitsStaysWhole) { EXPECT_EQ(elided("Vukovar", 42.0, sixPerCharacter), "Vukovar"); }

TEST(Elide, CutsBetweenCharactersNotBytes)
{
    const TextWidth onePerByte = [](std::string_view text) { return static_cast<double>(text.size()); };

    EXPECT_EQ(elided("Šešelj", 24.0, sixPerCharacter), "Šeš…");
    EXPECT_EQ(elided("žžžž", 6.0, onePerByte), "ž…"); // one byte of the second would fit
}

TEST(Elide, LeavesNoBlankBeforeTheDots)
{
    EXPECT_EQ(elided("Siege of Sarajevo", 42.0, sixPerCharacter), "Siege…");
}

TEST(Elide, NothingIsLeftOfATextThatWouldBeTooShort)
{
    EXPECT_EQ(elided("Siege of Sarajevo", 30.0, sixPerCharacter, 8), "");
    EXPECT_EQ(elided("Siege", 5.0, sixPerCharacter), "");
}

} // namespace
} // namespace faultline
