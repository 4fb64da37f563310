// Playing as pictures: each step as a numbered one, or all in one that moves.
#pragma once

#include "app/play/player.h"

#include <QImage>

#include <chrono>
#include <filesystem>
#include <functional>
#include <vector>

namespace faultline {

/// The days of the pictures: from the first day of `time` on in steps of `step` days, and its last day.
std::vector<Day> daysOfPictures(DayRange time, double step);

/// `frame-0001.png` …
std::filesystem::path pictureFile(const std::filesystem::path &folder, std::size_t number);

/// The days of a picture that moves and how long it stands at each.
struct PlayFrames {
    std::vector<Day> days;
    std::chrono::milliseconds shown;
};

/// Five a second at a pace of `step` days a second, but none for less than a day.
PlayFrames framesOf(DayRange time, double step);

/// Plays the days one by one, calls `picture()` for each and writes what it gives; `proceed(done)` is asked
/// before each and ends it by false. Pictures that are there already are not written over: BadInput.
/// WriteFailed names the file. Gives how many were written. GUI thread.
Result<std::size_t> writePlay(Player &player, const std::vector<Day> &days,
                              const std::filesystem::path &folder, const std::function<QImage()> &picture,
                              const std::function<bool(std::size_t)> &proceed);

/// The same as one animated WebP, packed on a thread while the next picture is made; a file that is there is
/// replaced. 0 where it was ended: then nothing is written. Errors as of AnimatedPicture.
Result<std::size_t> writeAnimatedPlay(Player &player, const PlayFrames &frames,
                                      const std::filesystem::path &file,
                                      const std::function<QImage()> &picture,
                                      const std::function<bool(std::size_t)> &proceed);

} // namespace faultline
