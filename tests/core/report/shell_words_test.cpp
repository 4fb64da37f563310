#include "core/report/shell_words.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::ElementsAreArray;

TEST(ShellWords, AreReadBackAsTheyWere)
{
    const std::vector<std::string> words = {"faultline", "it's  here", "", "a\\b", "$HOME \"x\"\n", "Ž"};
    const auto read = splitShellWords(shellWords(words));
    ASSERT_TRUE(read);
    EXPECT_THAT(*read, ElementsAreArray(words));
}

TEST(ShellWords, AQuoteWithoutItsEndIsNoCommand) { EXPECT_FALSE(splitShellWords("faultline 'report")); }

TEST(ShellWords, ManySpacesAreAsOne)
{
    EXPECT_THAT(*splitShellWords("  a   b "), ElementsAreArray({"a", "b"}));
}

} // namespace
} // namespace faultline
