#include "core/db/page_check.h"

#include "core/db/guarded.h"

#include <system_error>

namespace faultline {

namespace {

constexpr std::uintmax_t checkedAtOnce = 32U << 20;
constexpr const char *smallTables[] = {"meta",  "theme",      "category", "country",
                                       "actor", "place_name", "crisis",   "dataset"};

bool isLarge(const Database &chronicle)
{
    std::error_code none; // in memory, or gone meanwhile
    const std::uintmax_t bytes = std::filesystem::file_size(chronicle.file(), none);
    return !none && bytes > checkedAtOnce;
}

/// SQLite reads no CHECKs of a read-only file.
void expectSound(const Database &chronicle, const std::string &pragma)
{
    Statement check(chronicle, pragma);
    if (check.step() && check.text(0) != "ok")
        throw BadRow(std::string(check.text(0)));
}

} // namespace

void checkPagesToOpen(const Database &chronicle)
{
    if (!isLarge(chronicle))
        return expectSound(chronicle, "PRAGMA quick_check(1)");
    for (const std::string table : smallTables)
        expectSound(chronicle, "PRAGMA quick_check(" + table + ")");
}

void checkPagesToScan(const Database &chronicle)
{
    if (isLarge(chronicle))
        expectSound(chronicle, "PRAGMA quick_check(1)");
}

} // namespace faultline
