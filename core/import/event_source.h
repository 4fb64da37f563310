// The events of a foreign file, one after the other.
#pragma once

#include "core/import/import_events.h"

#include <memory>
#include <optional>

namespace faultline {

/// Throws InputFault, Question, or std::system_error. One thread at a time.
class EventSource {
public:
    struct Row {
        std::size_t line = 0;
        EventOrReason event;
    };

    virtual ~EventSource() = default;
    /// Nothing at the end of the file.
    virtual std::optional<Row> next() = 0;
    /// Of the file's bytes, how many are read: 0 to 1.
    virtual double share() const = 0;
    /// What was found out or taken for granted so far; sentences.
    virtual std::vector<std::string> assumptions() const = 0;
};

/// Throws as reading does.
std::unique_ptr<EventSource> openEvents(const std::filesystem::path &file, const ImportOptions &options);

} // namespace faultline
