#include "core/map/density_surface.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double spread = 18.0 / DensitySurface::cell; // cells, one standard deviation
constexpr std::size_t kernelReach = 14;                // cells, three of them: what is farther adds nothing

/// The bell from its middle to its end; both halves sum to one.
std::vector<float> bell()
{
    std::vector<float> weights(kernelReach + 1);
    double sum = 0.0;
    for (std::size_t i = 0; i <= kernelReach; ++i) {
        const double weight = std::exp(-0.5 * std::pow(static_cast<double>(i) / spread, 2));
        weights[i] = static_cast<float>(weight);
        sum += i == 0 ? weight : 2 * weight;
    }
    for (float &weight : weights)
        weight /= static_cast<float>(sum);
    return weights;
}

/// Cells with a margin of `kernelReach` all around.
struct BinnedCells {
    std::size_t width = 0;
    std::size_t height = 0;
    std::vector<float> events;

    BinnedCells(std::size_t w, std::size_t h) : width(w), height(h), events(w * h) { }
};

/// Shares each place's events among the four cells nearest to it.
BinnedCells binned(const MapContent &content, const MapViewport &viewport, std::size_t width,
                   std::size_t height)
{
    BinnedCells cells(width, height);
    for (const MapContent::Spot &spot : content.spots) {
        const Point at = viewport.project(spot.at);
        const double x = at.x / DensitySurface::cell - 0.5 + kernelReach;
        const double y = at.y / DensitySurface::cell - 0.5 + kernelReach;
        if (!(x >= 0.0 && y >= 0.0 && x < static_cast<double>(width - 1)
              && y < static_cast<double>(height - 1)))
            continue;
        const auto column = static_cast<std::size_t>(x);
        const auto row = static_cast<std::size_t>(y);
        const auto right = static_cast<float>(x - static_cast<double>(column));
        const auto below = static_cast<float>(y - static_cast<double>(row));
        const auto count = static_cast<float>(spot.count);
        float *cell = &cells.events[row * width + column];
        cell[0] += count * (1 - right) * (1 - below);
        cell[1] += count * right * (1 - below);
        cell[width] += count * (1 - right) * below;
        cell[width + 1] += count * right * below;
    }
    return cells;
}

/// Spread along rows; without the margins left and right.
BinnedCells acrossRows(const BinnedCells &cells, const std::vector<float> &weights)
{
    BinnedCells out(cells.width - 2 * kernelReach, cells.height);
    for (std::size_t row = 0; row < out.height; ++row) {
        const float *from = &cells.events[row * cells.width + kernelReach];
        float *to = &out.events[row * out.width];
        for (std::size_t column = 0; column < out.width; ++column) {
            float sum = weights[0] * from[column];
            for (std::size_t i = 1; i <= kernelReach; ++i)
                sum += weights[i] * (*(from + column - i) + from[column + i]);
            to[column] = sum;
        }
    }
    return out;
}

/// Spread along columns; without the margins above and below.
BinnedCells downColumns(const BinnedCells &cells, const std::vector<float> &weights)
{
    BinnedCells out(cells.width, cells.height - 2 * kernelReach);
    for (std::size_t row = 0; row < out.height; ++row)
        for (std::size_t i = 0; i <= 2 * kernelReach; ++i) {
            const float weight = weights[i < kernelReach ? kernelReach - i : i - kernelReach];
            const float *from = &cells.events[(row + i) * cells.width];
            float *to = &out.events[row * out.width];
            for (std::size_t column = 0; column < out.width; ++column)
                to[column] += weight * from[column];
        }
    return out;
}

std::size_t cellsOver(double px) { return static_cast<std::size_t>(std::ceil(px / DensitySurface::cell)); }

} // namespace

DensitySurface densitySurface(const MapContent &content, const MapViewport &viewport)
{
    const std::size_t width = cellsOver(viewport.width);
    const std::size_t height = cellsOver(viewport.height);
    const std::vector<float> weights = bell();
    BinnedCells spreadCells = downColumns(
        acrossRows(binned(content, viewport, width + 2 * kernelReach, height + 2 * kernelReach), weights),
        weights);
    DensitySurface surface{.width = width, .height = height, .events = std::move(spreadCells.events)};
    if (!surface.events.empty())
        surface.greatest = std::ranges::max(surface.events);
    return surface;
}

} // namespace faultline
