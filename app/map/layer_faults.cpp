#include "app/map/layer_faults.h"

#include "app/map/map_layers.h"

namespace faultline {

LayerFaults::LayerFaults(const MapLayers &layers, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(textFont(12));
    setMargin(6);
    setMaximumWidth(460);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    connect(&layers, &MapLayers::changed, this, [this, &layers] {
        const QStringList faults = layers.faults();
        setText(faults.join(u'\n'));
        setVisible(!faults.isEmpty());
    });
}

void LayerFaults::setTheme(const Theme &theme)
{
    setStyleSheet(QStringLiteral("QLabel { background: %1; color: %2; border: 1px solid %3; }")
                      .arg(theme.background.name(), theme.text.name(), theme.line.name()));
}

} // namespace faultline
