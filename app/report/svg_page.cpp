#include "app/report/report_pages.h"
#include "app/report/report_painter.h"
#include "app/report/svg_canvas.h"
#include "core/base/markup.h"

#include <QPainter>

namespace faultline {

QByteArray svgPage(const ReportDocument &report, std::size_t page)
{
    SvgCanvas canvas({report.options.plan.page.width, report.options.plan.page.height});
    QPainter painter(&canvas);
    paintReportPage(painter, report, page);
    painter.end();
    return QByteArray::fromStdString(canvas.document("<title>" + markupText(report.content.title)
                                                     + "</title>\n<metadata>\n"
                                                     + xmpPacket(report.content.metadata) + "</metadata>\n"));
}

} // namespace faultline
