#include "core/timeline/lane_packing.h"

#include "core/base/elide.h"
#include "core/base/number_words.h"
#include "core/timeline/event_mark.h"
#include "core/timeline/label_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace faultline {

namespace {

constexpr double labelInset = 2.0;     ///< px between the edge of the axis and a label
constexpr std::size_t mostBarRows = 3; ///< per track
constexpr std::size_t mostDenseLabels = 20;
constexpr double narrowestLabel = 40.0; ///< px, on average; titles that find no room are not asked for
constexpr double pxPerStretch = 130.0;  ///< somewhat less than a label takes
constexpr double legible = 0.5;         ///< opacity of a mark; what is paler is not read
constexpr std::string_view shortestLabel = "nnnnnnnn…"; ///< an elided label is at least as wide

/// A mark on its way to its place.
struct Candidate {
    TimelineMark mark;
    std::size_t track = 0;
    bool placed = false;
    std::optional<PxRange> label;
    double titleWidth = 0.0;
};

/// The glyphs of one track, by centre, and its bars.
struct Track {
    std::vector<std::pair<double, std::size_t>> glyphs; ///< ascending; with their candidate
    std::vector<PxRange> bars;
    LabelLine labels;
};

double centreOf(const TimelineMark &mark) { return mark.box.x + mark.box.width / 2.0; }

double anchorOf(const TimelineMark &mark, const TimeAxis &axis)
{
    return std::max(mark.box.x, axis.left + labelInset);
}

/// Whether a bar may begin where the one before it ended, or only behind that one's title.
enum class BarSpacing { Close, BehindTitles };

/// Places the candidates of one lane, which come with the most important first.
class Packing {
public:
    Packing(const LaneWorld &world, const LaneFrame &frame, std::vector<Candidate> &candidates,
            double labelsEnd)
        : m_world(world), m_frame(frame), m_candidates(candidates),
          m_tracks(frame.tracks, Track{.labels = LabelLine({world.axis.left + labelInset, labelsEnd})})
    {
    }

    void placeBars(BarSpacing spacing);
    void placeGlyphsAndLabels();
    void labelBetween();
    void growLabels();

private:
    using BarRow = std::vector<std::size_t>;

    std::vector<BarRow> barRows(BarSpacing spacing) const;
    void placeBar(Candidate &bar, std::size_t row, std::size_t rowsPerTrack);
    void placeGlyph(std::size_t candidate);
    /// A track, and where on it.
    struct Spot {
        std::size_t track = 0;
        double centre = 0.0; ///< px
    };
    std::optional<Spot> spotFor(const Candidate &glyph) const;
    std::optional<Spot> spotInItsDay(const Candidate &glyph) const;
    std::size_t roomiestTrack(double centre) const;
    bool isClear(const Track &track, double centre) const;
    double distance(const Track &track, double centre) const;
    std::size_t nearest(const Track &track, double centre) const;
    double wantedWidth(const Candidate &c) const
    {
        return std::min(c.titleWidth, m_world.style.maxLabelWidth);
    }

