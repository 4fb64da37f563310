// Views of reports, restored in the main window.
#include "app/command/report_view.h"
#include "app/shell/main_window.h"
#include "app/shell/words.h"

#include <QFileDialog>

namespace faultline {

namespace {

/// The report's own chronicle is looked for in the window first.
Result<ReportView> readView(const std::filesystem::path &file, const std::filesystem::path &open,
                            LaneBy laneBy, const std::stop_token &stop)
{
    const auto report = reportMetadata(file);
    if (!report.ok())
        return report.error();
    std::vector<std::filesystem::path> chronicles = chroniclesAtHand(report.value(), file);
    if (!open.empty())
        chronicles.insert(chronicles.begin(), open);
    return openReportView(report.value(), chronicles, laneBy, stop);
}

} // namespace

void MainWindow::openReport(const QString &file)
{
    m_reports.start([file = std::filesystem::path(file.toStdString()), open = m_workspace.file(),
                     laneBy = m_workspace.laneBy()](
                        const std::stop_token &stop) { return readView(file, open, laneBy, stop); },
                    [this](Result<ReportView> view) {
                        if (view.ok())
                            showReport(std::move(view).value());
                        else
                            complain(sentence(view.error()));
                    });
}

void MainWindow::showReport(ReportView view)
{
    m_workspace.adopt(std::move(view.chronicle));
    m_workspace.setFilter(view.filter);
    if (!view.chosen.empty())
        m_workspace.choose({view.chosen.begin(), view.chosen.end()});
    if (!view.difference.empty())
        complain(qt(view.difference));
}

void MainWindow::chooseReport()
{
    const QString file =
        QFileDialog::getOpenFileName(this, QStringLiteral("Open the view of a report"), {},
                                     QStringLiteral("Reports (*.png *.pdf *.svg *.html);;All files (*)"));
    if (!file.isEmpty())
        openReport(file);
}

} // namespace faultline
