#include "core/db/chronicle_copy.h"

#include "tests/support/little_room.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

namespace fs = std::filesystem;

class CopyOfAChronicle : public testing::Test {
protected:
    test::TemporaryFolder m_folder;
    fs::path m_file = test::compileSmallChronicle(m_folder.path());
    fs::path m_copy = m_folder / "copy.faultline";
    std::string m_bytes = test::readFile(m_file);
    Database m_open = openChronicle(m_file).value();
};

TEST_F(CopyOfAChronicle, WhatWasDeletedIsSavedFromWhatIsOpen)
{
    fs::remove(m_file);
    ASSERT_TRUE(saveCopy(m_open, m_copy).ok());
    EXPECT_TRUE(test::readFile(m_copy) == m_bytes);
}

TEST_F(CopyOfAChronicle, ItMayTakeThePlaceOfWhatReplacedIt)
{
    fs::remove(m_file);
    test::writeFile(m_file, "another file");
    ASSERT_TRUE(saveCopy(m_open, m_file).ok());
    EXPECT_TRUE(test::readFile(m_file) == m_bytes);
}

TEST_F(CopyOfAChronicle, WhatWasCutShortIsNotCopied)
{
    test::writeFile(m_copy, "precious");
    fs::resize_file(m_file, 8192);
    const auto saved = saveCopy(m_open, m_copy);
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(test::readFile(m_copy), "precious");
}

TEST_F(CopyOfAChronicle, AFullDiskIsSaidAndLeavesNothing)
{
    {
        const test::LittleRoom room(20'000);
        const auto saved = saveCopy(m_open, m_copy);
        ASSERT_FALSE(saved.ok());
        EXPECT_EQ(saved.error().kind, Error::Kind::WriteFailed);
        EXPECT_EQ(saved.error().file, m_copy);
    }
    for (const auto &entry : fs::directory_iterator(m_folder.path()))
        EXPECT_FALSE(entry.path().filename().string().starts_with(".")) << entry.path();
    EXPECT_FALSE(fs::exists(m_copy));
}

TEST_F(CopyOfAChronicle, ItCanBeStopped)
{
    std::stop_source stop;
    stop.request_stop();
    const auto saved = saveCopy(m_open, m_copy, stop.get_token());
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().kind, Error::Kind::Stopped);
    EXPECT_FALSE(fs::exists(m_copy));
}

} // namespace
} // namespace faultline
