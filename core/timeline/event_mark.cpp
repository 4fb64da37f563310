#include "core/timeline/event_mark.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr double leastFade = 6.0; ///< px

bool isSpan(const EdtfSpan &span) { return span.open || span.end; }

const EdtfDate &lastDate(const EdtfSpan &span) { return span.end ? *span.end : span.start; }

/// Without its fading ends.
PxRange wholeOf(const EdtfSpan &span, const TimeAxis &axis, Day lastDay)
{
    const Day last = span.open ? std::max(lastDay, span.start.latest) : span.latest();
    return axis.extent(span.earliest(), last);
}

/// The part of the bar of which every day is certain; of an approximate date, what it says.
PxRange coreOf(const EdtfSpan &span, const TimeAxis &axis, PxRange whole)
{
    if (!isSpan(span))
        return span.start.approximate || span.start.precision == DatePrecision::Day
            ? whole
            : PxRange{whole.left, whole.left};
    const double left = axis.x(dayNumber(span.start.latest));
    const double right = span.open ? whole.right : axis.x(dayNumber(span.end->earliest) + 1.0);
    return {left, std::max(left, right)};
}

double fade(const EdtfDate &date, const TimeAxis &axis)
{
    if (!date.approximate)
        return 0.0;
    return std::max(leastFade, axis.extent(date.earliest, date.latest).width() / 2.0);
}

PxRange clipped(PxRange range, double left, double right)
{
    return {std::clamp(range.left, left, right), std::clamp(range.right, left, right)};
}

void makeGlyph(TimelineMark &mark, double centre, double radius)
{
    mark.shape = TimelineMark::Shape::Glyph;
    mark.box = {centre - radius, 0.0, 2.0 * radius, 2.0 * radius};
    mark.core = {mark.box.x, mark.box.right()};
}

/// An open end stays on the axis, so that its arrow is seen.
void makeBar(TimelineMark &mark, const EdtfSpan &span, PxRange whole, const TimeAxis &axis)
{
    mark.shape = TimelineMark::Shape::Bar;
    const double left = axis.left - beyondAxis;
    const double right = mark.open ? axis.right() : axis.right() + beyondAxis;
    mark.core = clipped(coreOf(span, axis, whole), left, right);
    whole.left -= fade(span.start, axis);
    whole.right += span.open ? 0.0 : fade(lastDate(span), axis);
    whole = clipped(whole, left, right);
    mark.box = {whole.left, 0.0, whole.width(), 0.0};
}

} // namespace

TimelineMark eventMark(const EventStore &store, Row row, const TimeAxis &axis, const TimelineStyle &style,
                       Day lastDay)
{
    const EdtfSpan &span = store.span(row);
    const PxRange whole = wholeOf(span, axis, lastDay);
    TimelineMark mark{.row = row,
                      .theme = store.theme(row),
                      .soft = coreOf(span, axis, whole).width() <= 0.0,
                      .uncertain = span.start.uncertain || lastDate(span).uncertain,
                      .approximate = span.start.approximate || lastDate(span).approximate,
                      .open = span.open};
    const bool singleDay = !isSpan(span) && span.start.precision == DatePrecision::Day;
    if (singleDay || whole.width() < 2.5 * style.glyphRadius)
        makeGlyph(mark, (whole.left + whole.right) / 2.0, style.glyphRadius);
    else
        makeBar(mark, span, whole, axis);
    return mark;
}

} // namespace faultline
