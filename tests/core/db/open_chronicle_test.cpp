#include "core/db/database.h"

#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

using Kind = Error::Kind;

class OpenChronicle : public testing::Test {
protected:
    /// The kind of error that opening gives.
    static Kind refusal(const std::filesystem::path &file)
    {
        const auto chronicle = openChronicle(file);
        if (chronicle.ok())
            throw std::logic_error("opened: " + file.string());
        EXPECT_EQ(chronicle.error().file, file);
        return chronicle.error().kind;
    }

    std::filesystem::path fileWith(std::string_view bytes) const
    {
        test::writeFile(m_folder / "given", bytes);
        return m_folder / "given";
    }

    std::filesystem::path alteredChronicle(const std::string &sql) const
    {
        auto file = test::compileSmallChronicle(m_folder.path());
        test::alterWithSql(file, sql);
        return file;
    }

    test::TemporaryFolder m_folder;
};

TEST_F(OpenChronicle, AChronicleOpens)
{
    const auto chronicle = openChronicle(test::compileSmallChronicle(m_folder.path()));
    ASSERT_TRUE(chronicle.ok()) << chronicle.error().detail;
}

TEST_F(OpenChronicle, AMissingFileIsNotFound) { EXPECT_EQ(refusal(m_folder / "none"), Kind::NotFound); }

TEST_F(OpenChronicle, AFolderIsToldApart) { EXPECT_EQ(refusal(m_folder.path()), Kind::IsDirectory); }

TEST_F(OpenChronicle, ADeviceIsNotAChronicle) { EXPECT_EQ(refusal("/dev/null"), Kind::NotAChronicle); }

TEST_F(OpenChronicle, AnEmptyFileIsToldApart) { EXPECT_EQ(refusal(fileWith("")), Kind::EmptyFile); }

TEST_F(OpenChronicle, TextAndPicturesAreNotChronicles)
{
    EXPECT_EQ(refusal(fileWith("id,start\n")), Kind::NotAChronicle);
    EXPECT_EQ(refusal(fileWith("\x89PNG\r\n\x1A\n and much more")), Kind::NotAChronicle);
    EXPECT_EQ(refusal(fileWith(std::string(4096, '\0'))), Kind::NotAChronicle);
}

TEST_F(OpenChronicle, AnotherProgramsDatabaseIsNotAChronicle)
{
    test::alterWithSql(m_folder / "other.db", "PRAGMA application_id = 7; CREATE TABLE event (id TEXT)");
    EXPECT_EQ(refusal(m_folder / "other.db"), Kind::NotAChronicle);
}

TEST_F(OpenChronicle, ANewerSchemaIsToldApart)
{
    EXPECT_EQ(refusal(alteredChronicle("PRAGMA user_version = 2")), Kind::NewerSchema);
}

TEST_F(OpenChronicle, AFileCutOffAnywhereIsDamaged)
{
    const std::string whole = test::readFile(test::compileSmallChronicle(m_folder.path()));
    for (const std::size_t size : {std::size_t{50}, std::size_t{100}, std::size_t{4096}, whole.size() / 2,
                                   whole.size() - 4096, whole.size() - 1})
        EXPECT_EQ(refusal(fileWith(whole.substr(0, size))), Kind::Damaged) << size;
}

TEST_F(OpenChronicle, AnOverwrittenPageIsDamage)
{
    std::string bytes = test::readFile(test::compileSmallChronicle(m_folder.path()));
    bytes.replace(std::size_t{3} * 4096, 64, std::string(64, '\xAA'));
    EXPECT_EQ(refusal(fileWith(bytes)), Kind::Damaged);
}

TEST_F(OpenChronicle, ATableDefinedInAnotherWayIsNamed)
{
    const auto chronicle = openChronicle(alteredChronicle("ALTER TABLE source DROP COLUMN date"));
    ASSERT_FALSE(chronicle.ok());
    EXPECT_EQ(chronicle.error().kind, Kind::Damaged);
    EXPECT_NE(chronicle.error().detail.find("table source"), std::string::npos) << chronicle.error().detail;
}

TEST_F(OpenChronicle, AViewOfOthersIsRefused)
{
    EXPECT_EQ(refusal(alteredChronicle("CREATE VIEW v AS SELECT 1")), Kind::Damaged);
}

TEST_F(OpenChronicle, ATriggerOfOthersIsRefused)
{
    EXPECT_EQ(refusal(alteredChronicle("CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END")),
              Kind::Damaged);
}

TEST_F(OpenChronicle, AnOpenChronicleCannotBeWritten)
{
    auto chronicle = openChronicle(test::compileSmallChronicle(m_folder.path()));
    ASSERT_TRUE(chronicle.ok());
    EXPECT_THROW(chronicle.value().execute("DELETE FROM event_link"), DbError);
    EXPECT_THROW(chronicle.value().execute("PRAGMA query_only = OFF; DELETE FROM event_link"), DbError);
}

TEST_F(OpenChronicle, OpeningLeavesTheFileAndItsFolderAlone)
{
    const auto file = test::compileSmallChronicle(m_folder.path());
    const std::string before = test::readFile(file);
    const auto files = [&] {
        return std::distance(std::filesystem::directory_iterator(m_folder.path()), {});
    };
    const auto filesBefore = files();
    {
        const auto chronicle = openChronicle(file);
        ASSERT_TRUE(chronicle.ok());
        EXPECT_EQ(files(), filesBefore);
    }
    EXPECT_EQ(test::readFile(file), before);
}

} // namespace
} // namespace faultline
