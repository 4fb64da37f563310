#include "app/play/play_pictures.h"

#include "app/report/png_writer.h"
#include "app/shell/words.h"
#include "core/timeline/time_axis.h"

#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

std::optional<Error> save(const QImage &picture, const std::filesystem::path &file)
{
    const QByteArray png = pngOf(picture.convertToFormat(QImage::Format_RGB32));
    QSaveFile out(qt(file.string()));
    if (out.open(QIODevice::WriteOnly) && out.write(png) == png.size() && out.commit())
        return std::nullopt;
    return Error{Error::Kind::WriteFailed, file, out.errorString().toStdString()};
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
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!proceed(i))
            return i;
        player.goTo(days[i]);
        player.waitUntilIdle();
        if (auto error = save(picture(), pictureFile(folder, i + 1)))
            return *error;
    }
    return days.size();
}

} // namespace faultline
