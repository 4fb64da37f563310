#include "app/map/banded_image.h"

#include <QPainter>

#include <cmath>

namespace faultline {

namespace {

/// Px: a few bands, each beginning between two pixels of the screen, so that what crosses an edge is drawn as
/// elsewhere; else a single one.
int bandHeight(double height, double devicePixelRatio)
{
    constexpr int bands = 4;    // more of them, and more is drawn twice
    constexpr int quarters = 4; // usual ratios are whole in quarters
    const int step = static_cast<int>(std::ceil(height / bands / quarters)) * quarters;
    const double pixels = step * devicePixelRatio;
    return pixels == std::floor(pixels) ? step : static_cast<int>(std::ceil(height));
}

} // namespace

BandedImage::BandedImage(MapScene scene, std::shared_future<MapPlan> plan, double devicePixelRatio,
                         QImage last)
    : m_scene(std::move(scene)), m_plan(std::move(plan)), m_devicePixelRatio(devicePixelRatio),
      m_image(std::move(last))
{
}

void BandedImage::make() noexcept
{
    try {
        drawGround();
        m_plan.get();
        m_ground.set_value();
    } catch (...) {
        m_ground.set_exception(std::current_exception());
        return;
    }
    paintBands();
}

QImage BandedImage::take()
{
    m_ground.get_future().get();
    paintBands();
    m_painted.get_future().get();
    if (m_failure)
        std::rethrow_exception(m_failure);
    return std::move(m_image);
}

void BandedImage::drawGround()
{
    m_image = m_scene.ground(m_devicePixelRatio, std::move(m_image));
    m_pixels = m_image.bits();
    m_bandHeight = std::max(1, bandHeight(m_scene.viewport.height, m_devicePixelRatio));
    m_bands = std::max(1, static_cast<int>(std::ceil(m_scene.viewport.height / m_bandHeight)));
}

void BandedImage::paintBands() noexcept
{
    for (int band = m_next++; band < m_bands; band = m_next++) {
        try {
            paintBand(band);
        } catch (...) {
            if (!m_failed.exchange(true))
                m_failure = std::current_exception();
        }
        if (++m_done == m_bands)
            m_painted.set_value();
    }
}

void BandedImage::paintBand(int band)
{
    const double top = band * m_bandHeight;
    const int firstRow = static_cast<int>(top * m_devicePixelRatio);
    const int rows = static_cast<int>(m_bandHeight * m_devicePixelRatio);
    const int last = band + 1 == m_bands ? m_image.height() : firstRow + rows;
    if (firstRow >= last)
        return;
    QImage pixels(m_pixels + firstRow * m_image.bytesPerLine(), m_image.width(), last - firstRow,
                  m_image.bytesPerLine(), m_image.format());
    pixels.setDevicePixelRatio(m_devicePixelRatio);
    QPainter painter(&pixels);
    painter.translate(0.0, -top);
    m_scene.paint(painter, m_plan.get(), QRectF(0.0, top, m_scene.viewport.width, m_bandHeight));
}

} // namespace faultline
