#include "core/base/safe_name.h"

#include "core/base/fold_text.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

constexpr std::size_t longest = 80; ///< leaves room for a suffix in the 255 bytes most file systems have

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isSafe(char c) { return isLetterOrDigit(c) || c == '-' || c == '_'; }

/// Runs of other characters become one `-`.
std::string hyphenated(std::string_view text)
{
    std::string name;
    for (const char c : text) {
        if (isLetterOrDigit(c) || c == '_')
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    return name;
}

/// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: such files cannot be made on Windows.
bool isDevice(std::string_view name)
{
    constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
    const std::string folded = foldText(name);
    const bool isPort = folded.size() == 4 && (folded.starts_with("com") || folded.starts_with("lpt"))
        && folded[3] >= '0' && folded[3] <= '9';
    return isPort || std::ranges::find(devices, folded) != devices.end();
}

} // namespace

std::string safeName(std::string_view text)
{
    const bool good = std::ranges::all_of(text, isSafe) && !text.starts_with('-');
    std::string name = good ? std::string(text) : hyphenated(foldText(text));
    name.resize(std::min(name.size(), longest));
    while (name.ends_with('-'))
        name.pop_back();
    if (name.empty())
        return "unnamed";
    return isDevice(name) ? name + "_" : name;
}

} // namespace faultline
