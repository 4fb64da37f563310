#include "app/report/report_writer.h"

#include "app/report/report_pages.h"
#include "core/base/replacement_files.h"
#include "core/report/report_file.h"

#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <system_error>

namespace faultline {

namespace {

namespace fs = std::filesystem;

/// FILE.png, FILE-2.png, FILE-3.png …
fs::path pageFile(const fs::path &file, std::size_t page)
{
    if (page == 0)
        return file;
    return file.parent_path()
        / (file.stem().string() + "-" + std::to_string(page + 1) + file.extension().string());
}

/// The page that pageFile() names so, in whatever folder; nothing for other names.
std::optional<std::size_t> pageOf(const fs::path &named, const fs::path &file)
{
    if (named.filename() == file.filename())
        return 0;
    const std::string stem = named.stem().string();
    const std::size_t begin = file.stem().string().size() + 1;
    std::size_t number = 0;
    if (stem.size() > begin)
        std::from_chars(stem.data() + begin, stem.data() + stem.size(), number);
    const bool isPage = number > 1 && pageFile(file, number - 1).filename() == named.filename();
    return isPage ? std::optional(number - 1) : std::nullopt;
}

bool hasPageFiles(ReportFormat format) { return format == ReportFormat::Png || format == ReportFormat::Svg; }

/// What the file says of the report it is of; nothing if it is not there or no report.
std::optional<ReportMetadata> metadataAt(const fs::path &file)
{
    const auto read = readReportMetadata(file);
    return read.ok() ? read.value() : std::nullopt;
}

/// One report on its way to its files.
class Writing {
public:
    Writing(const ReportDocument &report, const fs::path &file, const std::stop_token &stop,
            const PageProgress &progress)
        : m_report(report), m_file(file), m_stop(stop), m_progress(progress)
    {
    }

    Result<std::vector<fs::path>> write()
    {
        const auto written = addFiles();
        if (!written.ok())
            return written.error();
        if (m_stop.stop_requested())
            return Error{.kind = Error::Kind::Stopped};
        const auto before = metadataAt(m_file);
        auto placed = m_files.commit();
        if (placed.ok() && before && hasPageFiles(m_report.options.format))
            removeFurtherPages(*before);
        return placed;
    }

private:
    Result<Done> addFiles();
    Result<Done> addAs(ReportFormat format, PixelSize size);
    Result<Done> addPages(const std::function<QByteArray(std::size_t page)> &bytesOf);
    Result<Done> add(const fs::path &file, const QByteArray &bytes);

    /// Of the report that was here before, beyond the pages of this one.
    void removeFurtherPages(const ReportMetadata &before) const
    {
        std::error_code ignored;
        for (std::size_t page = m_report.pages.size(); metadataAt(pageFile(m_file, page)) == before; ++page)
            fs::remove(pageFile(m_file, page), ignored);
    }

    /// Tells that the pages before this one are done; false if nobody wants it.
    bool next(std::size_t page) const
    {
        if (m_progress && page > 0)
            m_progress(page, m_report.pages.size());
        return !m_stop.stop_requested();
    }

    const ReportDocument &m_report;
    const fs::path &m_file;
    const std::stop_token &m_stop;
    const PageProgress &m_progress;
    ReplacementFiles m_files;
};

Result<Done> Writing::addFiles()
{
    const auto size = pixelSize(m_report.options.plan.page, m_report.options.plan.dpi);
    if (!size.ok())
        return size.error();
    auto written = addAs(m_report.options.format, size.value());
    next(m_report.pages.size());
    return written;
}

Result<Done> Writing::addAs(ReportFormat format, PixelSize size)
{
    const PageStep step = [this](std::size_t page) { return next(page); };
    switch (format) {
    case ReportFormat::Png:
        return addPages([&](std::size_t page) { return pngPage(m_report, page, size); });
    case ReportFormat::Svg:
        return addPages([&](std::size_t page) { return svgPage(m_report, page); });
    case ReportFormat::Pdf:
        return add(m_file, pdfDocument(m_report, step));
    case ReportFormat::Html:
        break;
    }
    return add(m_file, htmlDocument(m_report, size, step));
}

/// A file for each page.
Result<Done> Writing::addPages(const std::function<QByteArray(std::size_t)> &bytesOf)
{
    for (std::size_t page = 0; page < m_report.pages.size(); ++page) {
        if (!next(page))
            return Error{.kind = Error::Kind::Stopped};
        const auto written = add(pageFile(m_file, page), bytesOf(page));
        if (!written.ok())
            return written.error();
    }
    return Done{};
}

Result<Done> Writing::add(const fs::path &file, const QByteArray &bytes)
{
    if (m_stop.stop_requested())
        return Error{.kind = Error::Kind::Stopped};
    if (bytes.isEmpty())
        return Error{Error::Kind::WriteFailed, file, "there is not enough memory"};
    return m_files.add(file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace

std::vector<fs::path> reportFilesAt(const fs::path &file, ReportFormat format)
{
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    std::map<std::size_t, fs::path> pages;
    std::error_code unclear; // a folder that cannot be read is complained of when it is written to
    for (fs::directory_iterator entry(folder, unclear), end; entry != end; entry.increment(unclear))
        if (const auto page = pageOf(entry->path(), file); page == 0 || (page && hasPageFiles(format)))
            pages[*page] = pageFile(file, *page);
    std::vector<fs::path> files;
    files.reserve(pages.size());
    for (const auto &[page, path] : pages)
        files.push_back(path);
    return files;
}

Result<std::vector<fs::path>> writeReport(const ReportDocument &report, const fs::path &file,
                                          const std::stop_token &stop, const PageProgress &progress)
{
    return Writing(report, file, stop, progress).write();
}

} // namespace faultline
