// Where a text of the interface has what was searched for.
#pragma once

#include "core/base/search_query.h"

#include <QList>

namespace faultline {

/// UTF-16 code units of a QString.
struct Mark {
    int begin = 0;
    int length = 0;
};

/// The marks of a search in UTF-8, counted as the QString of that text counts.
QList<Mark> marksIn(const SearchQuery &search, std::string_view text);

} // namespace faultline
