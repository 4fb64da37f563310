// Files that are given to the window: chronicles, tables and reports.
#include "app/command/report_view.h"
#include "app/shell/main_window.h"
#include "app/shell/words.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace faultline {

namespace {

/// The file a drag carries, if it is exactly one local file.
QString draggedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

bool mayBeReport(const QString &file)
{
    static const QStringList suffixes = {QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("svg"),
                                         QStringLiteral("html")};
    return suffixes.contains(QFileInfo(file).suffix().toLower());
}

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

void MainWindow::openFile(const QString &file)
{
    m_workspace.openLater(QFileInfo(file).absoluteFilePath().toStdString());
}

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

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

/// A chronicle is opened, a report's view restored, anything else imported.
void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = draggedFile(*event->mimeData());
    if (QFileInfo(file).suffix() == QStringLiteral("faultline"))
        openFile(file);
    else if (mayBeReport(file))
        openReport(file);
    else
        importFile(file);
}

} // namespace faultline
