#include "app/shell/marks.h"

#include "app/shell/words.h"

namespace faultline {

QList<Mark> marksIn(const SearchQuery &search, std::string_view text)
{
    QList<Mark> marks;
    for (const TextRange &range : search.marksIn(text))
        marks.append({.begin = static_cast<int>(qt(text.substr(0, range.begin)).size()),
                      .length = static_cast<int>(qt(text.substr(range.begin, range.length)).size())});
    return marks;
}

} // namespace faultline
