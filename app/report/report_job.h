// The files of a report, written on a thread of its own.
#pragma once

#include "app/report/report_document.h"

#include <QObject>

#include <filesystem>
#include <thread>

namespace faultline {

/// Lives on the GUI thread; its signals arrive there. To be started once. Deleting it stops the work and
/// waits for it, at most for a page.
class ReportJob : public QObject {
    Q_OBJECT

public:
    /// Reads `chronicle` through a connection of its own, if it still is the file that `subject` was read
    /// from.
    ReportJob(ReportSubject subject, ReportOptions options, OpenedFile chronicle, QObject *parent = nullptr);

    void startWriting(const std::filesystem::path &file);
    void stop();

signals:
    void progressed(int page, int pages);
    void written(const QStringList &files);
    void stopped();
    void failed(const QString &sentence);

private:
    Result<ReportDocument> compose() const;
    void write(const std::filesystem::path &file, const std::stop_token &stop);
    void writeReportTo(const std::filesystem::path &file, const std::stop_token &stop);
    void tell(const Error &error);

    ReportSubject m_subject;
    ReportOptions m_options;
    ReportCharts m_charts;
    OpenedFile m_chronicle;
    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace faultline
