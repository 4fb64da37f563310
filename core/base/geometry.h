// Points and rectangles in pixels, for layouts: y grows downwards.
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>

namespace faultline {

struct Point {
    double x = 0.0;
    double y = 0.0;
    bool operator==(const Point &) const = default;
};

inline double distance(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

struct Rect {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;

    double right() const noexcept { return x + width; }
    double bottom() const noexcept { return y + height; }
    Point centre() const noexcept { return {x + width / 2, y + height / 2}; }
    bool contains(Point p) const noexcept { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool intersects(const Rect &other) const noexcept
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    /// By so much to the left and right, and above and below.
    Rect grown(double beside, double over) const noexcept
    {
        return {x - beside, y - over, width + 2 * beside, height + 2 * over};
    }
    /// The smallest that holds both.
    Rect united(const Rect &other) const noexcept
    {
        const double left = std::min(x, other.x);
        const double top = std::min(y, other.y);
        return {left, top, std::max(right(), other.right()) - left, std::max(bottom(), other.bottom()) - top};
    }
    bool operator==(const Rect &) const = default;
};

/// From a point to the nearest of a box; 0 within it.
inline double distanceTo(const Rect &box, Point p)
{
    const double dx = std::max({box.x - p.x, 0.0, p.x - box.right()});
    const double dy = std::max({box.y - p.y, 0.0, p.y - box.bottom()});
    return std::sqrt(dx * dx + dy * dy); // asked often: hypot takes longer
}

/// A straight line from one point to another.
struct Segment {
    Point from;
    Point to;
};

/// Whether some of a line is in a box.
bool meets(const Segment &line, const Rect &box);

/// Width in px of a UTF-8 text in the face a painter will use; layouts ask it, painters give it.
using TextWidth = std::function<double(std::string_view)>;

} // namespace faultline
