// Files that are taken for reports: PNG, PDF, SVG and HTML of anybody.
#include "core/report/report_file.h"
#include "core/report/shell_words.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/support/temporary_folder.h"

using namespace faultline;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const test::TemporaryFolder folder;
    const auto file = folder / "report";
    test::writeFile(file, fuzz::textOf(data, size));
    const auto metadata = readReportMetadata(file);
    if (metadata.ok() && metadata.value())
        (void)splitShellWords(metadata.value()->command);
    return 0;
}
