// Ids and titles of events, read from the chronicle when they are shown.
#pragma once

#include "core/db/database.h"
#include "core/store/event_store.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace faultline {

/// Reads through a connection of its own and remembers the titles it was asked last, so that a picture asks
/// for the same labels again at no cost. A title that cannot be read any more is empty.
/// Threads  one at a time.
class EventTexts {
public:
    /// `store` must be that of the chronicle in `file`.
    static Result<EventTexts> open(const std::filesystem::path &file,
                                   std::shared_ptr<const EventStore> store);

    /// Lives until the next call.
    std::string_view title(Row row);
    std::string id(Row row);
    std::optional<Row> rowOfId(std::string_view id);

    /// From now on what is read of a title stays open and spares the next ones a lock of the file each.
    /// `opened` is told whenever one begins: it is to see to a release() soon, for writers wait for that.
    void keepOpen(std::function<void()> opened) { m_opened = std::move(opened); }
    void release();

private:
    EventTexts(Database chronicle, std::shared_ptr<const EventStore> store);

    std::string textOf(Statement &statement, Row row) const;
    void hold();

    Database m_chronicle;
    std::shared_ptr<const EventStore> m_store;
    Statement m_selectTitle;
    Statement m_selectId;
    Statement m_selectKey;
    Statement m_selectAny; ///< under way while a read is kept open
    std::function<void()> m_opened;
    bool m_held = false;
    std::unordered_map<Row, std::string> m_titles;
};

} // namespace faultline
