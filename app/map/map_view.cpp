#include "app/map/map_view.h"

#include "app/map/area_tools.h"
#include "app/map/layer_faults.h"
#include "app/map/map_layers.h"
#include "app/map/map_words.h"
#include "app/shell/event_tool_tip.h"
#include "core/map/map_hit.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace faultline {

namespace {

constexpr double step = 1.5;       // zoom of one key press, button or double click
constexpr double panKeys = 80.0;   // px
constexpr double fitMargin = 40.0; // px
constexpr int dragThreshold = 4;   // px
constexpr int aboveScaleBar = 28;  // px
constexpr int settleTime = 200;    // ms after the last movement

Point point(QPointF at) { return {at.x(), at.y()}; }

} // namespace

MapView::MapView(QWidget *parent)
    : QWidget(parent), m_layers(new MapLayers(this)), m_faults(new LayerFaults(*m_layers, this)),
      m_settled(new QTimer(this))
{
    const QSize size = MapView::sizeHint();
    m_picture.setViewport(fitted({}, size.width(), size.height(), 0.0));
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
    m_areas = new AreaTools(*column, this);
    connect(m_areas, &AreaTools::changed, this, qOverload<>(&QWidget::update));
    connect(m_areas, &AreaTools::drawn, this, &MapView::areaDrawn);
    connect(m_areas, &AreaTools::followingWanted, this, &MapView::followingWanted);
    auto *corner = new QGridLayout(this);
    corner->setContentsMargins(12, 12, 12, 12);
    corner->addLayout(column, 0, 0, Qt::AlignLeft | Qt::AlignTop);
    corner->addWidget(m_faults, 1, 0, Qt::AlignLeft | Qt::AlignBottom);
    corner->setRowMinimumHeight(2, aboveScaleBar);
    connect(m_layers, &MapLayers::changed, this, qOverload<>(&QWidget::update));
    connect(m_layers, &MapLayers::drawn, this, [this] {
        m_picture.setLayers(m_layers->picture());
        update();
    });
    setTheme(m_picture.theme());
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

void MapView::setBaseMap(std::shared_ptr<const BaseMap> map)
{
    m_picture.setBaseMap(std::move(map));
    refresh();
}

void MapView::setEvents(std::shared_ptr<const EventStore> store, MapEvents events, TitleOf title)
{
    m_picture.setEvents(std::move(store), std::move(events));
    m_title = std::move(title);
    m_pointed = noRow;
    refresh();
}

void MapView::setDealingsShown(bool shown)
{
    m_picture.setDealingsShown(shown);
    refresh();
    if (m_fitted)
        fitToEvents();
}

void MapView::setCountryColours(CountryColours colours)
{
    m_picture.setCountryColours(colours);
    refresh();
}

void MapView::setDensityShown(bool shown)
{
    m_picture.setDensityShown(shown);
    refresh();
}

void MapView::setSelection(std::shared_ptr<const Selection> selection,
                           std::shared_ptr<const MapContent> places)
{
    m_highlights.selected = selection->opened();
    m_highlights.selection = std::move(selection);
    m_selectedPlaces = std::move(places);
    update();
}

void MapView::setHovered(Row row)
{
    m_highlights.hovered = row;
    update();
}

void MapView::setTheme(const Theme &theme)
{
    const QString look =
        QStringLiteral("QToolButton { background: %1; color: %2; border: 1px solid %3; font: 15px; }"
                       "QToolButton:hover, QToolButton:focus, QToolButton:checked { background: %4; }"
                       "QToolButton:checked { border-color: %5; }");
    for (auto *button : findChildren<QToolButton *>())
        button->setStyleSheet(look.arg(theme.background.name(), theme.text.name(), theme.line.name(),
                                       theme.selection.name(), theme.accent.name()));
    m_faults->setTheme(theme);
    m_areas->setTheme(theme, devicePixelRatioF());
    m_picture.setTheme(theme);
    refresh();
}

void MapView::setBordersOf(Day day)
{
    if (m_picture.setBordersOf(day))
        refresh();
}

void MapView::setGraticule(bool shown)
{
    m_picture.setGraticule(shown);
    refresh();
}

void MapView::fitToEvents()
{
    m_picture.setCovered(buttonAreas());
    m_picture.setViewport(resized(viewport(), width(), height()));
    setViewport(m_picture.fitToEvents());
    m_fitted = true;
}

void MapView::setViewport(const MapViewport &viewport)
{
    m_picture.setCovered(buttonAreas());
    m_picture.setViewport(resized(viewport, width(), height()));
    m_fitted = false;
    refresh();
    emit viewportChanged();
    if (m_following)
        m_settled->start();
}

void MapView::setFollowing(bool following)
{
    m_following = following;
    m_fitted = m_fitted && !following; // a fit to what is in view would go nearer and nearer
    m_areas->setFollowing(following);
    m_picture.setAreaShown(!following);
    m_settled->stop();
    if (following)
        tellAreaShown();
    refresh();
}

void MapView::tellAreaShown()
{
    const MapViewport &shown = viewport();
    emit areaShown(areaBetween(shown.unproject({0.0, 0.0}), shown.unproject({shown.width, shown.height})));
}

/// The picture has changed, and what was opened or pointed at in it is gone.
void MapView::refresh()
{
    m_pointedArc.reset();
    m_fan.reset();
    update();
    if (std::exchange(m_preparing, true))
        return;
    const auto prepare = [this] { // before anything is painted: that is told with less priority
        m_preparing = false;
        if (isVisible())
            m_picture.prepare(devicePixelRatioF());
    };
    QMetaObject::invokeMethod(this, prepare, Qt::QueuedConnection);
}

std::vector<Rect> MapView::buttonAreas() const
{
    std::vector<Rect> areas;
    for (const auto *button : findChildren<QToolButton *>())
        areas.push_back({static_cast<double>(button->x()), static_cast<double>(button->y()),
                         static_cast<double>(button->width()), static_cast<double>(button->height())});
    return areas;
}

void MapView::paintEvent(QPaintEvent *)
{
    m_layers->draw({viewport(), devicePixelRatioF(), m_picture.theme().dark});
    QPainter painter(this);
    painter.drawImage(QPointF(0, 0), m_picture.image(devicePixelRatioF()));
    const Theme &theme = m_picture.theme();
    if (m_pointedArc)
        paintDealing(painter, *m_pointedArc, theme);
    m_highlights.marks.clear();
    if (m_picture.store() && m_selectedPlaces)
        m_highlights.marks = marksOf(layoutShown(), *m_picture.store(), *m_selectedPlaces);
    if (m_picture.store())
        paintMapHighlights(painter, layoutShown(), *m_picture.store(), m_highlights, theme);
    if (m_fan)
        paintMapFan(painter, m_fan->cluster, m_fan->events, *m_picture.store(), m_highlights, theme);
    if (m_areas->sketch())
        paintArea(painter, m_areas->sketch()->outline(), viewport(), theme, true);
}

/// Nobody went anywhere.
void MapView::resizeEvent(QResizeEvent *)
{
    {
        const QSignalBlocker silently(this);
        if (m_fitted)
            fitToEvents();
        else
            setViewport(viewport());
    }
    emit refitted();
}

void MapView::wheelEvent(QWheelEvent *event)
{
    constexpr double notch = 120.0; // Qt's eighths of a degree
    const double turned = event->angleDelta().y() / notch;
    setViewport(zoomedAt(viewport(), point(event->position()), std::pow(1.25, turned)));
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = m_lastDrag = event->position();
    m_dragging = false;
    m_boxing = m_areas->drawsBox(event->modifiers());
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (!m_pressed && m_areas->sketch())
        return m_areas->point(viewport().unproject(point(at)));
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
        setCursor(Qt::CrossCursor);
        return m_areas->dragBox(viewport().unproject(point(*m_pressed)), viewport().unproject(point(at)));
    }
    setCursor(Qt::ClosedHandCursor);
    setViewport(panned(viewport(), at.x() - m_lastDrag.x(), at.y() - m_lastDrag.y()));
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
        m_areas->finish();
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_areas->sketch())
        return m_areas->finish();
    if (event->button() == Qt::LeftButton && !markAt(layoutShown(), point(event->position())))
        setViewport(zoomedAt(viewport(), point(event->position()), step * step));
}

