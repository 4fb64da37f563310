// How much a batch of events holds.
#pragma once

#include "core/import/imported_event.h"

namespace faultline {

/// Full with 512 rows, or before that if their texts are long: memory is bounded whatever a file holds.
class BatchSize {
public:
    void add(const EventOrReason &row)
    {
        ++m_rows;
        if (const auto *event = std::get_if<ImportedEvent>(&row))
            m_bytes += event->title.size() + event->summary.size() + event->reportedBy.size();
    }
    std::size_t rows() const noexcept { return m_rows; }
    bool isFull() const noexcept { return m_rows >= 512 || m_bytes >= (1U << 20); }

private:
    std::size_t m_rows = 0;
    std::size_t m_bytes = 0;
};

} // namespace faultline
