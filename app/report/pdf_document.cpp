#include "app/report/report_pages.h"
#include "app/report/report_painter.h"
#include "app/shell/words.h"
#include "core/report/pdf_date.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace faultline {

namespace {

constexpr int dotsPerInch = 1200; ///< of the coordinates; nothing is rounded to what is seen
constexpr double pointsPerInch = 72.0;

/// When the report shall be said to be made: https://reproducible-builds.org/specs/source-date-epoch/
std::optional<std::chrono::sys_seconds> dateWanted()
{
    bool good = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&good);
    constexpr qint64 endOf9999 = 253'402'300'799;
    if (!good || seconds < 0 || seconds > endOf9999)
        return std::nullopt;
    return std::chrono::sys_seconds(std::chrono::seconds(seconds));
}

void setUp(QPdfWriter &writer, const ReportDocument &report)
{
    const PageSize page = report.options.plan.page;
    const double points = pointsPerInch / unitsPerInch;
    writer.setPageSize(QPageSize(QSizeF(page.width * points, page.height * points), QPageSize::Point, {},
                                 QPageSize::ExactMatch));
    writer.setPageMargins({0, 0, 0, 0});
    writer.setResolution(dotsPerInch);
    const ReportMetadata &metadata = report.content.metadata;
    writer.setTitle(qt(metadata.title));
    writer.setCreator(qt(metadata.program));
    writer.setDocumentXmpMetadata(QByteArray::fromStdString(xmpPacket(metadata)));
}

/// Whole, or not if given up.
bool paintPages(QPdfWriter &writer, const ReportDocument &report, const PageStep &next)
{
    QPainter painter;
    for (std::size_t page = 0; page < report.pages.size(); ++page) {
        if (!next(page) || !(page == 0 ? painter.begin(&writer) : writer.newPage()))
            return false;
        painter.save();
        painter.setRenderHint(QPainter::LosslessImageRendering);
        painter.scale(writer.width() / static_cast<double>(report.options.plan.page.width),
                      writer.height() / static_cast<double>(report.options.plan.page.height));
        paintReportPage(painter, report, page);
        painter.restore();
    }
    return painter.end();
}

} // namespace

QByteArray pdfDocument(const ReportDocument &report, const PageStep &next)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    setUp(writer, report);
    if (!paintPages(writer, report, next))
        return {};
    const auto dated = withCreationDate(buffer.data().toStdString(), dateWanted());
    return dated ? QByteArray::fromStdString(*dated) : QByteArray();
}

} // namespace faultline
