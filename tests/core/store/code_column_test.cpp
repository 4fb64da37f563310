#include "core/store/code_column.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

std::size_t bytesACode(std::size_t codes)
{
    return CodeColumn(1, codes).visit([](const auto &values) { return sizeof(values[0]); });
}

TEST(CodeColumn, IsAsWideAsItsLargestCode)
{
    EXPECT_EQ(bytesACode(1), 1u);
    EXPECT_EQ(bytesACode(256), 1u);
    EXPECT_EQ(bytesACode(257), 2u);
    EXPECT_EQ(bytesACode(65'536), 2u);
    EXPECT_EQ(bytesACode(65'537), 4u);
}

TEST(CodeColumn, KeepsTheLargestCodeThereIsRoomFor)
{
    for (const std::size_t codes : {1U, 256U, 257U, 65'536U, 65'537U, 10'000'000U}) {
        CodeColumn column(3, codes);
        column.set(0, 0);
        column.set(1, static_cast<Code>(codes - 1));
        column.set(2, 0);
        EXPECT_EQ(column[0], 0u);
        EXPECT_EQ(column[1], codes - 1);
        EXPECT_EQ(column[2], 0u);
        EXPECT_EQ(column.size(), 3u);
    }
}

} // namespace
} // namespace faultline
