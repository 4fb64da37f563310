#include "core/report/page_size.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace faultline {

namespace {

constexpr int smallestWidth = 640;
constexpr int smallestHeight = 480;
constexpr int longestSide = 20000;
constexpr double mostPixels = 120e6;

constexpr std::array<std::pair<std::string_view, PageSize>, 9> namedPages = {{
    {"a4", {1240, 1754}},
    {"a4-landscape", {1754, 1240}},
    {"a3", {1754, 2480}},
    {"a3-landscape", {2480, 1754}},
    {"letter", {1275, 1650}},
    {"letter-landscape", {1650, 1275}},
    {"16:9", {1920, 1080}},
    {"square", {1080, 1080}},
    {"wide", {1200, 630}},
}};

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<PageSize> widthByHeight(std::string_view text)
{
    const std::size_t by = text.find('x');
    if (by == std::string_view::npos)
        return std::nullopt;
    const auto width = wholeNumber(text.substr(0, by));
    const auto height = wholeNumber(text.substr(by + 1));
    return width && height ? std::optional(PageSize{*width, *height}) : std::nullopt;
}

} // namespace

Result<PageSize> parsePageSize(std::string_view text)
{
    for (const auto &[name, page] : namedPages)
        if (text == name)
            return page;
    const std::optional<PageSize> page = widthByHeight(text);
    if (!page)
        return badInput("“" + std::string(text)
                        + "” is not a page size: use a4, a3, letter, each also with -landscape, 16:9, "
                          "square, wide or WIDTHxHEIGHT.");
    if (page->width < smallestWidth || page->height < smallestHeight)
        return badInput("A page of " + std::string(text) + " is too small for a report: the least is "
                        + std::to_string(smallestWidth) + "x" + std::to_string(smallestHeight) + ".");
    if (page->width > longestSide || page->height > longestSide)
        return badInput("A page of " + std::string(text) + " is too large: no side may be longer than "
                        + std::to_string(longestSide) + ".");
    return *page;
}

std::string pageOption(PageSize page)
{
    for (const auto &[name, size] : namedPages)
        if (page == size)
            return std::string(name);
    return std::to_string(page.width) + "x" + std::to_string(page.height);
}

Result<PixelSize> pixelSize(PageSize page, double dpi)
{
    if (!(dpi >= 50.0 && dpi <= 1200.0))
        return badInput("The resolution must be from 50 to 1200 dpi.");
    const auto pixels = [dpi](int units) {
        return static_cast<int>(std::lround(units * dpi / unitsPerInch));
    };
    const PixelSize size{pixels(page.width), pixels(page.height)};
    if (static_cast<double>(size.width) * size.height > mostPixels)
        return badInput("Pages of " + std::to_string(size.width) + " × " + std::to_string(size.height)
                        + " pixels are too large: use a smaller page or fewer dpi.");
    return size;
}

} // namespace faultline
