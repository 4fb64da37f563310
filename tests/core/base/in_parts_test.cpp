#include "core/base/in_parts.h"

#include <gtest/gtest.h>

#include <utility>

namespace faultline {
namespace {

using Stretch = std::pair<std::size_t, std::size_t>;

std::vector<Stretch> partsOf(std::size_t size, std::size_t least)
{
    return inParts(size, least, [](std::size_t begin, std::size_t end) { return Stretch(begin, end); });
}

TEST(InParts, CoverTheWholeInOrderWithoutGaps)
{
    for (std::size_t size = 0; size < 200; ++size)
        for (const std::size_t least : {0U, 1U, 3U, 50U}) {
            std::size_t end = 0;
            for (const Stretch &part : partsOf(size, least)) {
                EXPECT_EQ(part.first, end);
                end = part.second;
            }
            EXPECT_EQ(end, size);
        }
}

TEST(InParts, FewAreOnePart)
{
    EXPECT_EQ(partsOf(0, 10), (std::vector<Stretch>{{0, 0}}));
    EXPECT_EQ(partsOf(19, 10), (std::vector<Stretch>{{0, 19}}));
}

TEST(InParts, NoPartIsShorterThanTheLeast)
{
    for (std::size_t size = 10; size < 200; ++size)
        for (const Stretch &part : partsOf(size, 10))
            EXPECT_GE(part.second - part.first, 10u);
}

TEST(InParts, ManyAreWorkedOnByAsManyThreadsAsThereAreCores)
{
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    EXPECT_EQ(partsOf(1'000'000, 1).size(), cores);
    const auto threads =
        inParts(1'000'000, 1, [](std::size_t, std::size_t) { return std::this_thread::get_id(); });
    EXPECT_EQ(threads.front(), std::this_thread::get_id());
    for (std::size_t i = 1; i < threads.size(); ++i)
        EXPECT_NE(threads[i], threads.front());
}

} // namespace
} // namespace faultline
