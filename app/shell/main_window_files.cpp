// Files of the main window: opened, imported, laid on the map; chosen or dropped.
#include "app/import/import_dialog.h"
#include "app/map/map_layers.h"
#include "app/map/map_view.h"
#include "app/shell/bundled.h"
#include "app/shell/main_window.h"
#include "app/shell/words.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace faultline {

namespace {

/// The file a drag carries, if it is exactly one local file.
QString draggedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

bool isGeoJson(const QString &suffix)
{
    return suffix == QStringLiteral("geojson") || suffix == QStringLiteral("json");
}

bool mayBeReport(const QString &suffix)
{
    static const QStringList suffixes = {QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("svg"),
                                         QStringLiteral("html")};
    return suffixes.contains(suffix);
}

} // namespace

void MainWindow::openFile(const QString &file)
{
    m_workspace.openLater(QFileInfo(file).absoluteFilePath().toStdString());
}

/// The bundled chronicle has a menu entry of its own.
void MainWindow::rememberFile()
{
    if (m_workspace.file() == bundledChronicle())
        return;
    const QString path = qt(m_workspace.file().string());
    m_settings.recentFiles.removeAll(path);
    m_settings.recentFiles.prepend(path);
    fillRecentFiles();
    emit settingsChanged();
}

void MainWindow::fillRecentFiles()
{
    m_recent->clear();
    for (const QString &file : m_settings.recentFiles) {
        QString name = QFileInfo(file).fileName();
        QAction *action = m_recent->addAction(name.replace(u'&', QStringLiteral("&&")), this,
                                              [this, file] { openFile(file); });
        action->setToolTip(plainToolTip(file));
    }
    m_recent->setToolTipsVisible(true);
    m_recent->setEnabled(!m_settings.recentFiles.isEmpty());
}

void MainWindow::chooseFile()
{
    const QString folder = QFileInfo(qt(m_workspace.file().string())).absolutePath();
    const QString file =
        QFileDialog::getOpenFileName(this, QStringLiteral("Open a chronicle"), folder,
                                     QStringLiteral("Chronicles (*.faultline);;All files (*)"));
    if (!file.isEmpty())
        openFile(file);
}

void MainWindow::chooseImport()
{
    const QString file = QFileDialog::getOpenFileName(
        this, QStringLiteral("Import events"), {},
        QStringLiteral("Tables and GeoJSON (*.csv *.tsv *.txt *.geojson *.json *.gz *.CSV);;All files (*)"));
    if (!file.isEmpty())
        importFile(file);
}

void MainWindow::importFile(const QString &file)
{
    const std::filesystem::path open = m_workspace.file();
    ImportDialog dialog(file.toStdString(),
                        {.open = open,
                         .mayBeChanged = m_workspace.isOpen() && open != bundledChronicle(),
                         .events = m_workspace.events()},
                        m_theme, this);
    connect(&dialog, &ImportDialog::imported, this, &MainWindow::openFile);
    dialog.exec();
}

MapLayers &MainWindow::layers() { return m_map->layers(); }

void MainWindow::chooseLayer()
{
    const QString file = QFileDialog::getOpenFileName(
        this, QStringLiteral("Add a layer to the map"), {},
        QStringLiteral(
            "GeoJSON and MBTiles (*.geojson *.json *.mbtiles *.GEOJSON *.MBTILES);;All files (*)"));
    if (!file.isEmpty())
        addLayer(file);
}

void MainWindow::addLayer(const QString &file)
{
    if (layers().isFull())
        return complain(QStringLiteral("The map has %1 layers already. Remove one first, then add “%2”.")
                            .arg(mostLayers)
                            .arg(file));
    layers().add(QFileInfo(file).absoluteFilePath());
}

void MainWindow::rememberLayers()
{
    if (m_workspace.isOpen())
        m_settings.layers[qt(m_workspace.file().string())] = layers().layers();
    emit settingsChanged();
}

/// GeoJSON may be events, too.
void MainWindow::layOrImport(const QString &file)
{
    QMessageBox box(QMessageBox::Question, QStringLiteral("GeoJSON"),
                    QStringLiteral("What is “%1” to become?").arg(QFileInfo(file).fileName()),
                    QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    const auto *layer = box.addButton(QStringLiteral("A &layer of the map"), QMessageBox::AcceptRole);
    const auto *events = box.addButton(QStringLiteral("&Events of a chronicle…"), QMessageBox::ActionRole);
    box.exec();
    if (box.clickedButton() == layer)
        addLayer(file);
    else if (box.clickedButton() == events)
        importFile(file);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

/// A chronicle is opened, a report's view restored, tiles are laid on the map, as GeoJSON may be that is
/// dropped there; anything else is imported.
void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = draggedFile(*event->mimeData());
    const QString suffix = QFileInfo(file).suffix().toLower();
    const QPoint onMap = m_map->mapFrom(this, event->position().toPoint());
    if (suffix == QStringLiteral("faultline"))
        openFile(file);
    else if (suffix == QStringLiteral("mbtiles"))
        addLayer(file);
    else if (mayBeReport(suffix))
        openReport(file);
    else if (isGeoJson(suffix) && m_map->rect().contains(onMap))
        layOrImport(file);
    else
        importFile(file);
}

} // namespace faultline
