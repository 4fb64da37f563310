#include "core/map/base_map_bytes.h"

#include "tests/core/map/small_map.h"

#include <gtest/gtest.h>

namespace faultline {

namespace {

TEST(BaseMapBytes, AMapComesBackAsItWas)
{
    const BaseMap map = test::smallMap();
    const auto back = baseMapOf(bytesOf(map));
    ASSERT_TRUE(back.ok());
    EXPECT_TRUE(back.value() == map);
}

TEST(BaseMapBytes, WhatIsCutOffIsRefusedWhereverItEnds)
{
    const std::string bytes = bytesOf(test::smallMap());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        ASSERT_FALSE(baseMapOf(std::string_view(bytes).substr(0, size)).ok()) << size << " bytes";
}

TEST(BaseMapBytes, WhatHasMoreOrAnotherLayoutIsRefused)
{
    std::string bytes = bytesOf(test::smallMap());
    EXPECT_FALSE(baseMapOf(bytes + '\0').ok());
    bytes.front() = 'f';
    EXPECT_FALSE(baseMapOf(bytes).ok());
}

} // namespace

} // namespace faultline
