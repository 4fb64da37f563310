#include "app/report/png_writer.h"
#include "app/report/report_pages.h"
#include "app/report/report_painter.h"
#include "app/shell/words.h"

#include <QImage>
#include <QPainter>

#include <cmath>

namespace faultline {

namespace {

constexpr double metresPerInch = 0.0254;

} // namespace

QImage pageImage(const ReportDocument &report, std::size_t page, PixelSize size)
{
    QImage image(size.width, size.height, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const int dotsPerMetre = static_cast<int>(std::lround(report.options.plan.dpi / metresPerInch));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    for (const auto &[key, text] : metadataFields)
        image.setText(qt(key), qt(report.content.metadata.*text));
    QPainter painter(&image);
    painter.scale(size.width / static_cast<double>(report.options.plan.page.width),
                  size.height / static_cast<double>(report.options.plan.page.height));
    paintReportPage(painter, report, page);
    return image;
}

QByteArray pngPage(const ReportDocument &report, std::size_t page, PixelSize size)
{
    const QImage image = pageImage(report, page, size);
    return image.isNull() ? QByteArray() : pngOf(image);
}

} // namespace faultline
