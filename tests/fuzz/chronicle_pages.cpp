// A chronicle whose bytes were changed.
#include "core/db/chronicle_check.h"
#include "core/db/event_details.h"
#include "core/db/event_loader.h"
#include "core/db/search.h"
#include "tests/fuzz/changed_file.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

using namespace faultline;

namespace {

/// All that a window asks of a chronicle.
void lookAt(const std::filesystem::path &file)
{
    const auto chronicle = openChronicle(file);
    if (!chronicle.ok())
        return;
    const auto store = loadEvents(chronicle.value());
    if (!store.ok())
        return;
    for (Row row = 0; row < store.value().size(); ++row)
        (void)loadEventDetails(chronicle.value(), store.value().key(row));
    (void)searchRows(chronicle.value(), store.value(), "siege OR sarajevo");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const test::TemporaryFolder folder;
    static const std::string good = test::readFile(test::compileSmallChronicle(folder.path()));
    const auto file = folder / "changed.faultline";
    test::writeFile(file, fuzz::changedFile(good, {data, size}));
    lookAt(file);
    (void)checkChronicle(file);
    return 0;
}
