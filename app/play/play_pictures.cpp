#include "app/play/play_pictures.h"

#include "app/play/animated_picture.h"
#include "app/report/png_writer.h"
#include "app/shell/words.h"
#include "core/base/replacement_files.h"
#include "core/timeline/time_axis.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

std::optional<Error> save(const QImage &picture, const std::filesystem::path &file)
{
    const auto written =
        replaceFile(file, pngOf(picture.convertToFormat(QImage::Format_RGB32)).toStdString());
    return written.ok() ? std::nullopt : std::optional(written.error());
}

/// Plays the days one by one and hands each picture with its number, from 0, to `take` until that fails or
/// `proceed` ends it; gives how many it took.
template <typename Take>
Result<std::size_t> eachPicture(Player &player, const std::vector<Day> &days,
                                const std::function<QImage()> &picture,
                                const std::function<bool(std::size_t)> &proceed, Take take)
{
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!proceed(i))
            return i;
        player.goTo(days[i]);
        player.waitUntilIdle();
        if (const std::optional<Error> error = take(picture(), i))
            return *error;
    }
    return days.size();
}

} // namespace

std::vector<Day> daysOfPictures(DayRange time, double step)
{
    std::vector<Day> days;
    const double last = dayNumber(time.last);
    for (double day = dayNumber(time.first); day < last; day += step)
        days.push_back(Day{Days(static_cast<std::int32_t>(std::floor(day)))});
    days.push_back(time.last);
    return days;
}

std::filesystem::path pictureFile(const std::filesystem::path &folder, std::size_t number)
{
    return folder / QStringLiteral("frame-%1.png").arg(number, 4, 10, QLatin1Char('0')).toStdString();
}

Result<std::size_t> writePlay(Player &player, const std::vector<Day> &days,
                              const std::filesystem::path &folder, const std::function<QImage()> &picture,
                              const std::function<bool(std::size_t)> &proceed)
{
    for (std::size_t i = 0; i < days.size(); ++i)
        if (const auto file = pictureFile(folder, i + 1); std::filesystem::exists(file))
            return Error{Error::Kind::BadInput, file,
                         file.filename().string() + " is in this folder already: choose another one."};
    return eachPicture(player, days, picture, proceed, [&](const QImage &image, std::size_t i) {
        return save(image, pictureFile(folder, i + 1));
    });
}

PlayFrames framesOf(DayRange time, double step)
{
    constexpr double perSecond = 5.0;
    const double days = std::max(1.0, step / perSecond);
    return {.days = daysOfPictures(time, days),
            .shown = std::chrono::milliseconds(std::lround(1000.0 * days / step))};
}

Result<std::size_t> writeAnimatedPlay(Player &player, const PlayFrames &frames,
                                      const std::filesystem::path &file,
                                      const std::function<QImage()> &picture,
                                      const std::function<bool(std::size_t)> &proceed)
{
    AnimatedPicture film(file);
    std::optional<Error> failed;
    JobRunner packing; // one frame at a time: the next is painted meanwhile and then waits
    const auto written =
        eachPicture(player, frames.days, picture, proceed, [&](const QImage &frame, std::size_t) {
            packing.wait();
            if (!failed)
                packing.start([&film, frame, shown = frames.shown](
                                  const std::stop_token &) { return film.add(frame, shown); },
                              [&failed](const Result<Done> &added) {
                                  if (!added.ok())
                                      failed = added.error();
                              });
            return failed;
        });
    packing.wait();
    if (failed)
        return *failed;
    if (!written.ok() || written.value() < frames.days.size())
        return written.ok() ? Result<std::size_t>(0) : written;
    const auto finished = film.finish();
    return finished.ok() ? written : Result<std::size_t>(finished.error());
}

} // namespace faultline
