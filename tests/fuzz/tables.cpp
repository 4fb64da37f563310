// Text tables of a chronicle: the bytes stand for the events' table beside good ones.
#include "core/import/compile_chronicle.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

using namespace faultline;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const test::TemporaryFolder folder;
    static const auto tables = test::writeTables(folder.path(), test::smallTables());
    test::writeFile(folder / "events.csv", fuzz::textOf(data, size));
    const auto report = importTables(tables, folder / "made.faultline", true);
    if (report.ok())
        for (const CompileError &error : report.value().errors)
            fuzz::require(!error.message.empty(), "a fault says what is wrong");
    return 0;
}
