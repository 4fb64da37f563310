// The map in the window: shows events, lets one move about and pick.
#pragma once

#include "app/map/map_picture.h"

#include <QWidget>

#include <memory>
#include <optional>

class QTimer;
class QToolButton;

namespace faultline {

class AreaTools;
class LayerFaults;
class MapLayers;

/// Draws what it was given and says what was done to it; it knows no filter.
///
/// Mouse     wheel zooms at the pointer, drag pans, double click zooms in; a click picks an event, zooms to a
///           cluster or, if its events share one point, fans it out, or picks a dealing; Ctrl+click on land
///           names the country, on events adds or takes them away.
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
    /// `places` of several selected events; null for fewer, and while they are not known yet.
    void setSelection(std::shared_ptr<const Selection> selection,
                      std::shared_ptr<const MapContent> places = {});
    void setHovered(Row row);
    void setTheme(const Theme &theme);
    /// The day whose borders and names of states are shown; Day::max() for those of today.
    void setBordersOf(Day day);
    /// Whether meridians and parallels are drawn.
    void setGraticule(bool shown);

    /// The user's own layers, drawn between the land and the events.
    MapLayers &layers() noexcept { return *m_layers; }

    /// All visible events of the chronicle's countries in view; all events if there are none there; with the
    /// bows between chosen countries, if dealings are on. Until the
    /// user moves the map, a resize fits again; from then on it keeps centre and scale.
    void fitToEvents();

    /// While the events are to be those in view, tells the area in view now and whenever the map came to
    /// rest.
    void setFollowing(bool following);

    const MapViewport &viewport() const noexcept { return m_picture.viewport(); }
    void setViewport(const MapViewport &viewport);
    const MapLayout &layoutShown() { return m_picture.layout(); }
    const DealingLayout &dealingsShown() { return m_picture.arcs(); } ///< nothing while they are off

    QSize sizeHint() const override { return {900, 430}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    void picked(faultline::Row row);
    void toggled(const faultline::ColumnOf<faultline::Row> &rows); ///< ascending
    void hovered(faultline::Row row);                              ///< noRow when the pointer leaves
    void countryPicked(const QString &code);
    void playWanted(); ///< or the pause
    void areaDrawn(const faultline::GeoArea &area);
    void areaShown(const faultline::GeoArea &area); ///< see setFollowing()
    void followingWanted(bool following);
    void viewportChanged();
    void refitted(); ///< to the map's new size
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
    QToolButton *addZoomButton(const QString &sign, const QString &name, double factor);
    void click(Point at, Qt::KeyboardModifiers modifiers);
    void dragTo(QPointF at);
    void tellAreaShown();
    void open(const MapMark &mark);
    ColumnOf<Row> rowsAt(Point at);
    MapViewport zoomedOn(const Rect &part) const;
    std::vector<Row> rowsIn(const MapMark &mark, std::size_t most);
    void closeFan();
    void zoomBy(double factor);
    void hoverAt(Point at);
    void setPointed(Row row);
    void refresh();
    const DealingArc *arcUnder(Point at);
    std::vector<Rect> buttonAreas() const;
    const FannedEvent *fannedAt(Point at) const;
    QString toolTipAt(Point at);

    MapPicture m_picture;
    TitleOf m_title;
    bool m_preparing = false; ///< the picture, as soon as all that waits to be told is told
    bool m_fitted = true;     ///< nobody moved the map since it was fitted
    std::optional<DealingArc> m_pointedArc;
    std::optional<Fan> m_fan;
    MapHighlights m_highlights;
    std::shared_ptr<const MapContent> m_selectedPlaces;
    Row m_pointed = noRow; ///< the event last told by hovered()
    std::optional<QPointF> m_pressed;
    QPointF m_lastDrag;
    bool m_dragging = false;
    bool m_boxing = false; ///< a drag draws a box
    AreaTools *m_areas;
    MapLayers *m_layers;
    LayerFaults *m_faults;
    bool m_following = false;
    QTimer *m_settled;
};

} // namespace faultline