    const LaneWorld &m_world;
    const LaneFrame &m_frame;
    std::vector<Candidate> &m_candidates;
    std::vector<Track> m_tracks;
};

/// Bars in order of time, each in the first row whose last bar has ended.
std::vector<Packing::BarRow> Packing::barRows(BarSpacing spacing) const
{
    const auto endOf = [&](const Candidate &bar) {
        const double end = bar.mark.box.right() + 1.0;
        return spacing == BarSpacing::Close || bar.titleWidth <= 0.0
            ? end
            : std::max(end, anchorOf(bar.mark, m_world.axis) + wantedWidth(bar) + LabelLine::gap);
    };
    BarRow bars;
    for (std::size_t i = 0; i < m_candidates.size(); ++i)
        if (m_candidates[i].mark.shape == TimelineMark::Shape::Bar)
            bars.push_back(i);
    std::ranges::stable_sort(bars, {}, [&](std::size_t i) { return m_candidates[i].mark.row; });

    std::vector<BarRow> rows;
    for (const std::size_t bar : bars) {
        const auto ended = [&](const BarRow &row) {
            return endOf(m_candidates[row.back()]) <= m_candidates[bar].mark.box.x;
        };
        const auto row = std::ranges::find_if(rows, ended);
        if (row == rows.end())
            rows.push_back({bar});
        else
            row->push_back(bar);
    }
    return rows;
}

/// Rows beyond what the lane can show are counted by the bars of the last one.
void Packing::placeBars(BarSpacing spacing)
{
    std::vector<BarRow> rows = barRows(spacing);
    if (rows.size() > m_frame.tracks && spacing == BarSpacing::BehindTitles)
        rows = barRows(BarSpacing::Close);
    const std::size_t perTrack =
        std::clamp<std::size_t>((rows.size() + m_frame.tracks - 1) / m_frame.tracks, 1, mostBarRows);
    const std::size_t room = std::min(rows.size(), perTrack * m_frame.tracks);
    for (std::size_t row = 0; row < room; ++row)
        for (const std::size_t bar : rows[row])
            placeBar(m_candidates[bar], row, perTrack);
    for (std::size_t row = room; row < rows.size(); ++row)
        m_candidates[rows[room - 1].front()].mark.count += static_cast<std::uint32_t>(rows[row].size());
}

void Packing::placeBar(Candidate &bar, std::size_t row, std::size_t rowsPerTrack)
{
    constexpr std::array<double, mostBarRows> heights{8.0, 5.5, 4.0};
    bar.track = row % m_frame.tracks;
    bar.placed = true;
    const double pitch = m_world.style.markHeight / static_cast<double>(rowsPerTrack);
    const std::size_t rowInTrack = row / m_frame.tracks;
    const double middle = m_frame.markTop(bar.track) + (static_cast<double>(rowInTrack) + 0.5) * pitch;
    bar.mark.box.height = heights.at(rowsPerTrack - 1);
    bar.mark.box.y = middle - bar.mark.box.height / 2.0;
    m_tracks[bar.track].bars.push_back({bar.mark.box.x, bar.mark.box.right()});
}

std::size_t Packing::nearest(const Track &track, double centre) const
{
    const auto behind =
        std::ranges::lower_bound(track.glyphs, centre, {}, [](const auto &g) { return g.first; });
    if (behind == track.glyphs.begin())
        return behind->second;
    const auto before = std::prev(behind);
    const bool nearerBehind = behind != track.glyphs.end() && behind->first - centre < centre - before->first;
    return nearerBehind ? behind->second : before->second;
}

double Packing::distance(const Track &track, double centre) const
{
    if (track.glyphs.empty())
        return std::numeric_limits<double>::infinity();
    return std::abs(centreOf(m_candidates[nearest(track, centre)].mark) - centre);
}

/// No other mark below or beside it.
bool Packing::isClear(const Track &track, double centre) const
{
    const double radius = m_world.style.glyphRadius;
    const bool overBar = std::ranges::any_of(
        track.bars, [&](PxRange bar) { return bar.left < centre + radius && centre - radius < bar.right; });
    return !overBar && distance(track, centre) >= 2.0 * radius + 1.0;
}

std::size_t Packing::roomiestTrack(double centre) const
{
    std::size_t best = 0;
    for (std::size_t track = 1; track < m_tracks.size(); ++track)
        if (distance(m_tracks[track], centre) > distance(m_tracks[best], centre))
            best = track;
    return best;
}

/// Events of one day fan out from its middle, as far as the day is wide, over bars if need be: the
/// hour is not known anyway.
std::optional<Packing::Spot> Packing::spotInItsDay(const Candidate &glyph) const
{
    const EventStore &store = m_world.store;
    const double radius = m_world.style.glyphRadius;
    const double step = 2.0 * radius + 1.0;
    const PxRange days = m_world.axis.extent(store.earliest(glyph.mark.row), store.latest(glyph.mark.row));
    const double room = (days.width() - radius) / 2.0; // glyphs may touch the next day
    for (double away = step; away <= room; away += step)
        for (const double centre : {centreOf(glyph.mark) + away, centreOf(glyph.mark) - away})
            for (std::size_t track = 0; track < m_tracks.size(); ++track)
                if (distance(m_tracks[track], centre) >= step)
                    return Spot{track, centre};
    return {};
}

/// Nothing if the glyph would hide another one nearly whole.
std::optional<Packing::Spot> Packing::spotFor(const Candidate &glyph) const
{
    const double centre = centreOf(glyph.mark);
    std::optional<Spot> clear;
    for (std::size_t track = 0; track < m_tracks.size(); ++track) {
        if (!isClear(m_tracks[track], centre))
            continue;
        if (m_tracks[track].labels.hasRoom(anchorOf(glyph.mark, m_world.axis), wantedWidth(glyph)))
            return Spot{track, centre};
        clear = clear.value_or(Spot{track, centre});
    }
    if (clear)
        return clear;
    const std::size_t best = roomiestTrack(centre);
    if (distance(m_tracks[best], centre) >= m_world.style.glyphRadius)
        return Spot{best, centre};
    return spotInItsDay(glyph);
}

void Packing::placeGlyph(std::size_t candidate)
{
    Candidate &glyph = m_candidates[candidate];
    const std::optional<Spot> spot = spotFor(glyph);
    if (!spot) {
        const double centre = centreOf(glyph.mark);
        ++m_candidates[nearest(m_tracks[roomiestTrack(centre)], centre)].mark.count;
        return;
    }
    const auto [track, centre] = *spot;
    glyph.track = track;
    glyph.placed = true;
    glyph.mark.box.x = centre - glyph.mark.box.width / 2.0;
    glyph.mark.core = {glyph.mark.box.x, glyph.mark.box.right()};
    glyph.mark.box.y = m_frame.markTop(track) + (m_world.style.markHeight - glyph.mark.box.height) / 2.0;
    auto &glyphs = m_tracks[track].glyphs;
    glyphs.insert(std::ranges::upper_bound(glyphs, std::pair(centre, candidate)), {centre, candidate});
}

/// Glyphs and their labels together, so that a glyph goes where its label can be read.
void Packing::placeGlyphsAndLabels()
{
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        Candidate &candidate = m_candidates[i];
        if (candidate.mark.shape == TimelineMark::Shape::Glyph)
            placeGlyph(i);
        if (!candidate.placed || candidate.titleWidth <= 0.0)
            continue;
        const double wanted = wantedWidth(candidate);
        candidate.label =
            m_tracks[candidate.track].labels.place(anchorOf(candidate.mark, m_world.axis), wanted, wanted);
    }
}

