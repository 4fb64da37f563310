// The command in a report's metadata: words that were read are written so that they are read again.
#include "core/report/shell_words.h"

#include "tests/fuzz/fuzz_target.h"

using namespace faultline;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (const auto words = splitShellWords(fuzz::textOf(data, size)))
        fuzz::require(splitShellWords(shellWords(*words)) == words, "words survive the way out and in");
    return 0;
}
