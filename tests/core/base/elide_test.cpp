#include "core/base/elide.h"

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

TEST(ShortName, LosesNoMoreThanItsRoomAsksFor)
{
    const std::string name = "Bosnia and Herzegovina";

    EXPECT_EQ(shortName(name, 200.0, sixPerCharacter), name);
    EXPECT_EQ(shortName(name, 120.0, sixPerCharacter), "Bosnia & Herzegovina");
    EXPECT_EQ(shortName(name, 90.0, sixPerCharacter), "Bosnia & Herz.");
    EXPECT_EQ(shortName(name, 60.0, sixPerCharacter), "Bosnia &…");
    EXPECT_EQ(shortName("Montenegro", 42.0, sixPerCharacter), "Monten…");
}

} // namespace
} // namespace faultline
