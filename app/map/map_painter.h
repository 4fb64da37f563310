// Draws the map: land, events, legend. The same functions draw the window and the report.
#pragma once

#include "app/shell/theme.h"
#include "core/base/geo_area.h"
#include "core/base/language.h"
#include "core/filter/selection.h"
#include "core/map/base_map.h"
#include "core/map/dealing_arcs.h"
#include "core/map/density_surface.h"
#include "core/map/fan_out.h"
#include "core/map/map_layout.h"

#include <QIcon>
#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QPainter;

namespace faultline {

/// Countries that look different, by code.
struct BackdropOptions {
    std::vector<std::string> region;                    ///< lighter land: what the chronicle is about
    std::vector<std::string> highlighted;               ///< outlined in the accent: what a report is about
    std::vector<std::pair<std::string, QColor>> shades; ///< land with a colour of its own
    Day bordersOf = Day::max(); ///< the day whose borders are drawn; the last one is today
};

/// Events marked beyond their glyph.
struct MapHighlights {
    Row selected = noRow; ///< the one that is read
    Row hovered = noRow;
    std::shared_ptr<const Selection> selection = std::make_shared<const Selection>();
    std::vector<std::uint32_t> marks{}; ///< that stand for several selected events; positions in the layout
};

/// Widths of labels as paintMapEvents writes them; give it to layoutMap. It remembers them: keep it. Copies
/// remember together, on any thread.
LabelWidth mapLabelWidth();

/// Sea, land, rivers and borders in the viewport's px; clip beforehand if there is more on the page.
void paintMapBackdrop(QPainter &painter, const BaseMap &map, const MapViewport &viewport, const Theme &theme,
                      const BackdropOptions &options);

/// Its lower part: what has an area.
void paintMapLand(QPainter &painter, const BaseMap &map, const MapViewport &viewport, const Theme &theme,
                  const BackdropOptions &options);

/// Its upper part: shores, rivers and borders.
void paintMapLines(QPainter &painter, const BaseMap &map, const MapViewport &viewport, const Theme &theme,
                   const BackdropOptions &options);

/// Marks and labels; names are written stronger on land that is shaded or covered by tiles. What does not
/// reach into `part`, px, is left out.
void paintMapEvents(QPainter &painter, const MapLayout &layout, const Theme &theme, bool onColour = false,
                    const std::optional<QRectF> &part = {});

/// An area in the accent; one that is still being drawn has a dashed outline.
void paintArea(QPainter &painter, const std::vector<Mercator> &corners, const MapViewport &viewport,
               const Theme &theme, bool open);

/// The area of a filter.
void paintArea(QPainter &painter, const GeoArea &area, const MapViewport &viewport, const Theme &theme);

/// What a button of the map does with areas: draw a box, draw a polygon, take the part that is shown.
enum class AreaTool { Box, Polygon, Shown };
QIcon areaToolIcon(AreaTool tool, const QColor &color, double devicePixelRatio);

/// The surface in the accent, the stronger the more events; give it before the events.
void paintDensity(QPainter &painter, const DensitySurface &surface, const Theme &theme);

/// Bows, dots and names at their ends, these stronger on land with a colour; give it before the events.
void paintDealings(QPainter &painter, const DealingLayout &layout, const Theme &theme, bool onColour = false);

/// One bow as it looks under the pointer.
void paintDealing(QPainter &painter, const DealingArc &arc, const Theme &theme);

/// Rings round the marks of chosen events.
void paintMapHighlights(QPainter &painter, const MapLayout &layout, const EventStore &store,
                        const MapHighlights &highlights, const Theme &theme);

/// An opened cluster: spokes from its number to each event.
void paintMapFan(QPainter &painter, const MapMark &cluster, const std::vector<FannedEvent> &fan,
                 const EventStore &store, const MapHighlights &highlights, const Theme &theme);

/// What a legend explains beyond themes and sizes.
struct LegendExtras {
    bool rings = true;  ///< clusters are drawn as rings
    QStringList notes;  ///< one a line
    QStringList listed; ///< countries without room for their pill, below a note of theirs: `Serbia · 15`
    double leastWidth = 0.0; ///< px, of the whole
    QString shaded;          ///< what the shades of countries stand for; empty if for nothing
    std::vector<std::pair<QColor, QString>> shades; ///< each with its figures
};

/// Space the legend takes; none if there is nothing to say.
QSizeF mapLegendSize(const EventStore &store, const ThemeCounts &themes, const LegendExtras &extras = {});

/// Where the legend writes each of `listed`, in px from its top left corner.
std::vector<QRectF> listedPlaces(const EventStore &store, const ThemeCounts &themes,
                                 const LegendExtras &extras);

/// The themes that are there, each with its glyph, what sizes mean, and the rest.
void paintMapLegend(QPainter &painter, QPointF topLeft, const EventStore &store, const ThemeCounts &themes,
                    const Theme &theme, const LegendExtras &extras = {});

/// Meridians and parallels, each with its degrees at the top or the right.
void paintGraticule(QPainter &painter, const MapViewport &viewport, const Theme &theme);

/// A round distance, its line ending at the bottom of the picture `margin` px from the corner.
void paintScaleBar(QPainter &painter, const MapViewport &viewport, const Theme &theme, double margin = 12.0);

/// `100 km`, `500 m`.
QString distanceWords(double kilometres, const Language &language = english());

/// `Borders of 4 Feb 2003 – 2 Jun 2006`, `(Serbia and Montenegro)`: those of the last of the days; of today's
/// only if they were others on the first.
QStringList borderNotes(const BaseMap &map, DayRange days, const Language &language = english());

/// Whom the map's land and names are of.
QString landSources();

/// Where land and layers come from, bottom right, right of the scale bar.
void paintAttribution(QPainter &painter, const MapViewport &viewport, const Theme &theme,
                      double margin = 10.0, const QStringList &layers = {});

/// Px it takes from the margin on.
double attributionWidth(const MapViewport &viewport, const QStringList &layers);

/// Names that are neither of the land nor of events: of countries at the ends of bows, of features of layers.
/// They are written stronger on land with a colour.
void paintNames(QPainter &painter, const std::vector<MapLabel> &labels, const Theme &theme,
                bool onColour = false);

} // namespace faultline
