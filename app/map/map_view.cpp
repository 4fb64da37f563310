#include "app/map/map_view.h"

#include "app/map/country_shades.h"
#include "app/map/map_words.h"
#include "app/shell/event_tool_tip.h"
#include "core/map/borders_of_date.h"
#include "core/map/map_hit.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>
#include <future>

namespace faultline {

namespace {

constexpr double step = 1.5;           // zoom of one key press, button or double click
constexpr double panKeys = 80.0;       // px
constexpr double fitMargin = 40.0;     // px
constexpr double margin = 12.0;        // px between the picture's edge and what stands in its corners
constexpr int dragThreshold = 4;       // px
constexpr double besideButtons = 38.0; // px from the margin
constexpr int settleTime = 200;        // ms after the last movement

Point point(QPointF at) { return {at.x(), at.y()}; }
Rect toRect(const QRectF &r) { return {r.x(), r.y(), r.width(), r.height()}; }

} // namespace

MapView::MapView(QWidget *parent)
    : QWidget(parent), m_theme(lightTheme()),
      m_viewport(fitted({}, sizeHint().width(), sizeHint().height(), 0.0)), m_labelWidth(mapLabelWidth()),
      m_settled(new QTimer(this))
{
    m_settled->setSingleShot(true);
    m_settled->setInterval(settleTime);
    connect(m_settled, &QTimer::timeout, this, &MapView::tellAreaShown);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Map"));
    setAccessibleDescription(tr("Events on a map; the list shows the same events as text."));
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(addZoomButton(QStringLiteral("+"), tr("Zoom in"), step));
    column->addWidget(addZoomButton(QStringLiteral("−"), tr("Zoom out"), 1 / step));
    column->addSpacing(8);
    column->addWidget(
        addAreaButton(AreaTool::Box, tr("Draw a box: only events in it are shown (Ctrl+drag)")));
    column->addWidget(
        addAreaButton(AreaTool::Polygon,
                      tr("Draw a polygon, a click for each corner, a double click at the end (Alt+clicks)")));
    column->addWidget(addAreaButton(AreaTool::Shown, tr("Only what the map shows")));
    auto *corner = new QGridLayout(this);
    corner->setContentsMargins(12, 12, 12, 12);
    corner->addLayout(column, 0, 0, Qt::AlignLeft | Qt::AlignTop);
    setTheme(m_theme);
}

QToolButton *MapView::addZoomButton(const QString &sign, const QString &name, double factor)
{
    auto *button = new QToolButton(this);
    button->setText(sign);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setCursor(Qt::ArrowCursor);
    button->setFixedSize(28, 28);
    button->setAutoRepeat(true);
    connect(button, &QToolButton::clicked, this, [this, factor] { zoomBy(factor); });
    return button;
}

QToolButton *MapView::addAreaButton(AreaTool tool, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setCursor(Qt::ArrowCursor);
    button->setFixedSize(28, 28);
    button->setIconSize({18, 18});
    button->setCheckable(true);
    m_areaButtons[tool] = button;
    if (tool == AreaTool::Shown)
        connect(button, &QToolButton::clicked, this, &MapView::followingWanted);
    else
        connect(button, &QToolButton::clicked, this, [this, tool](bool down) {
            giveUpSketch();
            m_areaButtons[tool]->setChecked(down);
        });
    return button;
}

void MapView::setBaseMap(std::shared_ptr<const BaseMap> map)
{
    m_map = std::move(map);
    refresh();
}

void MapView::setEvents(std::shared_ptr<const EventStore> store, MapEvents events, TitleOf title)
{
    m_store = std::move(store);
    m_events = std::move(events);
    m_title = std::move(title);
    m_pointed = noRow;
    explain();
}

void MapView::setDealingsShown(bool shown)
{
    m_showDealings = shown;
    explain();
    if (m_fitted)
        fitToEvents();
}

void MapView::setCountryColours(CountryColours colours)
{
    m_colours = colours;
    explain();
}

void MapView::setDensityShown(bool shown)
{
    constexpr double dot = 3.5; // px
    const MapStyle usual;
    m_showDensity = shown;
    m_style.minRing = shown ? dot : usual.minRing;
    m_style.maxRing = shown ? dot : usual.maxRing;
    explain();
}

/// What the land is coloured by and what the legend says follow the events and what is switched on.
void MapView::explain()
{
    m_backdrop = {.bordersOf = m_backdrop.bordersOf};
    m_legend = {};
    if (m_store) {
        m_backdrop.region = regionCodes(*m_store);
        m_backdrop.highlighted = m_events.visible->filter.countries;
        if (m_showDealings)
            m_legend.notes = dealingNotes(*m_events.dealings);
        m_legend.rings = !m_showDensity;
        if (m_showDensity)
            m_legend.notes << densityNote();
        shadeCountries(m_backdrop, m_legend, *m_store, *m_events.countries, m_colours, m_theme);
        m_legendSize = mapLegendSize(*m_store, m_events.content->themes, LegendShape::Box, m_legend);
    }
    refresh();
}

void MapView::setSelected(Row row)
{
    m_highlights.selected = row;
    update();
}

void MapView::setHovered(Row row)
{
    m_highlights.hovered = row;
    update();
}

void MapView::setTheme(const Theme &theme)
{
    m_theme = theme;
    const QString look =
        QStringLiteral("QToolButton { background: %1; color: %2; border: 1px solid %3; font: 15px; }"
                       "QToolButton:hover, QToolButton:focus, QToolButton:checked { background: %4; }"
                       "QToolButton:checked { border-color: %5; }");
    for (auto *button : findChildren<QToolButton *>())
        button->setStyleSheet(look.arg(theme.background.name(), theme.text.name(), theme.line.name(),
                                       theme.selection.name(), theme.accent.name()));
    for (const auto &[tool, button] : m_areaButtons)
        button->setIcon(areaToolIcon(tool, theme.text, devicePixelRatioF()));
    explain();
}

void MapView::setBordersOf(Day day)
{
    const bool same = m_map && areDrawnAlike(*m_map, day, m_backdrop.bordersOf);
    m_backdrop.bordersOf = day;
    m_style.namesOf = day;
    if (!same)
        refresh();
}

void MapView::setGraticule(bool shown)
{
    m_graticule = shown;
    refresh();
}

void MapView::fitToEvents()
{
    MercatorBounds bounds = m_store ? m_events.content->bounds : MercatorBounds();
    if (m_showDealings && m_store && m_map)
        addChosenEnds(bounds, *m_store, *m_events.dealings, *m_map, m_events.visible->filter.countries);
    const double legend = legendArea().width(); // events are shown left of it, not under it
    const MapViewport leftOfLegend = fitted(bounds, width() - legend, height(), fitMargin);
    setViewport(panned(resized(leftOfLegend, width(), height()), -legend / 2.0, 0.0));
    m_fitted = true;
}

void MapView::setViewport(const MapViewport &viewport)
{
    m_viewport = resized(viewport, width(), height());
    m_fitted = false;
    refresh();
    if (m_following)
        m_settled->start();
}

void MapView::setFollowing(bool following)
{
    m_following = following;
    m_fitted = m_fitted && !following; // a fit to what is in view would go nearer and nearer
    m_areaButtons[AreaTool::Shown]->setChecked(following);
    m_settled->stop();
    if (following)
        tellAreaShown();
    refresh();
}

void MapView::tellAreaShown()
{
    emit areaShown(areaBetween(m_viewport.unproject({0.0, 0.0}),
                               m_viewport.unproject({m_viewport.width, m_viewport.height})));
}

/// What was laid out or drawn no longer holds.
void MapView::refresh()
{
    m_layout.reset();
    m_arcs.reset();
    m_pointedArc.reset();
    m_scene = {};
    m_fan.reset();
    update();
}

const MapLayout &MapView::layoutShown()
{
    if (!m_layout)
        m_layout = layoutLater()();
    return *m_layout;
}

/// Lays out what is to be shown, on any thread, before the view changes.
std::function<MapLayout()> MapView::layoutLater()
{
    if (!m_map || !m_store)
        return [viewport = m_viewport] { return MapLayout{.viewport = viewport}; };
    m_style.reserved = reservedAreas();
    return
        [this] { return layoutMap(*m_store, *m_events.content, *m_map, m_viewport, m_style, m_labelWidth); };
}

const DealingLayout &MapView::dealingsShown()
{
    if (!m_arcs) {
        m_arcs.emplace();
        if (m_showDealings && m_store && m_map)
            m_arcs = layoutDealings(*m_store, *m_events.dealings, *m_map, layoutShown(),
                                    m_events.visible->filter.countries, m_style, m_labelWidth);
    }
    return *m_arcs;
}

/// Nothing if the picture is too small for a legend.
QRectF MapView::legendArea() const
{
    constexpr double widest = 0.45; // of the picture
    constexpr double highest = 0.8;
    if (m_legendSize.width() > width() * widest || m_legendSize.height() > height() * highest)
        return {};
    return {QPointF(width() - m_legendSize.width() - margin, margin), m_legendSize};
}

std::vector<Rect> MapView::reservedAreas() const
{
    constexpr double footHeight = 32.0;
    constexpr double footWidth = 150.0;
    constexpr double sourcesWidth = 200.0;
    constexpr double datesWidth = 200.0;
    std::vector<Rect> areas{toRect(legendArea()),
                            {0, height() - footHeight, footWidth, footHeight},
                            {width() - sourcesWidth, height() - footHeight, sourcesWidth, footHeight},
                            {margin + besideButtons, margin, datesWidth, 14.0}};
    for (const auto *button : findChildren<QToolButton *>())
        areas.push_back(toRect(button->geometry()));
    return areas;
}

const QImage &MapView::scene()
{
    const QSize pixels = size() * devicePixelRatioF();
    if (!m_scene.isNull() && m_scene.size() == pixels)
        return m_scene;
    m_scene = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    m_scene.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&m_scene);
    painter.fillRect(QWidget::rect(), m_theme.sea);
    std::future<MapLayout> layout; // made while the land is painted
    if (!m_layout)
        layout = std::async(std::launch::async, layoutLater());
    if (m_map)
        paintMapBackdrop(painter, *m_map, m_viewport, m_theme, m_backdrop);
    if (layout.valid())
        m_layout = layout.get();
    if (m_showDensity && m_store)
        paintDensity(painter, densitySurface(*m_events.content, m_viewport), m_theme);
    if (m_graticule)
        paintGraticule(painter, m_viewport, m_theme);
    if (m_store && m_events.visible->filter.area && !m_following)
        paintArea(painter, *m_events.visible->filter.area, m_viewport, m_theme);
    paintDealings(painter, dealingsShown(), m_theme);
    paintMapEvents(painter, layoutShown(), m_theme);
    paintScaleBar(painter, m_viewport, m_theme, margin);
    paintAttribution(painter, m_viewport, m_theme, margin);
    if (m_map)
        paintBorderDates(painter, *m_map, {margin + besideButtons, margin}, m_theme, m_backdrop.bordersOf);
    if (m_store && !legendArea().isEmpty())
        paintMapLegend(painter, legendArea().topLeft(), *m_store, m_events.content->themes, m_theme,
                       LegendShape::Box, m_legend);
    return m_scene;
}

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawImage(QPointF(0, 0), scene());
    if (m_pointedArc)
        paintDealing(painter, *m_pointedArc, m_theme);
    if (m_store)
        paintMapHighlights(painter, layoutShown(), *m_store, m_highlights, m_theme);
    if (m_fan)
        paintMapFan(painter, m_fan->cluster, m_fan->events, *m_store, m_highlights, m_theme);
    if (m_sketch)
        paintArea(painter, m_sketch->outline(), m_viewport, m_theme, true);
}

