// A chronicle with values that no rule of its schema would let in: the bytes say which cells, and what.
#include "core/db/chronicle_check.h"
#include "core/db/event_details.h"
#include "core/db/event_loader.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <bit>
#include <string>
#include <vector>

using namespace faultline;

namespace {

struct Column {
    std::string table;
    std::string name;
};

/// Of all tables but those of the index and the cache.
std::vector<Column> columnsOf(const Database &chronicle)
{
    std::vector<Column> columns;
    Statement query(chronicle,
                    "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c"
                    " WHERE t.type = 'table' AND t.name NOT LIKE 'event_search%'"
                    " AND t.name NOT LIKE 'sqlite_%'");
    while (query.step())
        columns.push_back({std::string(query.text(0)), std::string(query.text(1))});
    return columns;
}

/// Takes numbers and texts off the front of the bytes.
class Bytes {
public:
    Bytes(const std::uint8_t *data, std::size_t size) : m_rest(fuzz::textOf(data, size)) { }

    bool empty() const { return m_rest.empty(); }
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(number(2)) % limit; }
    std::uint64_t number(std::size_t bytes)
    {
        std::uint64_t value = 0;
        for (const char c : text(bytes))
            value = value << 8 | static_cast<unsigned char>(c);
        return value;
    }
    std::string text(std::size_t bytes)
    {
        const std::string taken(m_rest.substr(0, bytes));
        m_rest.remove_prefix(taken.size());
        return taken;
    }

private:
    std::string_view m_rest;
};

void writeSomething(Statement &update, Bytes &bytes)
{
    constexpr std::size_t longest = 64;
    const std::size_t kind = bytes.below(5);
    const std::string text = kind > 2 ? bytes.text(bytes.below(longest)) : std::string();
    if (kind == 0)
        update.bindNull(1);
    else if (kind == 1)
        update.bind(1, static_cast<std::int64_t>(bytes.number(8)));
    else if (kind == 2)
        update.bind(1, std::bit_cast<double>(bytes.number(8)));
    else if (kind == 3)
        update.bindBlob(1, text);
    else
        update.bind(1, std::string_view(text));
    update.run();
}

/// Writes one cell, or does nothing where a key is taken or the column is made from others.
void changeCell(Database &chronicle, const std::vector<Column> &columns, Bytes &bytes)
{
    const Column &column = columns[bytes.below(columns.size())];
    const std::string sql = "UPDATE OR IGNORE \"" + column.table + "\" SET \"" + column.name
        + "\" = ? WHERE rowid = (SELECT rowid FROM \"" + column.table + "\" LIMIT 1 OFFSET "
        + std::to_string(bytes.below(8)) + ")";
    try {
        Statement update(chronicle, sql);
        writeSomething(update, bytes);
    } catch (const DbError &) { // a table without rowid, a view, NOT NULL
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const test::TemporaryFolder folder;
    static const Database good = openChronicle(test::compileSmallChronicle(folder.path())).value();
    static const std::vector<Column> columns =
        columnsOf(Database::inMemory(good)); // which may be asked anything
    Database chronicle = Database::inMemory(good);
    chronicle.execute("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
    for (Bytes bytes(data, size); !bytes.empty();)
        changeCell(chronicle, columns, bytes);

    (void)rowFindings(chronicle);
    const auto store = loadEvents(chronicle);
    if (!store.ok()) {
        fuzz::require(!store.error().detail.empty(), "a refusal says why");
        return 0;
    }
    for (Row row = 0; row < store.value().size(); ++row) {
        fuzz::require(store.value().earliest(row) <= store.value().latest(row),
                      "no event ends before it begins");
        (void)loadEventDetails(chronicle, store.value().key(row));
    }
    return 0;
}
