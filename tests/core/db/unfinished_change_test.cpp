#include "core/db/unfinished_change.h"

#include "core/db/database.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <sqlite3.h>

#include <gtest/gtest.h>

#include <iterator>

namespace faultline {
namespace {

namespace fs = std::filesystem;

/// A chronicle as another program leaves it that is killed while it changes all titles.
class UnfinishedChangeOfAFile : public testing::Test {
protected:
    UnfinishedChangeOfAFile()
    {
        fs::create_directory(m_folder / "left");
        m_original = test::compileSmallChronicle(m_folder.path());
        m_title = titleIn(m_original);
    }

    /// `begin` starts the change, `end` gives it up after the files were copied.
    void leave(const char *begin, const char *end)
    {
        sqlite3 *db = nullptr;
        ASSERT_EQ(sqlite3_open(m_original.c_str(), &db), SQLITE_OK);
        ASSERT_EQ(sqlite3_exec(db, begin, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
        for (const char *beside : {"", "-journal", "-wal"})
            if (fs::exists(m_original.string() + beside))
                fs::copy_file(m_original.string() + beside, m_left.string() + beside);
        ASSERT_EQ(sqlite3_exec(db, end, nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(db);
    }

    void leaveJournal()
    {
        leave("PRAGMA cache_size = 1; BEGIN; UPDATE event SET title = 'half', summary = hex(zeroblob(9000))",
              "ROLLBACK");
    }

    void leaveWriteLog()
    {
        leave("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE event SET title = 'new'", "");
    }

    static std::string titleIn(const fs::path &file)
    {
        const Database chronicle = Database::toRead(file);
        Statement title(chronicle, "SELECT title FROM event ORDER BY key");
        title.step();
        return std::string(title.text(0));
    }

    std::size_t filesLeft() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(m_left.parent_path()), {}));
    }

    test::TemporaryFolder m_folder;
    fs::path m_original;
    fs::path m_left = m_folder / "left/is it a 100% #1?.faultline";
    fs::path m_copy = m_folder / "copy.faultline";
    std::string m_title;
};

TEST_F(UnfinishedChangeOfAFile, AHotJournalIsRefusedInWordsAndTakenBackInACopy)
{
    leaveJournal();
    EXPECT_EQ(unfinishedChange(m_left), UnfinishedChange::Journal);
    const auto opened = openChronicle(m_left);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().detail, "another program left a change of it unfinished");

    const std::string before = test::readFile(m_left);
    ASSERT_TRUE(recoverInto(m_left, m_copy).ok());
    EXPECT_EQ(titleIn(m_copy), m_title);
    EXPECT_TRUE(openChronicle(m_copy).ok());
    EXPECT_EQ(test::readFile(m_left), before);
    EXPECT_EQ(filesLeft(), 2u);
}

TEST_F(UnfinishedChangeOfAFile, AWriteLogIsRefusedInWordsAndTakenOverInACopy)
{
    leaveWriteLog();
    EXPECT_EQ(unfinishedChange(m_left), UnfinishedChange::WriteLog);
    const auto opened = openChronicle(m_left);
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().detail,
              "another program has changes of it that are not yet in the file, but in “"
                  + m_left.filename().string() + "-wal” beside it");

    ASSERT_TRUE(recoverInto(m_left, m_copy).ok());
    EXPECT_EQ(titleIn(m_copy), "new");
    EXPECT_EQ(filesLeft(), 2u);
}

TEST_F(UnfinishedChangeOfAFile, WriteAheadModeAloneOpensAndNothingIsMadeBeside)
{
    leave("PRAGMA journal_mode = WAL", "PRAGMA wal_checkpoint(TRUNCATE)");
    for (const bool emptyLog : {true, false}) {
        if (emptyLog)
            test::writeFile(m_left.string() + "-wal", "");
        else
            fs::remove(m_left.string() + "-wal");
        EXPECT_EQ(unfinishedChange(m_left), UnfinishedChange::None);
        EXPECT_TRUE(openChronicle(m_left).ok());
        EXPECT_EQ(titleIn(m_left), m_title);
        EXPECT_EQ(filesLeft(), emptyLog ? 2u : 1u);
    }
}

TEST_F(UnfinishedChangeOfAFile, AJournalThatIsDoneWithIsNone)
{
    fs::copy_file(m_original, m_left);
    for (const std::string &journal : {std::string(), std::string(4096, '\0')}) {
        test::writeFile(besideFile(m_left, UnfinishedChange::Journal), journal);
        EXPECT_EQ(unfinishedChange(m_left), UnfinishedChange::None);
        EXPECT_TRUE(openChronicle(m_left).ok());
    }
}

TEST_F(UnfinishedChangeOfAFile, AJournalThatNamesAnotherFileIsNotFollowed)
{
    leaveJournal();
    const fs::path named = m_folder / "a letter";
    test::writeFile(named, "Dear");
    const fs::path journal = besideFile(m_left, UnfinishedChange::Journal);
    test::writeFile(journal, test::readFile(journal) + named.string() + "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7");
    const auto recovered = recoverInto(m_left, m_copy);
    ASSERT_FALSE(recovered.ok());
    EXPECT_EQ(recovered.error().detail, "its journal belongs to a change of several files");
    EXPECT_FALSE(fs::exists(m_copy));
    EXPECT_TRUE(fs::exists(named));
}

TEST_F(UnfinishedChangeOfAFile, ACopyThatIsNoChronicleTakesNoPlace)
{
    leaveWriteLog();
    test::writeFile(m_copy, "precious");
    test::writeFile(m_left, "no chronicle");
    EXPECT_FALSE(recoverInto(m_left, m_copy).ok());
    EXPECT_EQ(test::readFile(m_copy), "precious");
    for (const auto &entry : fs::directory_iterator(m_folder.path()))
        EXPECT_FALSE(entry.path().filename().string().starts_with(".")) << entry.path();
}

} // namespace
} // namespace faultline
