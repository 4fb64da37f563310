#include "core/store/death_words.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(DeathWords, DeathsAreWrittenAsWhatIsKnown)
{
    EXPECT_EQ(deathsWords({}), "unknown");
    EXPECT_EQ(deathsWords({0, 0, 0}), "0");
    EXPECT_EQ(deathsWords({6186, 8372, 8372}), "8,372 (6,186–8,372)");
    EXPECT_EQ(deathsWords({{}, 68, {}}), "68");
    EXPECT_EQ(deathsWords({39, {}, {}}), "at least 39");
    EXPECT_EQ(deathsWords({{}, {}, 20}), "up to 20");
    EXPECT_EQ(deathsWords({489, {}, 528}), "489–528");
    EXPECT_EQ(deathsWords({6186, 8372, 8372}, *languageOf("de")), "8.372 (6.186–8.372)");
    EXPECT_EQ(deathsWords({39, {}, {}}, *languageOf("sr")), "најмање 39");
}

TEST(DeathWords, DeathsAreCountedInASentence)
{
    EXPECT_EQ(countedDeathsWords({}), "deaths unknown");
    EXPECT_EQ(countedDeathsWords({1, 1, 1}), "1 death");
    EXPECT_EQ(countedDeathsWords({66, 68, 68}), "66–68 deaths, best 68");
    EXPECT_EQ(countedDeathsWords({39, {}, {}}), "39 deaths");
}

} // namespace
} // namespace faultline
