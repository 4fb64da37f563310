#include "app/shell/layer_menu.h"

#include "app/map/map_layers.h"
#include "app/shell/words.h"

#include <QFileInfo>

namespace faultline {

LayerMenu::LayerMenu(MapLayers &layers, QWidget *parent)
    : QMenu(QStringLiteral("Map la&yers"), parent), m_layers(layers), m_add(new QAction(this)),
      m_remove(new QMenu(QStringLiteral("&Remove"), this))
{
    setToolTipsVisible(true);
    m_remove->setToolTipsVisible(true);
    m_add->setText(QStringLiteral("&Add a layer…"));
    m_add->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+L")));
    m_add->setToolTip(QStringLiteral(
        "Lay a file of your own on the map: GeoJSON, or MBTiles with tiles that are pictures"));
    connect(m_add, &QAction::triggered, this, &LayerMenu::addWanted);
    connect(&m_layers, &MapLayers::changed, this, &LayerMenu::fill);
    fill();
}

void LayerMenu::fill()
{
    removeAction(m_add); // it would be deleted with the others
    clear();
    m_remove->clear();
    addAction(m_add);
    m_add->setEnabled(!m_layers.isFull());
    if (m_layers.layers().empty())
        return;
    addSeparator();
    for (const auto &[file, shown] : m_layers.layers())
        addLayer(file, shown);
    addSeparator();
    addMenu(m_remove);
}

void LayerMenu::addLayer(const QString &file, bool shown)
{
    QString name = QFileInfo(file).fileName();
    name.replace(u'&', QStringLiteral("&&"));
    const QString fault = m_layers.fault(file);
    QAction *layer = addAction(fault.isEmpty() ? name : name + QStringLiteral(" (cannot be drawn)"));
    layer->setToolTip(plainToolTip(fault.isEmpty() ? file : fault));
    layer->setCheckable(true);
    layer->setChecked(shown);
    connect(
        layer, &QAction::toggled, this, [this, file](bool on) { m_layers.setShown(file, on); },
        Qt::QueuedConnection); // the menu is filled anew
    QAction *gone = m_remove->addAction(name);
    gone->setToolTip(plainToolTip(file));
    connect(
        gone, &QAction::triggered, this, [this, file] { m_layers.remove(file); }, Qt::QueuedConnection);
}

} // namespace faultline
