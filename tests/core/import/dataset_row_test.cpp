#include "core/import/dataset_row.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(DatasetRow, ReleasesAreComparedByTheirNumbers)
{
    EXPECT_TRUE(isOlderRelease("9.1", "25.1"));
    EXPECT_TRUE(isOlderRelease("25.0.9", "25.1"));
    EXPECT_TRUE(isOlderRelease("25", "25.1"));
    EXPECT_FALSE(isOlderRelease("25.1", "25.1"));
    EXPECT_FALSE(isOlderRelease("25.1", "9.1"));
}

TEST(DatasetRow, WhatIsNotNumberedIsNotCompared)
{
    EXPECT_FALSE(isOlderRelease("May 2024", "25.1"));
    EXPECT_FALSE(isOlderRelease("", "25.1"));
    EXPECT_FALSE(isOlderRelease("21.1", ""));
}

} // namespace
} // namespace faultline
