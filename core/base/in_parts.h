// A range of rows worked on by several threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace faultline {

/// Cuts 0 … `size` into as many stretches as there are cores, but none shorter than `least`, and gives what
/// `work(begin, end)` returns for each, in order. The first stretch is worked on by the caller's thread.
template <typename Work>
auto inParts(std::size_t size, std::size_t least, Work work)
{
    using Part = decltype(work(std::size_t{}, std::size_t{}));
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t count = std::clamp<std::size_t>(size / std::max<std::size_t>(least, 1), 1, cores);
    const auto edge = [&](std::size_t i) { return size / count * i + std::min(i, size % count); };
    std::vector<Part> parts(count);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < count; ++i)
            threads.emplace_back([&, i] { parts[i] = work(edge(i), edge(i + 1)); });
        parts[0] = work(0, edge(1));
    }
    return parts;
}

} // namespace faultline