void MapView::resizeEvent(QResizeEvent *)
{
    if (m_fitted)
        fitToEvents();
    else
        setViewport(m_viewport);
}

void MapView::wheelEvent(QWheelEvent *event)
{
    constexpr double notch = 120.0; // Qt's eighths of a degree
    const double turned = event->angleDelta().y() / notch;
    setViewport(zoomedAt(m_viewport, point(event->position()), std::pow(1.25, turned)));
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = m_lastDrag = event->position();
    m_dragging = false;
    m_boxing = drawsBox(event->modifiers());
}

bool MapView::drawsBox(Qt::KeyboardModifiers modifiers) const
{
    return modifiers.testFlag(Qt::ControlModifier) || m_areaButtons.at(AreaTool::Box)->isChecked();
}

bool MapView::drawsPolygon(Qt::KeyboardModifiers modifiers) const
{
    return modifiers.testFlag(Qt::AltModifier) || m_areaButtons.at(AreaTool::Polygon)->isChecked();
}

void MapView::addCorner(Point at)
{
    const Mercator corner = m_viewport.unproject(at);
    if (m_sketch && m_sketch->shape() == AreaSketch::Shape::Polygon)
        m_sketch->addCorner(corner);
    else
        m_sketch.emplace(AreaSketch::Shape::Polygon, corner);
    update();
}

