#include "app/import/import_picture.h"

#include "app/map/map_painter.h"
#include "app/shell/words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr int refreshEvery = 100; // ms
constexpr double cellsPerDegree = 20.0;
constexpr double yearsHeight = 70.0; // px
constexpr double margin = 24.0;      // px round the positions

} // namespace

ImportPicture::ImportPicture(std::shared_ptr<const BaseMap> map, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_map(std::move(map)), m_theme(theme)
{
    setMinimumHeight(220);
    setAccessibleName(QStringLiteral("Events read so far, on a map and by year"));
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &ImportPicture::takeOver);
}

void ImportPicture::showEvent(QShowEvent *) { m_refresh.start(); }

void ImportPicture::hideEvent(QHideEvent *) { m_refresh.stop(); }

void ImportPicture::add(std::span<const ImportedPoint> points)
{
    const std::scoped_lock lock(m_mutex);
    m_arrived.insert(m_arrived.end(), points.begin(), points.end());
}

void ImportPicture::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_arrived.clear();
    m_cells.clear();
    m_years.clear();
    m_read = 0;
    m_backdrop = {};
}

void ImportPicture::takeOver()
{
    std::vector<ImportedPoint> arrived;
    {
        const std::scoped_lock lock(m_mutex);
        arrived.swap(m_arrived);
    }
    if (arrived.empty())
        return;
    m_read += arrived.size();
    bool inside = !m_backdrop.isNull();
    for (const ImportedPoint &point : arrived) {
        ++m_years[yearOf(point.day)];
        if (!point.position)
            continue;
        ++m_cells[{static_cast<std::int16_t>(std::lround(point.position->latitude * cellsPerDegree)),
                   static_cast<std::int16_t>(std::lround(point.position->longitude * cellsPerDegree))}];
        inside = inside && m_viewport.area().contains(m_viewport.project(*point.position));
    }
    if (!inside)
        fitMap();
    update();
}

QRectF ImportPicture::mapArea() const
{
    return {0.0, 0.0, static_cast<double>(width()), height() - yearsHeight};
}

QRectF ImportPicture::yearsArea() const
{
    return {0.0, height() - yearsHeight, static_cast<double>(width()), yearsHeight};
}

/// Shows every position read so far.
void ImportPicture::fitMap()
{
    MercatorBounds bounds;
    for (const auto &[cell, count] : m_cells)
        bounds.add(toMercator({cell.latitude / cellsPerDegree, cell.longitude / cellsPerDegree}));
    const QSize size = mapArea().size().toSize();
    m_viewport = fitted(bounds, size.width(), size.height(), margin);
    m_backdrop = QImage(size * devicePixelRatioF(), QImage::Format_RGB32);
    m_backdrop.setDevicePixelRatio(devicePixelRatioF());
    m_backdrop.fill(m_theme.sea);
    QPainter painter(&m_backdrop);
    paintMapBackdrop(painter, *m_map, m_viewport, m_theme, {});
}

void ImportPicture::resizeEvent(QResizeEvent *)
{
    if (!m_backdrop.isNull())
        fitMap();
}

void ImportPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.background);
    if (m_backdrop.isNull()) {
        painter.setPen(m_theme.muted);
        painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("Reading…"));
        return;
    }
    paintMap(painter);
    paintYears(painter);
}

/// The more events, the denser the dot.
void ImportPicture::paintMap(QPainter &painter)
{
    constexpr double dot = 3.0; // px
    painter.drawImage(QPointF(0, 0), m_backdrop);
    QColor colour = themeColor(m_theme, 0);
    for (const auto &[cell, count] : m_cells) {
        const Point at =
            m_viewport.project(LatLon{cell.latitude / cellsPerDegree, cell.longitude / cellsPerDegree});
        colour.setAlphaF(static_cast<float>(std::min(1.0, 0.35 + 0.1 * std::log2(1.0 + count))));
        painter.fillRect(QRectF(at.x - dot / 2.0, at.y - dot / 2.0, dot, dot), colour);
    }
}

void ImportPicture::paintYears(QPainter &painter)
{
    constexpr double labelHeight = 16.0;
    const QRectF area = yearsArea().adjusted(0.0, 4.0, 0.0, -labelHeight);
    const int first = m_years.begin()->first;
    const int last = m_years.rbegin()->first;
    const double step = area.width() / (last - first + 1);
    std::uint32_t most = 1;
    for (const auto &[year, count] : m_years)
        most = std::max(most, count);
    for (const auto &[year, count] : m_years) {
        const double high = area.height() * count / most;
        painter.fillRect(QRectF(area.left() + (year - first) * step, area.bottom() - high,
                                std::max(1.0, step - 1.0), high),
                         m_theme.accent);
    }
    painter.setPen(m_theme.muted);
    painter.setFont(textFont(11));
    const QRectF labels(0.0, height() - labelHeight, width(), labelHeight);
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter, QString::number(first));
    painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter, QString::number(last));
    painter.drawText(labels, Qt::AlignCenter,
                     QStringLiteral("%1 events read").arg(numberWords(static_cast<std::int64_t>(m_read))));
}

} // namespace faultline
