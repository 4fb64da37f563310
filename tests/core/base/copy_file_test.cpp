#include "core/base/copy_file.h"

#include "core/base/read_file.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(CopyFile, HasTheBytes)
{
    const test::TemporaryFolder folder;
    test::writeFile(folder / "one", std::string("a\0b", 3));
    EXPECT_FALSE(copyFile(folder / "one", folder / "other"));
    EXPECT_EQ(readFile(folder / "other").value(), std::string("a\0b", 3));
}

TEST(CopyFile, SaysWhyThereIsNone)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(copyFile(folder / "missing", folder / "other"), std::errc::no_such_file_or_directory);
    test::writeFile(folder / "one", "a");
    test::writeFile(folder / "other", "b");
    EXPECT_EQ(copyFile(folder / "one", folder / "other"), std::errc::file_exists);
}

} // namespace
} // namespace faultline
