// A folder for one test, and files in it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace faultline::test {

/// An empty folder with a name of its own, removed with everything in it when it leaves scope.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    const std::filesystem::path &path() const noexcept { return m_path; }
    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

/// Both throw std::runtime_error.
void writeFile(const std::filesystem::path &file, std::string_view bytes);
std::string readFile(const std::filesystem::path &file);

} // namespace faultline::test
