// Draws areas on the map: by keys and the mouse, or after a press of a button.
#pragma once

#include "app/map/area_sketch.h"
#include "app/map/map_painter.h"

#include <QObject>

#include <array>
#include <optional>

class QBoxLayout;
class QToolButton;

namespace faultline {

/// The sketch of an area, and the buttons beside the map. It knows no pixels: its owner says where on the
/// mercator square the mouse was, and paints the sketch.
class AreaTools : public QObject {
    Q_OBJECT

public:
    /// The buttons are children of `view`.
    AreaTools(QBoxLayout &column, QWidget *view);

    void setTheme(const Theme &theme, double devicePixelRatio);
    /// Whether the button that keeps to what is shown is down.
    void setFollowing(bool following);

    bool drawsBox(Qt::KeyboardModifiers modifiers) const;     ///< a drag does
    bool drawsPolygon(Qt::KeyboardModifiers modifiers) const; ///< a click does
    bool isReady() const { return m_sketch || drawsBox({}) || drawsPolygon({}); }
    const std::optional<AreaSketch> &sketch() const noexcept { return m_sketch; }

    void dragBox(Mercator from, Mercator to);
    void addCorner(Mercator at);
    void point(Mercator at); ///< the pointer has moved there, with or without a sketch
    void finish();           ///< tells the area that was drawn, if it is one
    void giveUp();

signals:
    void changed(); ///< the sketch
    void drawn(const faultline::GeoArea &area);
    void followingWanted(bool following);

private:
    QToolButton *addButton(QBoxLayout &column, QWidget *view, AreaTool tool, const QString &name);
    QToolButton *button(AreaTool tool) const { return m_buttons[static_cast<std::size_t>(tool)]; }

    std::array<QToolButton *, 3> m_buttons{};
    std::optional<AreaSketch> m_sketch;
};

} // namespace faultline
