// A picture of the map in the making: one thread makes its ground, then all who wait for it paint above that.
#pragma once

#include "app/map/map_scene.h"

#include <QImage>

#include <atomic>
#include <exception>
#include <future>

namespace faultline {

/// make() is called by one thread, take() by another, once each.
class BandedImage {
public:
    /// Drawn on `last` if it has the size.
    BandedImage(MapScene scene, std::shared_future<MapPlan> plan, double devicePixelRatio, QImage last);

    /// Draws the ground, waits for the plan, then paints bands until none is left.
    void make() noexcept;
    /// Waits for the ground, paints bands too, and gives the whole; throws what could not be done.
    QImage take();

private:
    void drawGround();
    void paintBands() noexcept;
    void paintBand(int band);

    MapScene m_scene;
    std::shared_future<MapPlan> m_plan;
    double m_devicePixelRatio;
    QImage m_image;
    uchar *m_pixels = nullptr; ///< of the image, once there is ground
    int m_bandHeight = 0;      ///< px; whole pixels of the screen too
    int m_bands = 0;
    std::promise<void> m_ground;
    std::promise<void> m_painted;
    std::atomic<int> m_next = 0; ///< band that nobody has begun
    std::atomic<int> m_done = 0;
    std::atomic<bool> m_failed = false;
    std::exception_ptr m_failure; ///< of the first band that could not be painted
};

} // namespace faultline
