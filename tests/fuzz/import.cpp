// Events of foreign datasets, FORMAT by format: all rows are read, and of one input in ONE_IN a chronicle is
// made, which takes a hundred times as long; it replaces none.
#include "core/import/import_events.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <functional>
#include <limits>

using namespace faultline;

namespace {

constexpr ImportFormat format = ImportFormat::FORMAT;
constexpr std::size_t everyRow = std::numeric_limits<std::size_t>::max();

ImportOptions optionsOf(const test::TemporaryFolder &folder)
{
    return {.format = format,
            .delimiter = format == ImportFormat::Gdelt ? '\t' : ',',
            .dataset = {.id = "foreign", .name = "Foreign", .licence = "none", .citation = "Nobody"},
            .dryRun = true,
            .pattern = test::compileSmallChronicle(folder.path()),
            .countries = {.countries = {{"RS", "Serbia"}, {"BA", "Bosnia and Herzegovina"}},
                          .codeAt = [](LatLon) { return std::string("BA"); }}};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const test::TemporaryFolder folder;
    static const ImportOptions options = optionsOf(folder);
    const auto file = folder / "events";
    test::writeFile(file, fuzz::textOf(data, size));
    const auto preview = previewImport(file, options, everyRow);
    if (std::hash<std::string_view>()(fuzz::textOf(data, size)) % ONE_IN != 0)
        return 0;
    const auto report = importEvents(file, folder / "made.faultline", options);
    if (report.ok())
        fuzz::require(report.value().read >= report.value().added, "no event is made up");
    else
        fuzz::require(!report.error().detail.empty() || report.error().kind != Error::Kind::BadInput,
                      "a refusal says why");
    return 0;
}
