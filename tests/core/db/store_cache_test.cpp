#include "core/db/store_cache.h"

#include "core/db/event_loader.h"
#include "tests/support/random_store.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

std::vector<Code> codesOf(const CodeColumn &column)
{
    return column.visit([](const auto &codes) { return std::vector<Code>(codes.begin(), codes.end()); });
}

template <typename T>
void expectEqual(const Lists<T> &a, const Lists<T> &b)
{
    EXPECT_EQ(a.values, b.values);
    EXPECT_EQ(a.ends, b.ends);
}

void expectEqual(const EventStore::Columns &a, const EventStore::Columns &b)
{
    EXPECT_EQ(a.key, b.key);
    EXPECT_EQ(a.rowsByKey, b.rowsByKey);
    EXPECT_EQ(a.earliest, b.earliest);
    EXPECT_EQ(a.latest, b.latest);
    EXPECT_EQ(a.dateForm, b.dateForm);
    EXPECT_EQ(a.category, b.category);
    EXPECT_EQ(a.confidence, b.confidence);
    EXPECT_EQ(a.dataset, b.dataset);
    EXPECT_EQ(a.sourceCount, b.sourceCount);
    EXPECT_EQ(codesOf(a.place), codesOf(b.place));
    EXPECT_EQ(codesOf(a.deaths), codesOf(b.deaths));
    EXPECT_EQ(codesOf(a.countries), codesOf(b.countries));
    EXPECT_EQ(codesOf(a.actors), codesOf(b.actors));
    EXPECT_EQ(codesOf(a.crises), codesOf(b.crises));
    EXPECT_EQ(a.places, b.places);
    EXPECT_EQ(a.figures, b.figures);
    expectEqual(a.placeLists, b.placeLists);
    expectEqual(a.partyLists, b.partyLists);
    expectEqual(a.actorLists, b.actorLists);
    expectEqual(a.crisisLists, b.crisisLists);
}

std::vector<std::array<std::int64_t, 3>> linksOf(const EventStore &store)
{
    std::vector<std::array<std::int64_t, 3>> links;
    for (const Link &link : store.links())
        links.push_back({link.from, static_cast<std::int64_t>(link.kind), link.to});
    return links;
}

void expectEqual(const EventStore &a, const EventStore &b)
{
    expectEqual(a.columns(), b.columns());
    EXPECT_EQ(linksOf(a), linksOf(b));
    EXPECT_EQ(a.info().title, b.info().title);
    EXPECT_EQ(a.countries().size(), b.countries().size());
    EXPECT_EQ(a.datasets().size(), b.datasets().size());
}

/// `hexadecimal` so many times, as SQL writes blobs.
std::string blob(std::string_view hexadecimal, int times)
{
    std::string sql = "x'";
    for (int i = 0; i < times; ++i)
        sql += hexadecimal;
    return sql + "'";
}

class StoreCache : public testing::Test {
protected:
    void writeCache() const
    {
        Database chronicle = Database::toFill(m_file);
        writeStoreCache(chronicle, scanEvents(chronicle));
    }

    std::optional<EventStore> cached() const
    {
        const Database chronicle = Database::toRead(m_file);
        return readStoreCache(chronicle);
    }

    /// Changes the cache and makes it look as if the file had not been written since.
    void forge(const std::string &sql) const
    {
        writeCache();
        const std::string before = test::readFile(m_file);
        test::alterWithSql(m_file, sql);
        std::string bytes = test::readFile(m_file);
        for (const std::size_t at :
             {24U, 92U}) // the change counter, and for which one the page count is right
            bytes.replace(at, 4, before, at, 4);
        test::writeFile(m_file, bytes);
    }

    /// Neither is the forged column believed, nor does it keep the chronicle from being read.
    void expectRefused(const std::string &sql) const
    {
        SCOPED_TRACE(sql);
        forge(sql);
        EXPECT_FALSE(cached());
        const auto chronicle = openChronicle(m_file);
        ASSERT_TRUE(chronicle.ok()) << chronicle.error().detail;
        const auto store = loadEvents(chronicle.value());
        ASSERT_TRUE(store.ok()) << store.error().detail;
        expectEqual(store.value(), scanEvents(chronicle.value()));
    }

