#include "core/db/database.h"

#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::HasSubstr;

class ReadingGuardTest : public testing::Test {
protected:
    /// What DbError says when the statement is prepared and run to its end.
    std::string refusal(const std::string &sql, Readable readable = Readable::Chronicle) const
    {
        const Database chronicle = Database::toRead(m_file, readable);
        try {
            Statement statement(chronicle, sql);
            while (statement.step())
                for (int column = 0; column < statement.columns(); ++column)
                    statement.text(column);
            return {};
        } catch (const DbError &error) {
            return error.what();
        }
    }

    test::TemporaryFolder m_folder;
    std::filesystem::path m_file = test::compileSmallChronicle(m_folder.path());
};

constexpr const char *notAsked = "its tables ask for something that reading never needs";

TEST_F(ReadingGuardTest, TheTablesOfAChronicleAreRead)
{
    EXPECT_EQ(refusal("SELECT count(*) FROM event"), "");
    EXPECT_EQ(refusal("SELECT substr(title, 1, 3) FROM event JOIN event_source ON event = key"), "");
    EXPECT_EQ(refusal("SELECT rowid FROM event_search WHERE event_search MATCH 'siege' ORDER BY rank"), "");
    EXPECT_EQ(refusal("PRAGMA integrity_check"), "");
}

TEST_F(ReadingGuardTest, OtherStatementsAreRefused)
{
    for (const char *sql :
         {"DELETE FROM event", "UPDATE sqlite_schema SET sql = ''", "CREATE TEMP TABLE t (a)",
          "ATTACH ':memory:' AS other", "DROP TABLE event", "PRAGMA query_only = OFF",
          "PRAGMA writable_schema = ON", "PRAGMA temp_store_directory = '/'", "VACUUM INTO '/tmp/copy'",
          "ANALYZE", "BEGIN IMMEDIATE", "SELECT name FROM pragma_database_list",
          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"})
        EXPECT_THAT(refusal(sql), testing::Not("")) << sql;
    EXPECT_THAT(refusal("DELETE FROM event"), HasSubstr(notAsked));
}

TEST_F(ReadingGuardTest, FunctionsThatReadingNeverNeedsAreRefused)
{
    for (const char *call : {"load_extension('x')", "randomblob(9)", "zeroblob(9)", "printf('%9999d', 1)",
                             "sqlite_version()", "replace(title, 'a', 'b')", "fts5_source_id()"})
        for (const Readable readable : {Readable::Chronicle, Readable::Anything})
            EXPECT_THAT(refusal("SELECT " + std::string(call) + " FROM event", readable), HasSubstr(notAsked))
                << call;
}

TEST_F(ReadingGuardTest, TablesOfOthersAreReadOnlyWhereAnythingIs)
{
    test::alterWithSql(m_file, "CREATE TABLE foreigner (a); CREATE VIEW v AS SELECT a FROM foreigner");
    EXPECT_THAT(refusal("SELECT a FROM foreigner"), HasSubstr("foreigner"));
    EXPECT_THAT(refusal("SELECT count(*) FROM foreigner"), testing::Not(""));
    EXPECT_EQ(refusal("SELECT a FROM v", Readable::Anything), "");
}

TEST_F(ReadingGuardTest, WorkEndsWhereNoSoundFileNeedsMore)
{
    const std::string endless = "SELECT count(*) FROM event a, event b, event c, event d, event e, event f,"
                                " event g, event h, event i, event j, event k, event l, event m, event n";
    EXPECT_THAT(refusal(endless), HasSubstr("more work than a sound file of its size"));
}

TEST_F(ReadingGuardTest, TextsEndWhereNoSoundFileHasMore)
{
    EXPECT_THAT(
        refusal("SELECT a.title, a.summary, b.summary FROM event a, event b, event c, event d, event e,"
                " event f, event g, event h"),
        HasSubstr("more text than a sound file of its size"));
}

TEST_F(ReadingGuardTest, TheNextStatementHasItsOwnBounds)
{
    const Database chronicle = Database::toRead(m_file);
    Statement endless(
        chronicle,
        "SELECT a.key FROM event a, event b, event c, event d, event e, event f, event g, event h,"
        " event i, event j");
    EXPECT_THROW(while (endless.step()), DbError);
    Statement small(chronicle, "SELECT title FROM event");
    int rows = 0;
    while (small.step())
        rows += small.text(0).empty() ? 0 : 1;
    EXPECT_EQ(rows, 7);
}

} // namespace
} // namespace faultline
