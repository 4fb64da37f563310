// What is wrong with layers of the map.
#pragma once

#include "app/shell/theme.h"

#include <QLabel>

namespace faultline {

class MapLayers;

/// A sentence for each shown layer that is not, or not wholly, drawn; hidden while there is none.
class LayerFaults : public QLabel {
    Q_OBJECT

public:
    LayerFaults(const MapLayers &layers, QWidget *parent);

    void setTheme(const Theme &theme);
};

} // namespace faultline