    static std::string set(const std::string &column, const std::string &bytes)
    {
        return "UPDATE store_column SET bytes = " + bytes + " WHERE name = '" + column + "'";
    }

    test::TemporaryFolder m_folder;
    std::filesystem::path m_file = test::compileSmallChronicle(m_folder.path());
};

TEST_F(StoreCache, IsWhatAScanGives)
{
    writeCache();
    const auto store = cached();
    ASSERT_TRUE(store);
    expectEqual(*store, scanEvents(Database::toRead(m_file)));
    EXPECT_EQ(store->size(), 7u);
}

TEST_F(StoreCache, KeepsEventsOfEveryKind)
{
    // Not what the tables hold; they only need to be large enough for its codes.
    const EventStore mixed = test::mixedStore(1, 3000);
    test::alterWithSql(m_file,
                       "INSERT INTO dataset VALUES ('a', 'A', NULL, 'L', 'C', 1, 0, 1),"
                       " ('b', 'B', NULL, 'L', 'C', 1, 0, 2), ('c', 'C', NULL, 'L', 'C', 1, 1, 3);"
                       "INSERT INTO actor VALUES ('x', 'X', 'person', NULL, NULL);"
                       "INSERT INTO crisis VALUES ('z', 'Z', 'Z', '1990', NULL, 'Z', 9, 7305, 7669)");
    {
        Database chronicle = Database::toFill(m_file);
        writeStoreCache(chronicle, mixed);
    }
    const auto store = cached();
    ASSERT_TRUE(store);
    expectEqual(store->columns(), mixed.columns());
    EXPECT_EQ(store->span(17), mixed.span(17));
}

TEST_F(StoreCache, IsNotThereUntilItIsWritten)
{
    test::alterWithSql(m_file, "DELETE FROM store_column");
    EXPECT_FALSE(cached());
    EXPECT_TRUE(loadEvents(openChronicle(m_file).value()).ok());
}

TEST_F(StoreCache, AFileChangedSinceIsScanned)
{
    writeCache();
    test::alterWithSql(m_file, "UPDATE event SET deaths_best = 250 WHERE id = 'siege'");
    EXPECT_FALSE(cached());
    const auto chronicle = openChronicle(m_file);
    const auto store = loadEvents(chronicle.value());
    ASSERT_TRUE(store.ok());
    EXPECT_EQ(store.value().deaths(test::rowOf(chronicle.value(), store.value(), "siege")).best, 250);
}

TEST_F(StoreCache, CanBeWrittenAgain)
{
    writeCache();
    test::alterWithSql(m_file, "UPDATE event SET deaths_best = 250 WHERE id = 'siege'");
    writeCache();
    const auto store = cached();
    ASSERT_TRUE(store);
    expectEqual(*store, scanEvents(Database::toRead(m_file)));
}

TEST_F(StoreCache, EqualStoresGiveEqualBytes)
{
    const auto second = m_folder / "second";
    std::filesystem::copy_file(m_file, second);
    writeCache();
    const std::string first = test::readFile(m_file);
    m_file = second;
    writeCache();
    EXPECT_EQ(test::readFile(m_file), first);
}

TEST_F(StoreCache, AForgedCacheThatFitsIsBelieved) // or the refusals below would prove nothing
{
    forge("UPDATE store_column SET bytes = bytes");
    EXPECT_TRUE(cached());
    forge(set("sourceCount", blob("0500", 7)));
    ASSERT_TRUE(cached());
    EXPECT_EQ(cached()->sourceCount(3), 5u);
}

TEST_F(StoreCache, AMissingColumnIsRefused)
{
    for (const char *column : {"stamp", "key", "rowsByKey", "earliest", "dateForm", "figures", "place",
                               "crises", "actorLists.ends", "places.names", "places.nameEnds"})
        expectRefused("DELETE FROM store_column WHERE name = '" + std::string(column) + "'");
}