/// Tells the area that was drawn, if it is one.
void MapView::finishSketch()
{
    const auto area = m_sketch ? m_sketch->finished() : std::nullopt;
    giveUpSketch();
    if (area)
        emit areaDrawn(*area);
}

void MapView::giveUpSketch()
{
    m_sketch.reset();
    for (const AreaTool tool : {AreaTool::Box, AreaTool::Polygon})
        m_areaButtons[tool]->setChecked(false);
    update();
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (!m_pressed && m_sketch) {
        m_sketch->point(m_viewport.unproject(point(at)));
        return update();
    }
    if (!m_pressed)
        return hoverAt(point(at));
    if (!m_dragging && (at - *m_pressed).manhattanLength() < dragThreshold)
        return;
    m_dragging = true;
    dragTo(at);
}

/// Draws a box or moves the ground.
void MapView::dragTo(QPointF at)
{
    if (m_boxing) {
        if (!m_sketch || m_sketch->shape() != AreaSketch::Shape::Box)
            m_sketch.emplace(AreaSketch::Shape::Box, m_viewport.unproject(point(*m_pressed)));
        m_sketch->point(m_viewport.unproject(point(at)));
        setCursor(Qt::CrossCursor);
        return update();
    }
    setCursor(Qt::ClosedHandCursor);
    setViewport(panned(m_viewport, at.x() - m_lastDrag.x(), at.y() - m_lastDrag.y()));
    m_lastDrag = at;
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return QWidget::mouseReleaseEvent(event);
    m_pressed.reset();
    unsetCursor();
    if (!m_dragging)
        click(point(event->position()), event->modifiers());
    else if (m_boxing)
        finishSketch();
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_sketch)
        return finishSketch();
    if (event->button() == Qt::LeftButton && !markAt(layoutShown(), point(event->position())))
        setViewport(zoomedAt(m_viewport, point(event->position()), step * step));
}

