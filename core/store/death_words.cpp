#include "core/store/death_words.h"

#include "core/base/number_words.h"

namespace faultline {

std::string deathsWords(const Deaths &deaths, const Language &language)
{
    if (!deaths.known())
        return language.text("deaths.unknown");
    const auto &[low, best, high] = deaths;
    const auto range = [&](std::int32_t from, std::int32_t to) {
        return from == to ? language.number(from) : language.number(from) + "–" + language.number(to);
    };
    if (!best && low && high)
        return range(*low, *high);
    if (!best)
        return low ? language.text("deaths.least", {language.number(*low)})
                   : language.text("deaths.most", {language.number(*high)});
    if ((!low || *low == *best) && (!high || *high == *best))
        return language.number(*best);
    return language.number(*best) + " (" + range(low.value_or(*best), high.value_or(*best)) + ")";
}

std::string countedDeathsWords(const Deaths &deaths)
{
    const auto estimate = deaths.estimate();
    if (!estimate)
        return "deaths unknown";
    return deathRangeWords(deaths.low.value_or(*estimate), *estimate, deaths.high.value_or(*estimate));
}

std::string deathRangeWords(std::int64_t low, std::int64_t best, std::int64_t high)
{
    return low == high ? counted(best, "death")
                       : grouped(low) + "–" + grouped(high) + " deaths, best " + grouped(best);
}

} // namespace faultline
