// Figures of deaths in words, wherever they are shown, printed or written into files.
#pragma once

#include "core/base/language.h"
#include "core/store/deaths.h"

#include <string>

namespace faultline {

/// `68`, `8,372 (6,186–8,372)`, `489–528`, `at least 39`, `up to 20`, `unknown`.
std::string deathsWords(const Deaths &deaths, const Language &language = english());

/// The same as part of a sentence: `1 death`, `68 deaths`, `66–68 deaths, best 68`, `deaths unknown`.
std::string countedDeathsWords(const Deaths &deaths);

/// `60–70 deaths, best 68`; `68 deaths` where low and high are the same.
std::string deathRangeWords(std::int64_t low, std::int64_t best, std::int64_t high);

} // namespace faultline