void MapView::click(Point at, Qt::KeyboardModifiers modifiers)
{
    if (drawsPolygon(modifiers))
        addCorner(at);
    else if (const FannedEvent *fanned = fannedAt(at))
        emit picked(fanned->row);
    else if (m_fan)
        closeFan();
    else if (const MapMark *mark = markAt(layoutShown(), at))
        open(*mark);
    else if (const DealingArc *arc = arcUnder(at); arc && !modifiers)
        emit dealingPicked(m_events.dealings->pairs[arc->dealing]);
    else if (modifiers.testFlag(Qt::ControlModifier) && m_map)
        if (const BaseCountry *country = countryAt(*m_map, m_viewport.unproject(at)))
            emit countryPicked(QString::fromStdString(country->code));
}

/// Picks a single event; a cluster is zoomed in on as long as that parts its events, then fanned out.
void MapView::open(const MapMark &mark)
{
    if (mark.count == 1) {
        emit picked(mark.first);
        return;
    }
    const double spread = std::max(mark.extent.width, mark.extent.height);
    const double atLimit = spread * maxMapScale / m_viewport.scale;
    if (atLimit < m_style.clusterDistance)
        m_fan = Fan{.cluster = mark, .events = fanOut(mark, rowsIn(mark, maxFanned))};
    else
        setViewport(zoomedOn(mark.extent));
    update();
}