/// What still finds no room in full takes what is left between the others.
void Packing::labelBetween()
{
    const double shortest = m_world.textWidth(shortestLabel);
    for (Candidate &candidate : m_candidates) {
        if (!candidate.placed || candidate.label || candidate.titleWidth <= 0.0)
            continue;
        const double least = std::min(wantedWidth(candidate), shortest);
        candidate.label = m_tracks[candidate.track].labels.place(anchorOf(candidate.mark, m_world.axis),
                                                                 wantedWidth(candidate), least);
    }
}

void Packing::growLabels()
{
    for (Candidate &candidate : m_candidates)
        if (candidate.label && candidate.label->width() < candidate.titleWidth)
            candidate.label = m_tracks[candidate.track].labels.grow(*candidate.label, candidate.titleWidth);
}

std::size_t labelStretches(const TimeAxis &axis)
{
    return static_cast<std::size_t>(std::max(1.0, axis.width / pxPerStretch));
}

bool onAxis(const TimelineMark &mark, const TimeAxis &axis)
{
    return mark.box.right() > axis.left && mark.box.x < axis.right();
}

/// What is greater comes first: pinned events, then the important ones.
using Weight = std::pair<bool, std::uint64_t>;

Weight weightOf(const LaneWorld &world, Row row)
{
    return {std::ranges::binary_search(world.style.pinned, row),
            world.content.importance.of(world.store, row)};
}

