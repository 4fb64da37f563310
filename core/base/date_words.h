// Dates in words, as precise as they are known; English unless another language is given.
#pragma once

#include "core/base/edtf.h"
#include "core/base/language.h"

#include <string>

namespace faultline {

/// `11 July 1995`, `July 1995`, `about March 1995`, `1992 (uncertain)`.
std::string dateWords(const EdtfDate &date, const Language &language = english());

/// `11 Jul 1995`, `Jul 1995`, `1995`: without its doubts, for narrow columns.
std::string shortDateWords(const EdtfDate &date);

/// `24 Mar – 10 Jun 1999`, `24 Mar 1999 – 3 Jan 2001`, `24 Mar 1999`.
std::string shortRangeWords(DayRange days);

/// `6–22 July 1995`, `5 April 1992 – 29 February 1996`, `since June 1995`.
std::string spanWords(const EdtfSpan &span);

/// `11 July 1995`.
std::string dayWords(Day day, const Language &language = english());

} // namespace faultline
