// Which rows of the chronicle a file has named, and in which line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace faultline {

/// Keys from `firstNew` on ascend without gaps, as rows are added; those before may be any.
class SeenRows {
public:
    explicit SeenRows(std::int64_t firstNew) : m_firstNew(firstNew) { }

    std::int64_t firstNew() const { return m_firstNew; }
    std::int64_t nextNew() const { return m_firstNew + static_cast<std::int64_t>(m_newLines.size()); }
    void addNew(std::size_t line) { m_newLines.push_back(line); }
    void addOld(std::int64_t key, std::size_t line) { m_oldLines.emplace(key, line); }

    /// 0 if the file has not named it.
    std::size_t lineOf(std::int64_t key) const
    {
        if (key >= m_firstNew)
            return m_newLines[static_cast<std::size_t>(key - m_firstNew)];
        const auto line = m_oldLines.find(key);
        return line == m_oldLines.end() ? 0 : line->second;
    }

private:
    std::int64_t m_firstNew;
    std::vector<std::size_t> m_newLines;
    std::unordered_map<std::int64_t, std::size_t> m_oldLines;
};

} // namespace faultline
