#include "app/report/report_writer.h"

#include "app/report/page_files.h"
#include "app/report/report_pages.h"

#include <functional>
#include <string>

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
        return m_files.publish();
    }

private:
    Result<Done> addFiles();
    Result<Done> addAs(ReportFormat format, PixelSize size);
    Result<Done> addPages(const std::function<QByteArray(std::size_t page)> &bytesOf);
    Result<Done> add(const fs::path &file, const QByteArray &bytes);

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
    PageFiles m_files;
};

Result<Done> Writing::addFiles()
{
    const auto size = pixelSize(m_report.options.plan.page, m_report.options.plan.dpi);
    if (!size.ok())
        return size.error();
    const auto written = addAs(m_report.options.format, size.value());
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
    return m_files.add(file, bytes);
}

} // namespace

Result<std::vector<fs::path>> writeReport(const ReportDocument &report, const fs::path &file,
                                          const std::stop_token &stop, const PageProgress &progress)
{
    return Writing(report, file, stop, progress).write();
}

} // namespace faultline
