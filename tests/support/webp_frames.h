// Reads an animated WebP with libwebp's decoder.
#pragma once

#include <QImage>

#include <chrono>
#include <filesystem>
#include <vector>

namespace faultline::test {

struct WebPFilm {
    std::vector<QImage> frames; ///< whole ones, RGB32
    std::vector<std::chrono::milliseconds> ends;
    int loops = -1;
};

/// Without frames if it is no animated WebP.
WebPFilm readWebP(const std::filesystem::path &file);

} // namespace faultline::test
