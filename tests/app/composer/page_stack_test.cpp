#include "app/composer/page_stack.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

constexpr PageSize a4{1240, 1754};

TEST(PageStack, FitsThePageAndTheWidth)
{
    const QSize view(632, 432);
    EXPECT_EQ(PageStack(a4, 3, view, PageZoom::Width).pageSize(), QSize(600, 849));
    EXPECT_EQ(PageStack(a4, 3, view, PageZoom::Page).pageSize(), QSize(283, 400));
    EXPECT_EQ(PageStack(a4, 3, view, PageZoom::Full).pageSize(), QSize(1240, 1754));
}

TEST(PageStack, PagesStandBelowEachOtherInTheMiddle)
{
    const PageStack stack({1000, 1000}, 3, {532, 332}, PageZoom::Page);
    EXPECT_EQ(stack.rect(0), QRect(116, 16, 300, 300));
    EXPECT_EQ(stack.rect(2), QRect(116, 16 + 2 * 316, 300, 300));
    EXPECT_EQ(stack.size(), QSize(532, 3 * 316 + 16));
}

TEST(PageStack, OnlyPagesInViewAreNamed)
{
    const PageStack stack({1000, 1000}, 60, {532, 332}, PageZoom::Page);
    using Pages = std::pair<int, int>;
    EXPECT_EQ(stack.between(0, 332), Pages(0, 0));
    EXPECT_EQ(stack.between(0, 333), Pages(0, 1));
    EXPECT_EQ(stack.between(315, 640), Pages(0, 1));
    EXPECT_EQ(stack.between(316, 640), Pages(1, 1));
    EXPECT_EQ(stack.between(59 * 316, 100000), Pages(59, 59));
    const Pages none = PageStack({1000, 1000}, 0, {532, 332}, PageZoom::Page).between(0, 332);
    EXPECT_LT(none.second, none.first);
}

} // namespace
} // namespace faultline