TEST_F(StoreCache, AColumnOfAnotherLengthIsRefused)
{
    for (const char *column : {"key", "rowsByKey", "earliest", "latest", "dateForm", "category", "confidence",
                               "dataset", "sourceCount", "place", "deaths", "countries", "actors", "crises",
                               "places.latitude", "places.precision", "partyLists.ends"}) {
        expectRefused("UPDATE store_column SET bytes = x'' WHERE name = '" + std::string(column) + "'");
        expectRefused("UPDATE store_column SET bytes = CAST(bytes || bytes AS BLOB) WHERE name = '"
                      + std::string(column) + "'");
    }
    expectRefused(set("earliest", "x'010203'")); // not even whole days
}

TEST_F(StoreCache, ACodeBeyondItsDictionaryIsRefused)
{
    for (const char *column : {"place", "deaths", "countries", "actors", "crises", "dataset", "confidence"})
        expectRefused(set(column, blob("FF", 7)));
    for (const char *column : {"category", "dateForm"})
        expectRefused(set(column, blob("FFFF", 7)));
    expectRefused(set("rowsByKey", blob("07000000", 7)));
}

TEST_F(StoreCache, AListBeyondItsTableIsRefused)
{
    for (const char *column : {"placeLists.values", "partyLists.values", "crisisLists.values"})
        expectRefused("UPDATE store_column SET bytes = x'' WHERE name = '" + std::string(column) + "'");
    expectRefused("UPDATE store_column SET bytes = (SELECT CAST(x'FFFF' || substr(bytes, 3) AS BLOB))"
                  " WHERE name = 'placeLists.values'");
    expectRefused("UPDATE store_column SET bytes = (SELECT CAST(x'FFFFFFFF' || substr(bytes, 5) AS BLOB))"
                  " WHERE name = 'actorLists.ends'");
    expectRefused("UPDATE store_column SET bytes = (SELECT CAST(x'FFFFFFFF' || substr(bytes, 5) AS BLOB))"
                  " WHERE name = 'places.nameEnds'");
}

TEST_F(StoreCache, DaysThatDescendAreRefused)
{
    expectRefused("UPDATE store_column SET bytes = (SELECT CAST(x'FFFFFF7E' || substr(bytes, 5) AS BLOB))"
                  " WHERE name = 'earliest'");
    expectRefused(set("latest", blob("00000000", 7))); // before they began
}

TEST_F(StoreCache, DaysOutsideOfTheCalendarAreRefused)
{
    for (const char *day : {"00000080", "FFFFFF7F"}) { // the first and the last in 32 bits
        expectRefused(set("earliest", blob(day, 7)) + "; " + set("latest", blob("FFFFFF7F", 7)));
    }
    expectRefused(set("latest", blob("A1C02C00", 7))); // 1 January 10000
}

TEST_F(StoreCache, RowsOfKeysBeyondTheEventsAreRefused)
{
    expectRefused(set("rowsByKey", blob("07000000", 7)));
}

TEST_F(StoreCache, PlacesThatAreNotOnEarthAreRefused)
{
    const std::string degrees91 = "0000B642"; // little-endian, as single-precision numbers
    const std::string degrees181 = "00003543";
    const std::string notANumber = "0000C07F";
    for (const std::string &wrong : {degrees91, notANumber})
        expectRefused("UPDATE store_column SET bytes = (SELECT CAST(x'00000000" + wrong
                      + "' || substr(bytes, 9) AS BLOB)) WHERE name = 'places.latitude'");
    expectRefused("UPDATE store_column SET bytes = (SELECT CAST(x'00000000" + degrees181
                  + "' || substr(bytes, 9) AS BLOB)) WHERE name = 'places.longitude'");
    expectRefused("UPDATE store_column SET bytes = (SELECT CAST(x'0009' || substr(bytes, 3) AS BLOB))"
                  " WHERE name = 'places.precision'");
}

TEST_F(StoreCache, AFileWithAWriteAheadLogIsNotTrusted)
{
    forge("PRAGMA journal_mode = WAL"); // SQLite leaves the counter alone from then on
    EXPECT_FALSE(cached());
    EXPECT_TRUE(loadEvents(openChronicle(m_file).value()).ok());
}

} // namespace
} // namespace faultline
