#include "app/report/page_files.h"

#include <QCoreApplication>
#include <QFile>

#include <string>
#include <system_error>

namespace faultline {

namespace fs = std::filesystem;

namespace {

Error writeFailed(const fs::path &file, const std::string &detail)
{
    return {.kind = Error::Kind::WriteFailed, .file = file, .detail = detail};
}

/// Hidden, in the same folder, and different for each running program.
fs::path temporaryName(const fs::path &file)
{
    return file.parent_path()
        / ("." + file.filename().string() + "." + std::to_string(QCoreApplication::applicationPid())
           + ".part");
}

} // namespace

PageFiles::~PageFiles()
{
    std::error_code ignored;
    for (const auto &[temporary, final] : m_pending)
        fs::remove(temporary, ignored);
}

Result<Done> PageFiles::add(const fs::path &file, const QByteArray &bytes)
{
    const fs::path folder = file.parent_path().empty() ? fs::path(".") : file.parent_path();
    std::error_code unclear;
    if (!fs::is_directory(folder, unclear))
        return writeFailed(file, "there is no folder “" + folder.string() + "”");
    if (fs::is_directory(file, unclear))
        return writeFailed(file, "it is a folder");
    const fs::path temporary = temporaryName(file);
    QFile out(QString::fromStdString(temporary.string()));
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return writeFailed(file, out.errorString().toStdString());
    m_pending.push_back({temporary, file});
    if (out.write(bytes) != bytes.size() || !out.flush())
        return writeFailed(file, out.errorString().toStdString());
    return Done{};
}

Result<std::vector<fs::path>> PageFiles::publish()
{
    std::vector<fs::path> published;
    for (const auto &[temporary, final] : m_pending) {
        std::error_code error;
        fs::rename(temporary, final, error);
        if (error) {
            for (const fs::path &file : published)
                fs::remove(file, error);
            return writeFailed(final, "it could not be put in its place");
        }
        published.push_back(final);
    }
    m_pending.clear();
    return published;
}

} // namespace faultline
