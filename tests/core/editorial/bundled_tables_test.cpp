// What the bundled chronicle promises its readers in breadth; that its rows are sound is checked when it is
// compiled.
#include "core/chart/coverage.h"
#include "core/db/event_loader.h"
#include "core/db/sourcing.h"
#include "core/filter/apply_filter.h"
#include "core/import/compile_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

/// Compiled from the tables once for all tests.
const Database &bundled()
{
    static const test::TemporaryFolder folder;
    static const Database chronicle = [] {
        std::vector<std::filesystem::path> tables;
        for (const auto &entry :
             std::filesystem::directory_iterator(FAULTLINE_SOURCE_DIR "/resources/chronicle"))
            if (entry.path().extension() == ".csv")
                tables.push_back(entry.path());
        std::ranges::sort(tables);
        const auto file = folder.path() / "bundled.faultline";
        const auto report = importTables(tables, file).value();
        EXPECT_TRUE(report.errors.empty()) << errorText(report.errors.front());
        return openChronicle(file).value();
    }();
    return chronicle;
}

Coverage coverage(const EventFilter &filter = {})
{
    const EventStore store = loadEvents(bundled()).value();
    return coverageOf(store, applyFilter(store, filter));
}

TEST(BundledTables, EveryYearAndCountryIsCovered)
{
    const Coverage all = coverage();
    EXPECT_GE(all.total.all.all, 800u);
    ASSERT_FALSE(all.years.empty());
    EXPECT_EQ(all.years.front().year, 1990);
    EXPECT_EQ(all.years.back().year, 2026);
    for (const Coverage::Year &year : all.years)
        EXPECT_GE(year.counts.all.all, 6u) << year.year;
    EXPECT_EQ(all.countries.size(), 8u);
    for (std::size_t i = 0; i < all.countries.size(); ++i)
        EXPECT_GE(all.total.byCountry[i].all, 40u) << all.countries[i];
}

TEST(BundledTables, EveryThemeIsCovered)
{
    const Coverage all = coverage();
    for (const std::uint32_t events : all.total.all.byTheme)
        EXPECT_GE(events, 80u);
    EXPECT_GE(coverage({.themes = {"people"}}).total.all.all, 80u);
}

TEST(BundledTables, HalfOfTheEventsHaveACourtsUnOrTreatySource)
{
    const Sourcing figures = sourcingOf(bundled()).value();
    EXPECT_GE(2 * figures.officialEvents, figures.events);
    EXPECT_GE(figures.links, 300);
}

} // namespace
} // namespace faultline
