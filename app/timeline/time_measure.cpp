#include "app/timeline/time_measure.h"

#include "app/timeline/measure_words.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t summedAtOnce = 100'000; ///< events whose deaths are added up with each move of an end

} // namespace

void TimeMeasure::setEvents(std::shared_ptr<const EventStore> store,
                            std::shared_ptr<const VisibleSet> visible)
{
    m_store = std::move(store);
    m_visible = std::move(visible);
    if (m_measured)
        measure(m_measured->days, true);
}

void TimeMeasure::drawTo(Day there)
{
    m_end = there;
    measure({std::min(*m_from, there), std::max(*m_from, there)}, false);
}

void TimeMeasure::finish()
{
    m_from.reset();
    if (m_measured && !m_measured->deaths)
        measure(m_measured->days, true);
}

void TimeMeasure::forget()
{
    m_from.reset();
    m_measured.reset();
}

std::optional<MarkedSpan> TimeMeasure::marked() const
{
    if (!m_measured)
        return {};
    return MarkedSpan{m_measured->days, measureWords(*m_measured, m_visible->mediaReports)};
}

void TimeMeasure::measure(DayRange days, bool toTheEnd)
{
    const std::span<const Row> rows = m_visible->rows;
    const bool few = rowsBeginning(*m_store, rows, days).size() <= summedAtOnce;
    m_measured = measureSpan(*m_store, rows, days, toTheEnd || few);
}

} // namespace faultline
