// A file of pages and what a bad disk makes of it: the form in which fuzzed bytes stand for a database.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace faultline::fuzz {

/// The first four bytes (little-endian) are how much is cut off the end, modulo the file's size, unless they
/// are 0; each five bytes behind them are a position, modulo the size, and the byte that stands there
/// instead.
inline std::string changedFile(std::string file, std::span<const std::uint8_t> changes)
{
    const auto number = [&](std::size_t at) {
        return std::uint32_t{changes[at]} | std::uint32_t{changes[at + 1]} << 8
            | std::uint32_t{changes[at + 2]} << 16 | std::uint32_t{changes[at + 3]} << 24;
    };
    constexpr std::size_t head = 4;
    constexpr std::size_t step = 5;
    if (changes.size() < head)
        return file;
    for (std::size_t at = head; at + step <= changes.size(); at += step)
        file[number(at) % file.size()] = static_cast<char>(changes[at + 4]);
    file.resize(file.size() - number(0) % file.size());
    return file;
}

} // namespace faultline::fuzz
