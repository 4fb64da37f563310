#include "core/base/replacement_files.h"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace faultline {

namespace fs = std::filesystem;

namespace {

/// Why the last call of the system failed, in words.
std::string lastReason() { return std::generic_category().message(errno); }

} // namespace

Result<Done> ReplacementFiles::add(const fs::path &target, std::string_view bytes)
{
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    std::error_code unclear;
    if (!fs::is_directory(folder, unclear))
        return writeFailed(target, "there is no folder “" + folder.string() + "”");
    if (fs::is_directory(target, unclear))
        return writeFailed(target, "it is a folder");
    Replacement &added = m_files.emplace_back(target);
    std::ofstream out(added.file.path(), std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    return out ? Result<Done>(Done{}) : writeFailed(target, lastReason());
}

Result<std::vector<fs::path>> ReplacementFiles::commit()
{
    for (Replacement &each : m_files)
        if (const auto prepared = each.file.prepare(); !prepared.ok())
            return prepared.error();
    std::vector<fs::path> placed;
    for (Replacement &each : m_files) {
        if (const auto done = each.file.place(); !done.ok()) {
            for (std::size_t i = placed.size(); i-- > 0;)
                m_files[i].file.putBack();
            return done.error();
        }
        placed.push_back(each.target);
    }
    for (Replacement &each : m_files)
        each.file.settle();
    m_files.clear();
    return placed;
}

Result<Done> replaceFile(const fs::path &target, std::string_view bytes)
{
    ReplacementFiles files;
    if (auto added = files.add(target, bytes); !added.ok())
        return added;
    const auto placed = files.commit();
    return placed.ok() ? Result<Done>(Done{}) : placed.error();
}

} // namespace faultline
