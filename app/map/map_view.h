// The map in the window: shows events, lets one move about and pick.
#pragma once

#include "app/map/area_sketch.h"
#include "app/map/map_events.h"
#include "app/map/map_painter.h"
#include "app/shell/settings.h"
#include "app/shell/theme.h"
#include "core/map/map_viewport.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <optional>

class QTimer;
class QToolButton;

namespace faultline {

/// Draws what it was given and says what was done to it; it knows no filter.
///
/// Mouse     wheel zooms at the pointer, drag pans, double click zooms in; a click picks an event, zooms to a
///           cluster or, if its events share one point, fans it out, or picks a dealing; Ctrl+click on land
///           names the country.
///           Ctrl+drag draws a box, Alt+clicks a polygon that a double click closes; so do drags and clicks
///           after a press of the buttons for it.
/// Keyboard  Enter closes a polygon, Escape gives it up; arrows pan, + and − zoom, 0 or Home fits, Escape
/// closes a fan.
class MapView : public QWidget {
    Q_OBJECT

public:
    explicit MapView(QWidget *parent = nullptr);

    void setBaseMap(std::shared_ptr<const BaseMap> map);
    /// Keeps the part of the world that is shown; see fitToEvents.
    void setEvents(std::shared_ptr<const EventStore> store, MapEvents events, TitleOf title);
    void setDealingsShown(bool shown);
    void setCountryColours(CountryColours colours);
    /// A surface of how many events there are; clusters are then dots.
    void setDensityShown(bool shown);
    void setSelected(Row row);
    void setHovered(Row row);
    void setTheme(const Theme &theme);
    /// The day whose borders and names of states are shown; Day::max() for those of today.
    void setBordersOf(Day day);
    /// Whether meridians and parallels are drawn.
    void setGraticule(bool shown);

    /// All visible events of the chronicle's countries in view; all events if there are none there; with the
    /// bows between chosen countries, if dealings are on. Until the
    /// user moves the map, a resize fits again; from then on it keeps centre and scale.
    void fitToEvents();

    /// While the events are to be those in view, tells the area in view now and whenever the map came to
    /// rest.
    void setFollowing(bool following);

    const MapViewport &viewport() const noexcept { return m_viewport; }
    void setViewport(const MapViewport &viewport);
    const MapLayout &layoutShown();
    const DealingLayout &dealingsShown(); ///< nothing while they are off

    QSize sizeHint() const override { return {900, 430}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    void picked(faultline::Row row);
    void hovered(faultline::Row row); ///< noRow when the pointer leaves
    void countryPicked(const QString &code);
    void playWanted(); ///< or the pause
    void areaDrawn(const faultline::GeoArea &area);
    void areaShown(const faultline::GeoArea &area); ///< see setFollowing()
    void followingWanted(bool following);
    void dealingPicked(const faultline::Dealing &dealing);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Fan {
        MapMark cluster;
        std::vector<FannedEvent> events;
    };

    QToolButton *addZoomButton(const QString &sign, const QString &name, double factor);
    QToolButton *addAreaButton(AreaTool tool, const QString &name);
    void click(Point at, Qt::KeyboardModifiers modifiers);
    bool drawsBox(Qt::KeyboardModifiers modifiers) const;
    bool drawsPolygon(Qt::KeyboardModifiers modifiers) const;
    void addCorner(Point at);
    void dragTo(QPointF at);
    void finishSketch();
    void giveUpSketch();
    void tellAreaShown();
    void open(const MapMark &mark);
    MapViewport zoomedOn(const Rect &part) const;
    std::vector<Row> rowsIn(const MapMark &mark, std::size_t most);
    void closeFan();
    void zoomBy(double factor);
    void hoverAt(Point at);
    void setPointed(Row row);
    void refresh();
    void explain();
    const DealingArc *arcUnder(Point at);
    QRectF legendArea() const;
    std::vector<Rect> reservedAreas() const;
    std::function<MapLayout()> layoutLater();
    const QImage &scene();
    const FannedEvent *fannedAt(Point at) const;
    QString toolTipAt(Point at);

    std::shared_ptr<const BaseMap> m_map;
    std::shared_ptr<const EventStore> m_store;
    MapEvents m_events; ///< of the store; all there if it is
    bool m_showDealings = false;
    CountryColours m_colours = CountryColours::Nothing;
    bool m_showDensity = false;
    BackdropOptions m_backdrop;
    LegendExtras m_legend;
    QSizeF m_legendSize; ///< empty without events
    TitleOf m_title;
    Theme m_theme;
    MapViewport m_viewport;
    bool m_graticule = false;
    bool m_fitted = true; ///< nobody moved the map since it was fitted
    MapStyle m_style;
    LabelWidth m_labelWidth;
    std::optional<MapLayout> m_layout; ///< empty until asked for after a change
    std::optional<DealingLayout> m_arcs;
    std::optional<DealingArc> m_pointedArc;
    QImage m_scene; ///< everything but highlights; null until asked for after a change
    std::optional<Fan> m_fan;
    MapHighlights m_highlights;
    Row m_pointed = noRow; ///< the event last told by hovered()
    std::optional<QPointF> m_pressed;
    QPointF m_lastDrag;
    bool m_boxing = false; ///< a drag draws a box
    std::optional<AreaSketch> m_sketch;
    std::map<AreaTool, QToolButton *> m_areaButtons;
    bool m_following = false;
    QTimer *m_settled;
    bool m_dragging = false;
};

} // namespace faultline
