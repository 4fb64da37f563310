// The menu of the user's own layers of the map.
#pragma once

#include <QMenu>

namespace faultline {

class MapLayers;

/// Adds, shows, hides and removes layers; a layer that cannot be drawn says why in its tooltip.
class LayerMenu : public QMenu {
    Q_OBJECT

public:
    LayerMenu(MapLayers &layers, QWidget *parent);

signals:
    void addWanted();

private:
    void fill();
    void addLayer(const QString &file, bool shown);

    MapLayers &m_layers;
    QAction *m_add;
    QMenu *m_remove;
};

} // namespace faultline
