// Searches: whatever is typed becomes an expression that SQLite's full-text index takes.
#include "core/base/search_query.h"

#include "core/db/database.h"
#include "tests/fuzz/fuzz_target.h"

using namespace faultline;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t longest = 1000; // bytes; more than anybody types
    if (size > longest)
        return 0;
    static const Database words = [] {
        Database db = Database::inMemory();
        db.execute("CREATE VIRTUAL TABLE words USING fts5 (text); INSERT INTO words VALUES ('old bridge')");
        return db;
    }();
    const SearchQuery query(fuzz::textOf(data, size));
    for (const TextRange mark : query.marksIn("Old Bridge of Mostar, Стари мост"))
        fuzz::require(mark.length > 0, "a mark is not empty");
    if (query.empty())
        return 0;
    Statement search(words, "SELECT count(*) FROM words WHERE words MATCH ?");
    search.bind(1, query.expression());
    fuzz::require(search.step(), "an expression is understood");
    return 0;
}
