#include "core/base/replacement_files.h"

#include "tests/support/little_room.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace faultline {
namespace {

namespace fs = std::filesystem;

using test::LittleRoom;

class ReplacementOfFiles : public testing::Test {
protected:
    ReplacementOfFiles()
    {
        test::writeFile(folder / "a", "old a");
        test::writeFile(folder / "b", "old b");
    }

    /// What is in the folder, hidden files included.
    std::size_t entries() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder.path()), {}));
    }

    test::TemporaryFolder folder;
};

TEST_F(ReplacementOfFiles, AllTakeTheirPlacesAndNothingElseStays)
{
    ReplacementFiles files;
    ASSERT_TRUE(files.add(folder / "a", "new a").ok());
    ASSERT_TRUE(files.add(folder / "c", "new c").ok());
    EXPECT_EQ(test::readFile(folder / "a"), "old a");
    const auto placed = files.commit();
    ASSERT_TRUE(placed.ok());
    EXPECT_EQ(placed.value(), (std::vector{folder / "a", folder / "c"}));
    EXPECT_EQ(test::readFile(folder / "a"), "new a");
    EXPECT_EQ(test::readFile(folder / "c"), "new c");
    EXPECT_EQ(entries(), 3u);
}

TEST_F(ReplacementOfFiles, WhenOneCannotTakeItsPlaceTheOthersGiveTheirsBack)
{
    ReplacementFiles files;
    for (const char *name : {"a", "c", "d"})
        ASSERT_TRUE(files.add(folder / name, "new").ok());
    fs::create_directories(folder / "d" / "in the way");
    const auto placed = files.commit();
    ASSERT_FALSE(placed.ok());
    EXPECT_EQ(placed.error().kind, Error::Kind::WriteFailed);
    EXPECT_EQ(placed.error().file, folder / "d");
    EXPECT_EQ(test::readFile(folder / "a"), "old a");
    EXPECT_FALSE(fs::exists(folder / "c"));
}

TEST_F(ReplacementOfFiles, WhatIsNotCommittedLeavesNothing)
{
    {
        ReplacementFiles files;
        ASSERT_TRUE(files.add(folder / "a", "new").ok());
        EXPECT_EQ(entries(), 3u);
    }
    EXPECT_EQ(entries(), 2u);
    EXPECT_EQ(test::readFile(folder / "a"), "old a");
}

TEST_F(ReplacementOfFiles, AFullDiskIsSaidAndChangesNothing)
{
    {
        ReplacementFiles files;
        ASSERT_TRUE(files.add(folder / "a", "new a").ok());
        const LittleRoom room(1000);
        const auto added = files.add(folder / "b", std::string(100'000, 'b'));
        ASSERT_FALSE(added.ok());
        EXPECT_EQ(added.error().kind, Error::Kind::WriteFailed);
        EXPECT_EQ(added.error().file, folder / "b");
        EXPECT_EQ(added.error().detail, "File too large");
    }
    EXPECT_EQ(test::readFile(folder / "a"), "old a");
    EXPECT_EQ(test::readFile(folder / "b"), "old b");
    EXPECT_EQ(entries(), 2u);
}

TEST_F(ReplacementOfFiles, WhereNothingCanBeWrittenIsSaid)
{
    ReplacementFiles files;
    const auto inFile = files.add(folder / "a" / "page.png", "new");
    ASSERT_FALSE(inFile.ok());
    EXPECT_EQ(inFile.error().detail, "there is no folder “" + (folder / "a").string() + "”");
    const auto overFolder = files.add(folder.path(), "new");
    ASSERT_FALSE(overFolder.ok());
    EXPECT_EQ(overFolder.error().detail, "it is a folder");
}

TEST_F(ReplacementOfFiles, WhatAKilledProcessLeftIsRemovedByTheNext)
{
    test::writeFile(folder / ".a.999999999.part", "half");
    test::writeFile(folder / ".a.999999999.old", "old a");
    ReplacementFiles files;
    ASSERT_TRUE(files.add(folder / "a", "new").ok());
    ASSERT_TRUE(files.commit().ok());
    EXPECT_EQ(entries(), 2u);
}

TEST_F(ReplacementOfFiles, AReadOnlyFileIsNotReplaced)
{
    fs::permissions(folder / "a", fs::perms::owner_read);
    ReplacementFiles files;
    ASSERT_TRUE(files.add(folder / "a", "new").ok());
    const auto placed = files.commit();
    ASSERT_FALSE(placed.ok());
    EXPECT_EQ(placed.error().detail, "it is read-only");
    EXPECT_EQ(test::readFile(folder / "a"), "old a");
}

TEST_F(ReplacementOfFiles, WhatAnotherChangedMeanwhileIsNotUndone)
{
    const FileStamp original = stampOf(folder / "a");
    ReplacementFile first(folder / "a");
    test::writeFile(first.path(), "the first one's");
    ASSERT_TRUE(first.commitOver(original).ok());
    test::writeFile(first.path(), "the second one's");
    const auto undone = first.commitOver(original);
    ASSERT_FALSE(undone.ok());
    EXPECT_EQ(undone.error().detail, "another program has changed it meanwhile; try again");
    EXPECT_EQ(test::readFile(folder / "a"), "the first one's");
}

TEST_F(ReplacementOfFiles, WhatAnotherMadeMeanwhileIsNotUndone)
{
    const FileStamp none = stampOf(folder / "c");
    ReplacementFile own(folder / "c");
    test::writeFile(own.path(), "own");
    test::writeFile(folder / "c", "another's");
    EXPECT_FALSE(own.commitOver(none).ok());
    EXPECT_EQ(test::readFile(folder / "c"), "another's");
}

TEST_F(ReplacementOfFiles, PermissionsStay)
{
    const auto own = fs::perms::owner_read | fs::perms::owner_write;
    fs::permissions(folder / "a", own);
    ReplacementFiles files;
    ASSERT_TRUE(files.add(folder / "a", "new").ok());
    ASSERT_TRUE(files.commit().ok());
    EXPECT_EQ(fs::status(folder / "a").permissions(), own);
}

} // namespace
} // namespace faultline
