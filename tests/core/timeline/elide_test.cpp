#include "core/timeline/elide.h"
#include "tests/core/timeline/timeline_world.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::sixPerCharacter;

TEST(Elide, ATextThatFitsStaysWhole) { EXPECT_EQ(elided("Vukovar", 42.0, sixPerCharacter), "Vukovar"); }

TEST(Elide, CutsBetweenCharactersNotBytes) { EXPECT_EQ(elided("Šešelj", 24.0, sixPerCharacter), "Šeš…"); }

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
