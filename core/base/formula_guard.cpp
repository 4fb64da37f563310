#include "core/base/formula_guard.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr char guard = '\'';

/// Digits with at most one point, behind a sign or not.
bool isNumber(std::string_view cell)
{
    if (cell.starts_with('-') || cell.starts_with('+'))
        cell.remove_prefix(1);
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return std::ranges::any_of(cell, digit) && std::ranges::count(cell, '.') <= 1
        && std::ranges::all_of(cell, [&](char c) { return digit(c) || c == '.'; });
}

} // namespace

bool needsFormulaGuard(std::string_view cell)
{
    const std::size_t start = cell.find_first_not_of(guard);
    return start != std::string_view::npos
        && std::string_view("=+-@\t\r").find(cell[start]) != std::string_view::npos && !isNumber(cell);
}

std::string_view withoutFormulaGuard(std::string_view cell)
{
    return cell.starts_with(guard) && needsFormulaGuard(cell) ? cell.substr(1) : cell;
}

} // namespace faultline