/// The most important first; the events of `rows` that are on the axis.
std::vector<Candidate> candidatesOf(const LaneWorld &world, const LaneFrame &frame, std::span<const Row> rows)
{
    std::vector<std::pair<Weight, TimelineMark>> marks;
    for (const Row row : rows) {
        if (world.style.onlyPassable && !world.store.mayBePassedOn(row))
            continue;
        TimelineMark mark = eventMark(world.store, row, world.axis, world.style, world.content.span.last);
        mark.lane = frame.lane;
        if (onAxis(mark, world.axis))
            marks.emplace_back(weightOf(world, row), mark);
    }
    std::ranges::stable_sort(marks, std::greater{}, [](const auto &pair) { return pair.first; });
    const auto mostLabels =
        static_cast<std::size_t>(static_cast<double>(frame.tracks) * frame.content.width / narrowestLabel);
    std::vector<std::size_t> asked(labelStretches(world.axis), 0); // so that no stretch is without a word
    std::vector<Candidate> candidates;
    for (const auto &[weight, mark] : marks) {
        const auto stretch =
            static_cast<std::size_t>((anchorOf(mark, world.axis) - world.axis.left) / pxPerStretch);
        std::size_t &here = asked[std::min(stretch, asked.size() - 1)];
        const bool labelled = candidates.size() < mostLabels || here < frame.tracks;
        here += labelled ? 1 : 0;
        candidates.push_back(
            {.mark = mark, .titleWidth = labelled ? world.textWidth(world.title(mark.row)) : 0.0});
    }
    return candidates;
}

/// Adds the pinned events of a window that are not among `rows`.
void addPinned(std::vector<Row> &rows, const LaneWindow &window, std::span<const Row> pinned)
{
    for (const Row row : pinned) {
        const bool seen = std::ranges::binary_search(window.reaching, row)
            || std::ranges::binary_search(window.starting, row);
        if (seen && std::ranges::find(rows, row) == rows.end())
            rows.push_back(row);
    }
}

/// How much of a track is left when a lane is crowded: the lowest goes first, the first one stays. Seldom
/// half of it, for pale says unsure.
double trackOpacity(std::size_t track, std::size_t tracks, double crowding)
{
    constexpr double soft = 0.2;
    const double left = 1.0 + static_cast<double>(tracks - 1) * (1.0 - crowding);
    return track == 0 ? 1.0 : std::clamp((left - static_cast<double>(track) - 0.5) / soft + 0.5, 0.0, 1.0);
}

/// How much is left of a mark without a label: the least important goes first. `rank` is 0 for the most
/// important of the lane, 1 for the least.
double markOpacity(double rank, double crowding)
{
    constexpr double soft = 0.015; // of the marks are going
    return std::clamp(((1.0 - crowding) * (1.0 + soft) - rank) / soft, 0.0, 1.0);
}

/// Makes what there is no longer room for paler, and drops labels that cannot be read and marks that cannot
/// be seen at all.
void fade(std::vector<Candidate> &candidates, std::size_t tracks, double crowding)
{
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Candidate &candidate = candidates[i];
        const double rank = static_cast<double>(i) / static_cast<double>(candidates.size());
        candidate.mark.opacity = trackOpacity(candidate.track, tracks, crowding)
            * (candidate.label ? 1.0 : markOpacity(rank, crowding));
        if (candidate.mark.opacity < legible)
            candidate.label.reset();
    }
    std::erase_if(candidates, [](const Candidate &c) { return c.mark.opacity <= 0.0; });
}

TimelineLabel labelOf(const LaneWorld &world, const LaneFrame &frame, const Candidate &candidate)
{
    constexpr double rounding = 0.02; // px; a label that just fits is not to be cut
    const Row row = candidate.mark.row;
    std::string text = elided(world.title(row), candidate.label->width() + rounding, world.textWidth);
    const double width = world.textWidth(text);
    return {.row = row,
            .lane = frame.lane,
            .rect = {candidate.label->left, frame.labelTop(candidate.track), width, frame.labelHeight},
            .text = std::move(text),
            .opacity = candidate.mark.opacity};
}

