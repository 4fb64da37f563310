#include "app/map/country_shades.h"

#include "tests/support/store_of.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

/// Relative luminance after WCAG 2, 0 to 1.
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

TEST(CountryShadesTest, EachShadeIsFartherFromTheLandThanTheOneBeforeInGreyToo)
{
    for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
        double before = luminance(theme->regionLand);
        for (std::size_t i = 0; i < mostShades; ++i) {
            const double shade = luminance(shadeColor(*theme, i, mostShades));
            const double ratio = (std::max(shade, before) + 0.05) / (std::min(shade, before) + 0.05);
            EXPECT_GT(ratio, 1.12) << theme->dark << i;
            EXPECT_EQ(shade > before, theme->dark) << i;
            before = shade;
        }
    }
}

TEST(CountryShadesTest, FiguresSayFromWhereToWhere)
{
    const std::vector<std::int64_t> steps{1, 2, 5, 50, 2000};
    EXPECT_EQ(shadeFigures(steps),
              (QStringList{QStringLiteral("1"), QStringLiteral("2–4"), QStringLiteral("5–49"),
                           QStringLiteral("50–1,999"), QStringLiteral("2,000 and more")}));
}

TEST(CountryShadesTest, OnlyCountriesWithAFigureAreShadedAndTheLegendSaysAllSteps)
{
    const EventStore store = test::storeOf({{}});
    CountryTotals totals{std::vector<std::int64_t>(store.countries().size()), {}};
    totals.events[2] = 12;
    totals.events[3] = 900;
    BackdropOptions backdrop;
    LegendExtras legend;
    shadeCountries(backdrop, legend, store, totals, CountryColours::Nothing, lightTheme());
    EXPECT_TRUE(backdrop.shades.empty());
    shadeCountries(backdrop, legend, store, totals, CountryColours::Events, lightTheme());
    ASSERT_EQ(backdrop.shades.size(), 2U);
    EXPECT_EQ(backdrop.shades[0].first, store.countries()[2].code);
    EXPECT_EQ(legend.shades.size(), mostShades);
    EXPECT_EQ(backdrop.shades[1].second, legend.shades.back().first);
    EXPECT_FALSE(legend.shaded.isEmpty());
}

} // namespace
} // namespace faultline
