// Each step of a play as a numbered picture.
#pragma once

#include "app/play/player.h"

#include <QImage>

#include <filesystem>
#include <functional>
#include <vector>

namespace faultline {

/// The days of the pictures: from the first day of `time` on in steps of `step` days, and its last day.
std::vector<Day> daysOfPictures(DayRange time, double step);

/// `frame-0001.png` …
std::filesystem::path pictureFile(const std::filesystem::path &folder, std::size_t number);

/// Plays the days one by one, calls `picture()` for each and writes what it gives; `proceed(done)` is asked
/// before each and ends it by false. Pictures that are there already are not written over: BadInput.
/// WriteFailed names the file. Gives how many were written. GUI thread.
Result<std::size_t> writePlay(Player &player, const std::vector<Day> &days,
                              const std::filesystem::path &folder, const std::function<QImage()> &picture,
                              const std::function<bool(std::size_t)> &proceed);

} // namespace faultline