/// The part of the picture enlarged to all of it, at least by a step.
MapViewport MapView::zoomedOn(const Rect &part) const
{
    const Point middle{part.x + part.width / 2, part.y + part.height / 2};
    const double across = (width() - 2 * fitMargin) / std::max(part.width, 1.0);
    const double down = (height() - 2 * fitMargin) / std::max(part.height, 1.0);
    const MapViewport centred = panned(m_viewport, width() / 2.0 - middle.x, height() / 2.0 - middle.y);
    return zoomedAt(centred, {width() / 2.0, height() / 2.0}, std::max(std::min(across, down), step));
}

std::vector<Row> MapView::rowsIn(const MapMark &mark, std::size_t most)
{
    return rowsOf(layoutShown(), mark, *m_store, *m_events.visible, most);
}

void MapView::closeFan()
{
    m_fan.reset();
    update();
}

const FannedEvent *MapView::fannedAt(Point at) const
{
    constexpr double tolerance = 3.0; // px
    if (!m_fan)
        return nullptr;
    for (const FannedEvent &fanned : m_fan->events)
        if (std::hypot(at.x - fanned.at.x, at.y - fanned.at.y) <= fanned.radius + tolerance)
            return &fanned;
    return nullptr;
}

void MapView::zoomBy(double factor)
{
    setViewport(zoomedAt(m_viewport, {width() / 2.0, height() / 2.0}, factor));
}

void MapView::hoverAt(Point at)
{
    const FannedEvent *fanned = fannedAt(at);
    const MapMark *mark = m_fan ? nullptr : markAt(layoutShown(), at);
    const DealingArc *arc = m_fan || mark ? nullptr : arcUnder(at);
    if (m_pointedArc.has_value() != (arc != nullptr) || (arc && arc->dealing != m_pointedArc->dealing)) {
        m_pointedArc = arc ? std::optional(*arc) : std::nullopt;
        update();
    }
    const bool drawing = drawsBox({}) || drawsPolygon({});
    setCursor(drawing ? Qt::CrossCursor : fanned || mark || arc ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setPointed(fanned ? fanned->row : mark && mark->count == 1 ? mark->first : noRow);
}

const DealingArc *MapView::arcUnder(Point at) { return arcAt(dealingsShown(), at); }

void MapView::setPointed(Row row)
{
    if (row == m_pointed)
        return;
    m_pointed = row;
    setHovered(row);
    emit hovered(row);
}

void MapView::leaveEvent(QEvent *)
{
    m_pointedArc.reset();
    update();
    setPointed(noRow);
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    const auto pan = [this](double dx, double dy) { setViewport(panned(m_viewport, dx, dy)); };
    switch (event->key()) {
    case Qt::Key_Left:
        return pan(panKeys, 0);
    case Qt::Key_Right:
        return pan(-panKeys, 0);
    case Qt::Key_Up:
        return pan(0, panKeys);
    case Qt::Key_Down:
        return pan(0, -panKeys);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(step);
    case Qt::Key_Minus:
        return zoomBy(1 / step);
    case Qt::Key_0:
    case Qt::Key_Home:
        return fitToEvents();
    case Qt::Key_Space:
        return emit playWanted();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_sketch)
            return finishSketch();
        return QWidget::keyPressEvent(event);
    case Qt::Key_Escape:
        if (m_sketch || drawsBox({}) || drawsPolygon({}))
            return giveUpSketch();
        if (m_fan)
            return closeFan();
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

QString MapView::toolTipAt(Point at)
{
    if (const FannedEvent *fanned = fannedAt(at))
        return eventToolTip(*m_store, fanned->row, m_title(fanned->row));
    const MapMark *mark = m_fan ? nullptr : markAt(layoutShown(), at);
    if (!mark) {
        const DealingArc *arc = m_fan ? nullptr : arcUnder(at);
        return arc ? dealingToolTip(*m_store, m_events.dealings->pairs[arc->dealing], m_title) : QString();
    }
    constexpr std::size_t named = 6;
    return mark->count == 1 ? eventToolTip(*m_store, mark->first, m_title(mark->first))
                            : clusterToolTip(*m_store, *mark, rowsIn(*mark, named), m_title);
}

bool MapView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(point(help->pos())), this);
    return true;
}

} // namespace faultline
