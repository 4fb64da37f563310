#include "app/report/report_writer.h"

#include "app/report/page_files.h"
#include "app/report/png_writer.h"
#include "app/report/report_painter.h"
#include "app/shell/words.h"

#include <QImage>
#include <QPainter>

#include <cmath>
#include <string>

namespace faultline {

namespace {

namespace fs = std::filesystem;

constexpr double metresPerInch = 0.0254;

/// FILE.png, FILE-2.png, FILE-3.png …
fs::path pageFile(const fs::path &file, std::size_t page)
{
    if (page == 0)
        return file;
    return file.parent_path()
        / (file.stem().string() + "-" + std::to_string(page + 1) + file.extension().string());
}

QImage paintedPage(const ReportDocument &report, std::size_t page, PixelSize size)
{
    QImage image(size.width, size.height, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const int dotsPerMetre = static_cast<int>(std::lround(report.options.dpi / metresPerInch));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setText(QStringLiteral("Title"), qt(report.content.title));
    image.setText(QStringLiteral("Source"), qt(report.content.origin));
    QPainter painter(&image);
    painter.scale(size.width / static_cast<double>(report.options.page.width),
                  size.height / static_cast<double>(report.options.page.height));
    paintReportPage(painter, report, page);
    return image;
}

} // namespace

Result<std::vector<fs::path>> writeReport(const ReportDocument &report, const fs::path &file,
                                          const std::stop_token &stop, const PageProgress &progress)
{
    const auto size = pixelSize(report.options.page, report.options.dpi);
    if (!size.ok())
        return size.error();
    PageFiles files;
    for (std::size_t page = 0; page < report.pages.size(); ++page) {
        if (stop.stop_requested())
            return Error{.kind = Error::Kind::Stopped};
        const QByteArray png = pngOf(paintedPage(report, page, size.value()));
        if (png.isEmpty())
            return Error{Error::Kind::WriteFailed, pageFile(file, page), "there is not enough memory"};
        const auto written = files.add(pageFile(file, page), png);
        if (!written.ok())
            return written.error();
        if (progress)
            progress(page + 1, report.pages.size());
    }
    if (stop.stop_requested())
        return Error{.kind = Error::Kind::Stopped};
    return files.publish();
}

} // namespace faultline
