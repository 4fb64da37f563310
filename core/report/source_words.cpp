#include "core/report/source_words.h"

namespace faultline {

std::string sourceWords(const SourceDetails &source)
{
    std::string words = source.publisher;
    if (!words.empty() && !source.title.empty())
        words += ": ";
    words += source.title;
    if (source.reference.empty())
        return words;
    return words.empty() ? source.reference : words + " (" + source.reference + ")";
}

} // namespace faultline
