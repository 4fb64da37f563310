// What may stand in one cell, by the kind of its column.
#pragma once

#include "core/import/chronicle_tables.h"

#include <string>
#include <vector>

namespace faultline {

/// What is wrong with a cell of valid UTF-8, naming the value; empty if nothing is.
/// Whether a reference's target exists is not asked here.
std::string cellFault(const Column &column, std::string_view cell);

/// The items of a list cell; one empty item for `;` too many.
std::vector<std::string_view> listItems(std::string_view cell);

} // namespace faultline
