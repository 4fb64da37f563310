// Sizes that all pages of a report share, in units; included by the layout only.
#pragma once

#include "core/report/page_layout.h"

#include <span>

namespace faultline::page {

inline constexpr double gap = 24.0; ///< below every part
inline constexpr double headingHeight = 36.0;
inline constexpr double tableHeadHeight = 30.0;
inline constexpr std::size_t fewestRows = 3; ///< of a table below pictures; fewer look lost there
inline constexpr double footerHeight = 56.0;
inline constexpr double figuresHeight = 76.0;
inline constexpr double figuresColumnHeight = 164.0; ///< in two rows
inline constexpr double columnGap = 40.0;

/// Where title and key figures stand.
enum class Head {
    Stacked,
    FiguresBeside, ///< the title, on wide pages
    Column,        ///< left of all else, on pages that are too low to stack them
};

Head headOf(const ReportPlan &plan);

/// What the content fills from the top.
Rect contentArea(PageSize page);

/// Of that, what is not a column of title and figures.
Rect bodyArea(const ReportPlan &plan);

/// Of sources, notes and events in full.
std::size_t columnCount(const ReportPlan &plan);

bool isPicture(ReportPart part);

/// Pictures that share the whole width of the body.
struct PictureBand {
    enum class Kind { Map, MapAndCharts, Timeline, Charts };
    Kind kind;
    double least;
    double good;
};

/// Of parts that follow each other, all of them pictures.
std::vector<PictureBand> pictureBands(const ReportPlan &plan, std::span<const ReportPart> run,
                                      const ReportMeasures &measures);

/// Good heights if there is room for them, else the same share of what each would like to have more.
std::vector<double> bandHeights(std::span<const PictureBand> bands, double room);

/// Shares out what would stay empty: up to half of it makes the timeline at most twice as tall, the rest goes
/// to the map.
void stretch(std::vector<double> &heights, std::span<const PictureBand> bands, double room);

/// Puts the pictures of a band into its rectangle.
void placeBand(ReportPage &page, const ReportPlan &plan, PictureBand::Kind kind, const Rect &band);

/// Puts items into the columns below a heading that begins `area`, from `first` on, as many as there is room
/// for; how much of the area's height they take, heading included.
double placeColumns(TextColumns &texts, const ReportPlan &plan, std::span<const double> heights,
                    std::size_t first, const Rect &area, std::size_t columns);

} // namespace faultline::page
