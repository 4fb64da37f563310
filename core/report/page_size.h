// The size of a report's pages, on paper and in pixels.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace faultline {

/// In units of 1/150 inch, so that A4 is 1240 × 1754. At 150 dpi a unit is a pixel.
struct PageSize {
    int width = 1240;
    int height = 1754;

    bool wide() const noexcept { return width > height; }
    bool operator==(const PageSize &) const = default;
};

inline constexpr double unitsPerInch = 150.0;

/// `a4`, `a3`, `letter`, each also with `-landscape`, `16:9` (1920 × 1080), `square` (1080 × 1080), `wide`
/// (1200 × 630) or `WIDTHxHEIGHT`, in pixels at 150 dpi.
/// BadInput with a sentence for anything else, and for pages too small to hold a report.
Result<PageSize> parsePageSize(std::string_view text);

/// The text that parsePageSize() reads as this page.
std::string pageOption(PageSize page);

/// Pixels of a page.
struct PixelSize {
    int width = 0;
    int height = 0;
    bool operator==(const PixelSize &) const = default;
};

/// BadInput with a sentence if `dpi` is not within 50 – 1200, or the page would have over 120 million pixels.
Result<PixelSize> pixelSize(PageSize page, double dpi);

} // namespace faultline
