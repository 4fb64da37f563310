#include "core/base/file_stamp.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <chrono>

namespace faultline {
namespace {

namespace fs = std::filesystem;

class FileStampOf : public testing::Test {
protected:
    FileChange change() const { return changeBetween(m_then, stampOf(m_file)); }

    test::TemporaryFolder m_folder;
    fs::path m_file = m_folder / "file";
    FileStamp m_then = (test::writeFile(m_file, "as it was"), stampOf(m_file));
};

TEST_F(FileStampOf, AFileThatIsLeftAloneIsTheSame) { EXPECT_EQ(change(), FileChange::None); }

TEST_F(FileStampOf, AnotherFileInItsPlaceIsToldFromOneThatIsGone)
{
    fs::rename(m_file, m_folder / "away");
    EXPECT_EQ(change(), FileChange::Gone);
    test::writeFile(m_file, "as it was");
    EXPECT_EQ(change(), FileChange::Replaced);
    fs::rename(m_folder / "away", m_file);
    EXPECT_EQ(change(), FileChange::None);
}

TEST_F(FileStampOf, WritingInPlaceShowsInTheSizeOrTheTime)
{
    test::writeFile(m_file, "as");
    EXPECT_EQ(change(), FileChange::Altered);
    test::writeFile(m_file, "as it is!");
    fs::last_write_time(m_file, fs::last_write_time(m_file) + std::chrono::seconds(1));
    EXPECT_EQ(change(), FileChange::Altered);
}

TEST_F(FileStampOf, ReadOnlyIsSaidOfWhatCouldBeWritten)
{
    fs::permissions(m_file, fs::perms::owner_read);
    EXPECT_EQ(change(), FileChange::ReadOnly);
    EXPECT_EQ(changeBetween(stampOf(m_file), stampOf(m_file)), FileChange::None);
}

TEST_F(FileStampOf, WhatWasNeverThereHasNotChanged)
{
    EXPECT_EQ(changeBetween(stampOf(m_folder / "none"), stampOf(m_file)), FileChange::None);
}

} // namespace
} // namespace faultline
