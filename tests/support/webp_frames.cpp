#include "tests/support/webp_frames.h"

#include "tests/support/temporary_folder.h"

#include <webp/demux.h>

#include <memory>
#include <string>

namespace faultline::test {

WebPFilm readWebP(const std::filesystem::path &file)
{
    const std::string bytes = readFile(file);
    WebPAnimDecoderOptions options;
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_BGRA;
    const WebPData data{reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()};
    const std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)> decoder(
        WebPAnimDecoderNew(&data, &options), WebPAnimDecoderDelete);
    WebPAnimInfo info;
    WebPFilm film;
    if (!decoder || WebPAnimDecoderGetInfo(decoder.get(), &info) == 0)
        return film;
    film.loops = static_cast<int>(info.loop_count);
    std::uint8_t *pixels = nullptr;
    int end = 0;
    while (WebPAnimDecoderGetNext(decoder.get(), &pixels, &end) != 0) {
        const QImage frame(pixels, static_cast<int>(info.canvas_width), static_cast<int>(info.canvas_height),
                           QImage::Format_ARGB32);
        film.frames.push_back(frame.convertToFormat(QImage::Format_RGB32));
        film.ends.emplace_back(end);
    }
    return film;
}

} // namespace faultline::test
