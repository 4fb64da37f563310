// What an EDTF date says besides its first and last day, in 16 bits.
#pragma once

#include "core/base/edtf.h"

#include <cstddef>
#include <cstdint>

namespace faultline {

/// With the first and the last possible day it makes the whole EdtfSpan again.
using DateForm = std::uint16_t;
inline constexpr std::size_t dateForms = 1024; ///< every DateForm is below

DateForm dateForm(const EdtfSpan &span);

/// `earliest` and `latest` are those of the span that gave `form`.
EdtfSpan spanOf(DateForm form, Day earliest, Day latest);

/// EdtfSpan::exact() of every span with this form.
bool isExact(DateForm form);

/// The coarser precision of start and end.
DatePrecision coarserPrecision(DateForm form);

} // namespace faultline
