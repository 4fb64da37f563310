#include "core/base/safe_name.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(SafeName, CodesIdsAndYearsStay)
{
    for (const char *name : {"BA", "war-in-bosnia", "1992", "un_1244"})
        EXPECT_EQ(safeName(name), name);
}

TEST(SafeName, OtherTextsAreFoldedAndKeepTheirWordsApart)
{
    EXPECT_EQ(safeName("Vojska Republike Srpske (VRS)"), "vojska-republike-srpske-vrs");
    EXPECT_EQ(safeName("Đorđević, Ћосић"), "dordevic-cosic");
}

TEST(SafeName, NoTextIsAPath)
{
    EXPECT_EQ(safeName("../../etc/passwd"), "etc-passwd");
    EXPECT_EQ(safeName("-rf"), "rf");
    EXPECT_EQ(safeName("."), "unnamed");
    EXPECT_EQ(safeName(std::string("a\0b", 3)), "a-b");
    EXPECT_EQ(safeName("漢字"), "unnamed");
}

TEST(SafeName, NoNameIsADeviceOrTooLong)
{
    EXPECT_EQ(safeName("CON"), "CON_");
    EXPECT_EQ(safeName("lpt1"), "lpt1_");
    EXPECT_EQ(safeName("computer"), "computer");
    EXPECT_EQ(safeName(std::string(300, 'a')).size(), 80u);
}

} // namespace
} // namespace faultline
