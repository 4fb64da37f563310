#include "app/report/report_format.h"

#include <QFileInfo>

namespace faultline {

ReportFormat reportFormatOf(const std::filesystem::path &file)
{
    const QString suffix = QFileInfo(QString::fromStdString(file.string())).suffix();
    for (const ReportFormatNames &names : reportFormats)
        if (suffix.compare(QLatin1String(names.suffix), Qt::CaseInsensitive) == 0)
            return names.format;
    return ReportFormat::Png;
}

} // namespace faultline