void MapView::click(Point at, Qt::KeyboardModifiers modifiers)
{
    if (m_areas->drawsPolygon(modifiers))
        m_areas->addCorner(viewport().unproject(at));
    else if (const ColumnOf<Row> rows =
                 modifiers.testFlag(Qt::ControlModifier) ? rowsAt(at) : ColumnOf<Row>();
             !rows.empty())
        emit toggled(rows);
    else if (const FannedEvent *fanned = fannedAt(at))
        emit picked(fanned->row);
    else if (m_fan)
        closeFan();
    else if (const MapMark *mark = markAt(layoutShown(), at))
        open(*mark);
    else if (const DealingArc *arc = arcUnder(at); arc && !modifiers)
        emit dealingPicked(m_picture.dealings()->pairs[arc->dealing]);
    else if (modifiers.testFlag(Qt::ControlModifier) && m_picture.baseMap())
        if (const BaseCountry *country = countryAt(*m_picture.baseMap(), viewport().unproject(at)))
            emit countryPicked(QString::fromStdString(country->code));
}

/// The events drawn at a point, ascending.
ColumnOf<Row> MapView::rowsAt(Point at)
{
    if (const FannedEvent *fanned = fannedAt(at))
        return {fanned->row};
    const MapMark *mark = m_fan ? nullptr : markAt(layoutShown(), at);
    if (!mark)
        return {};
    const std::vector<Row> rows = rowsIn(*mark, mark->count);
    return {rows.begin(), rows.end()};
}

