// What of a chronicle did not get into the store, and why.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace faultline {

/// Sentences, one for each row, value or reference that could not be taken; plain text. Only the first are
/// kept, all are counted.
class LeftOut {
public:
    static constexpr std::size_t mostTold = 1'000;

    void add(std::string reason)
    {
        if (m_count++ < mostTold)
            m_reasons.push_back(std::move(reason));
    }

    bool empty() const noexcept { return m_count == 0; }
    std::size_t count() const noexcept { return m_count; }
    std::size_t untold() const noexcept { return m_count - m_reasons.size(); }
    const std::vector<std::string> &reasons() const noexcept { return m_reasons; }

private:
    std::size_t m_count = 0;
    std::vector<std::string> m_reasons;
};

} // namespace faultline
