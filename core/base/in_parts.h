// A range of rows worked on by several threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace faultline {

/// A stretch of rows, `end` not among them.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// 0 … `size` in as many stretches as there are cores, but none shorter than `least`; at least one.
inline std::vector<Stretch> stretchesOf(std::size_t size, std::size_t least)
{
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t count = std::clamp<std::size_t>(size / std::max<std::size_t>(least, 1), 1, cores);
    const auto edge = [&](std::size_t i) { return size / count * i + std::min(i, size % count); };
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < count; ++i)
        stretches.push_back({edge(i), edge(i + 1)});
    return stretches;
}

/// Calls `work(part)` for 0 … `parts`, each in a thread of its own, the first in the caller's.
template <typename Work>
void inThreads(std::size_t parts, Work work)
{
    std::vector<std::jthread> threads;
    for (std::size_t part = 1; part < parts; ++part)
        threads.emplace_back([&work, part] { work(part); });
    work(0);
}

/// What `work(begin, end)` returns for each of the stretches of 0 … `size`, in order.
template <typename Work>
auto inParts(std::size_t size, std::size_t least, Work work)
{
    using Part = decltype(work(std::size_t{}, std::size_t{}));
    const std::vector<Stretch> stretches = stretchesOf(size, least);
    std::vector<Part> parts(stretches.size());
    inThreads(parts.size(), [&](std::size_t i) { parts[i] = work(stretches[i].begin, stretches[i].end); });
    return parts;
}

} // namespace faultline
