#include "app/report/report_job.h"

#include "app/report/report_writer.h"
#include "app/shell/event_log.h"
#include "app/shell/words.h"

#include <utility>

namespace faultline {

ReportJob::ReportJob(ReportSubject subject, ReportOptions options, OpenedFile chronicle, QObject *parent)
    : QObject(parent), m_subject(std::move(subject)), m_options(std::move(options)),
      m_charts(recordCharts(m_subject, m_options)), m_chronicle(std::move(chronicle))
{
}

void ReportJob::startWriting(const std::filesystem::path &file)
{
    m_thread = std::jthread([this, file](const std::stop_token &stop) { write(file, stop); });
}

void ReportJob::stop() { m_thread.request_stop(); }

Result<ReportDocument> ReportJob::compose() const
{
    const auto chronicle = openChronicle(m_chronicle);
    if (!chronicle.ok())
        return chronicle.error();
    return composeReport(m_subject, m_options, m_charts, chronicle.value());
}

void ReportJob::write(const std::filesystem::path &file, const std::stop_token &stop)
{
    try {
        writeReportTo(file, stop);
    } catch (...) {
        emit failed(logFailure(std::current_exception()));
    }
}

void ReportJob::writeReportTo(const std::filesystem::path &file, const std::stop_token &stop)
{
    const Step step("write a report");
    const auto report = compose();
    if (!report.ok())
        return tell(report.error());
    const auto files = writeReport(report.value(), file, stop, [this](std::size_t page, std::size_t pages) {
        emit progressed(static_cast<int>(page), static_cast<int>(pages));
    });
    if (!files.ok())
        return tell(files.error());
    QStringList names;
    for (const auto &name : files.value())
        names << qt(name.string());
    emit written(names);
}

void ReportJob::tell(const Error &error)
{
    if (error.kind == Error::Kind::Stopped)
        emit stopped();
    else
        emit failed(sentence(error));
}

} // namespace faultline
