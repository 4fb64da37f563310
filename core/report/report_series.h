// One report for each country, crisis, year or actor of a filter.
#pragma once

#include "core/filter/visible_set.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

enum class SeriesBy : std::uint8_t { Country, Crisis, Year, Actor };

/// `country`, `crisis`, `year`, `actor`, in that order.
inline constexpr auto seriesWords = std::to_array<std::string_view>({"country", "crisis", "year", "actor"});
std::optional<SeriesBy> seriesCalled(std::string_view word);

/// A report of a series.
struct SeriesEntry {
    std::string key;    ///< a safe name, which no other of the series has in any case of letters
    EventFilter filter; ///< that of the series, narrowed to one country, crisis, year or actor alone
};

/// Those the filter names, whether or not they have events; if it names none, those that events of the
/// visible set have: countries in the role of the filter, actors whose name has the filter's text. Years are
/// those in which events began, or the first of the filter for what began before; as charts count them.
/// Ascending by year, else in the order of the filter or of the chronicle.
std::vector<SeriesEntry> reportSeries(const EventStore &store, const VisibleSet &visible, SeriesBy by);

/// What stands for the key in names of files.
inline constexpr std::string_view seriesKeyMark = "{key}";

/// The pattern with the key for each mark.
std::filesystem::path seriesFile(std::string_view pattern, std::string_view key);

} // namespace faultline
