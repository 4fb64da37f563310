// Dates: whatever is taken for one lies between its own first and last day.
#include "core/base/edtf.h"

#include "tests/fuzz/fuzz_target.h"

using namespace faultline;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    if (const auto date = parseEdtfDate(text))
        fuzz::require(date->earliest <= date->latest, "a date does not end before it begins");
    if (const auto span = parseEdtf(text))
        fuzz::require(span->earliest() <= span->latest(), "a span does not end before it begins");
    const std::size_t cut = text.find('\n');
    if (cut != std::string_view::npos)
        if (const auto span = parseEdtfSpan(text.substr(0, cut), text.substr(cut + 1)))
            fuzz::require(span->earliest() <= span->latest(), "two cells do not end before they begin");
    return 0;
}
