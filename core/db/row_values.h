// What a row of a chronicle must hold to be shown; what is wrong with it becomes a sentence.
#pragma once

#include "core/base/edtf.h"
#include "core/base/geo.h"
#include "core/base/in_quotes.h"
#include "core/db/database.h"
#include "core/db/guarded.h"
#include "core/store/deaths.h"
#include "core/store/left_out.h"

#include <string>
#include <string_view>

namespace faultline {

/// Reads a row. If it throws BadRow, it is left out: `Event 'siege': … .` — kind and first column in front.
template <typename Read>
void takeOrLeave(LeftOut &leftOut, std::string_view kind, const Statement &row, Read read)
{
    try {
        read(row);
    } catch (const BadRow &error) {
        leftOut.add(std::string(kind) + " " + inQuotes(row.text(0)) + ": " + error.what() + ".");
    }
}

/// The span in two columns. Throws BadRow.
EdtfSpan spanAt(const Statement &row, int start, int end);

/// Low, best and high from `column` on: of 32 bits, none negative and, if they must, ascending. Throws
/// BadRow.
Deaths deathsAt(const Statement &row, int column, bool mustAscend);

/// Latitude, longitude and precision (a word, or NULL) from `column` on. Throws BadRow.
LatLon positionAt(const Statement &row, int column);

} // namespace faultline