/// Bars below glyphs, the important above the others.
void emit(TimelineLayout &layout, const LaneWorld &world, const LaneFrame &frame,
          std::span<const Candidate> candidates)
{
    for (const auto shape : {TimelineMark::Shape::Bar, TimelineMark::Shape::Glyph})
        for (std::size_t i = candidates.size(); i-- > 0;)
            if (candidates[i].placed && candidates[i].mark.shape == shape)
                layout.marks.push_back(candidates[i].mark);
    for (const Candidate &candidate : candidates) {
        if (!candidate.label)
            continue;
        TimelineLabel label = labelOf(world, frame, candidate);
        if (!label.text.empty())
            layout.labels.push_back(std::move(label));
    }
}

std::vector<Candidate> placed(const LaneWorld &world, const LaneFrame &frame,
                              std::vector<Candidate> candidates, double labelsEnd, BarSpacing spacing)
{
    Packing packing(world, frame, candidates, labelsEnd);
    packing.placeBars(spacing);
    packing.placeGlyphsAndLabels();
    packing.labelBetween();
    packing.growLabels();
    return candidates;
}

std::size_t labelled(std::span<const Candidate> candidates)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(candidates, [](const Candidate &c) { return c.label.has_value(); }));
}

/// Bars stand apart where more of them can be named then.
void place(const LaneWorld &world, const LaneFrame &frame, std::vector<Candidate> &candidates,
           double labelsEnd)
{
    constexpr std::size_t few = 64; // so that trying both costs little
    std::vector<Candidate> apart;
    if (frame.tracks > 1 && candidates.size() <= few)
        apart = placed(world, frame, candidates, labelsEnd, BarSpacing::BehindTitles);
    candidates = placed(world, frame, std::move(candidates), labelsEnd, BarSpacing::Close);
    if (labelled(apart) > labelled(candidates))
        candidates = std::move(apart);
}

/// `+1,204`.
std::string remark(std::size_t more) { return '+' + grouped(static_cast<std::int64_t>(more)); }

/// Where labels end, px, so that the remark on any number up to `most` has room behind them.
double endOfLabels(const LaneWorld &world, std::size_t most)
{
    return world.axis.right() - world.textWidth(remark(most)) - LabelLine::gap;
}

/// At the end of a lane: how many events have no mark of their own.
void emitRemark(TimelineLayout &layout, const LaneWorld &world, const LaneFrame &frame, std::size_t more)
{
    const std::string text = remark(more);
    const double width = world.textWidth(text);
    layout.labels.push_back(
        {.lane = frame.lane,
         .rect = {world.axis.right() - width, frame.labelTop(0), width, frame.labelHeight},
         .text = text});
}

/// Of which the mark can be told from its ground.
std::size_t shownOf(std::span<const Candidate> candidates)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        candidates, [](const Candidate &c) { return c.placed && c.mark.opacity >= legible; }));
}

} // namespace

void packLane(TimelineLayout &layout, const LaneWorld &world, const LaneFrame &frame,
              std::span<const Row> rows, double crowding)
{
    const std::vector<Candidate> all = candidatesOf(world, frame, rows);
    std::vector<Candidate> candidates = all;
    place(world, frame, candidates, world.axis.right());
    fade(candidates, frame.tracks, crowding);
    if (shownOf(candidates) < all.size()) {
        candidates = all;
        place(world, frame, candidates, endOfLabels(world, all.size()));
        fade(candidates, frame.tracks, crowding);
        emitRemark(layout, world, frame, all.size() - shownOf(candidates));
    }
    emit(layout, world, frame, candidates);
}

void labelDenseLane(TimelineLayout &layout, const LaneWorld &world, const LaneFrame &whole, const Lane &lane,
                    const LaneWindow &window)
{
    LaneFrame frame = whole;
    frame.tracks = 1;
    std::vector<Row> rows = mostImportant(lane, window, world.store, world.content.importance,
                                          mostDenseLabels, labelStretches(world.axis));
    addPinned(rows, window, world.style.pinned);
    std::vector<Candidate> candidates = candidatesOf(world, frame, rows);
    place(world, frame, candidates, endOfLabels(world, window.size()));
    std::erase_if(candidates, [](const Candidate &c) { return !c.label; });
    emit(layout, world, frame, candidates);
    emitRemark(layout, world, frame, window.size() - std::min(window.size(), candidates.size()));
}

} // namespace faultline