/// Picks a single event; a cluster is zoomed in on as long as that parts its events, then fanned out.
void MapView::open(const MapMark &mark)
{
    if (mark.count == 1) {
        emit picked(mark.first);
        return;
    }
    const double spread = std::max(mark.extent.width, mark.extent.height);
    const double atLimit = spread * maxMapScale / viewport().scale;
    if (atLimit < m_picture.clusterDistance())
        m_fan = fanOut(mark, rowsIn(mark, maxFanned), viewport().area());
    else
        setViewport(zoomedOn(mark.extent));
    update();
}

/// The part of the picture enlarged to all of it, at least by a step.
MapViewport MapView::zoomedOn(const Rect &part) const
{
    const Point middle = part.centre();
    const double across = (width() - 2 * fitMargin) / std::max(part.width, 1.0);
    const double down = (height() - 2 * fitMargin) / std::max(part.height, 1.0);
    const MapViewport centred = panned(viewport(), width() / 2.0 - middle.x, height() / 2.0 - middle.y);
    return zoomedAt(centred, {width() / 2.0, height() / 2.0}, std::max(std::min(across, down), step));
}

std::vector<Row> MapView::rowsIn(const MapMark &mark, std::size_t most)
{
    return rowsOf(layoutShown(), mark, *m_picture.store(), *m_picture.visible(), most);
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
        if (distance(at, fanned.at) <= fanned.radius + tolerance)
            return &fanned;
    return nullptr;
}

void MapView::zoomBy(double factor)
{
    setViewport(zoomedAt(viewport(), {width() / 2.0, height() / 2.0}, factor));
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
    const bool drawing = m_areas->drawsBox({}) || m_areas->drawsPolygon({});
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
    const auto pan = [this](double dx, double dy) { setViewport(panned(viewport(), dx, dy)); };
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
        if (m_areas->sketch())
            return m_areas->finish();
        return QWidget::keyPressEvent(event);
    case Qt::Key_Escape:
        if (m_areas->isReady())
            return m_areas->giveUp();
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
        return eventToolTip(*m_picture.store(), fanned->row, m_title(fanned->row));
    const MapMark *mark = m_fan ? nullptr : markAt(layoutShown(), at);
    if (!mark) {
        const DealingArc *arc = m_fan ? nullptr : arcUnder(at);
        return arc ? dealingToolTip(*m_picture.store(), m_picture.dealings()->pairs[arc->dealing], m_title)
                   : QString();
    }
    constexpr std::size_t named = 6;
    return mark->count == 1 ? eventToolTip(*m_picture.store(), mark->first, m_title(mark->first))
                            : clusterToolTip(*m_picture.store(), *mark, rowsIn(*mark, named), m_title);
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
