// What the main window writes into files.
#include "app/composer/composer.h"
#include "app/play/play_pictures.h"
#include "app/shell/bundled.h"
#include "app/shell/main_window.h"
#include "app/shell/words.h"

#include <QFile>
#include <QFileDialog>
#include <QProgressDialog>
#include <QSplitter>

#include <algorithm>

namespace faultline {

namespace {

/// `GeoJSON (*.geojson)`, one for each format.
QStringList exportFilters()
{
    QStringList filters;
    for (const ExportFormatNames &names : exportFormats())
        filters << QStringLiteral("%1 (*.%2)").arg(qt(names.name), qt(names.extension));
    return filters;
}

} // namespace

void MainWindow::exportReport()
{
    if (!m_workspace.isOpen())
        return;
    Composer composer(m_workspace, bundledMap(), this);
    composer.exec();
}

void MainWindow::exportEvents()
{
    if (!m_workspace.isOpen())
        return;
    QString chosen;
    const QString file =
        QFileDialog::getSaveFileName(this, QStringLiteral("Export events"), QStringLiteral("events.csv"),
                                     exportFilters().join(QStringLiteral(";;")), &chosen);
    if (file.isEmpty())
        return;
    const ExportFormat format =
        exportFormats()[static_cast<std::size_t>(std::max<qsizetype>(exportFilters().indexOf(chosen), 0))]
            .format;
    m_exports.start(
        [target = std::filesystem::path(QFile::encodeName(file).toStdString()), format,
         searched = m_workspace.searched(), events = m_workspace.events(),
         visible = m_workspace.visible()](const std::stop_token &stop) {
            return saveEvents(target, format, {*searched, *events, *visible, programWords()}, stop);
        },
        [this](const Result<EventExport> &outcome) {
            if (!outcome.ok())
                complain(sentence(outcome.error()));
            else if (outcome.value().withheld > 0)
                complain(withheldWords(outcome.value()));
        });
}

/// Shows how far `write(picture, proceed)` has come with its pictures, and lets one stop it.
template <typename Write>
void MainWindow::writePictures(std::size_t count, Write write)
{
    QProgressDialog progress(QStringLiteral("Writing %1 pictures").arg(count), QStringLiteral("Stop"), 0,
                             static_cast<int>(count), this);
    progress.setWindowModality(Qt::WindowModal);
    const Result<std::size_t> written =
        write([this] { return m_split->grab().toImage(); },
              [&progress](std::size_t done) {
                  progress.setValue(static_cast<int>(done)); // handles events, so that it can be stopped
                  return !progress.wasCanceled();
              });
    progress.reset();
    if (!written.ok())
        complain(sentence(written.error()));
}

/// Map and timeline as they stand, for each step.
void MainWindow::exportPlay()
{
    if (!m_workspace.isOpen())
        return;
    const QString folder =
        QFileDialog::getExistingDirectory(this, QStringLiteral("Folder for the pictures of each step"));
    if (folder.isEmpty())
        return;
    const std::vector<Day> days = daysOfPictures(m_player->time(), playSteps[m_player->choices().step].days);
    writePictures(days.size(), [&](const auto &picture, const auto &proceed) {
        return writePlay(*m_player, days, folder.toStdString(), picture, proceed);
    });
}

void MainWindow::exportAnimatedPlay()
{
    if (!m_workspace.isOpen())
        return;
    const QString file =
        QFileDialog::getSaveFileName(this, QStringLiteral("Export an animated picture"),
                                     QStringLiteral("play.webp"), QStringLiteral("Animated WebP (*.webp)"));
    if (file.isEmpty())
        return;
    const PlayFrames frames = framesOf(m_player->time(), playSteps[m_player->choices().step].days);
    writePictures(frames.days.size(), [&](const auto &picture, const auto &proceed) {
        return writeAnimatedPlay(*m_player, frames, file.toStdString(), picture, proceed);
    });
}

} // namespace faultline
