#include "core/db/event_texts.h"

#include "core/base/plain_text.h"
#include "core/db/guarded.h"

namespace faultline {

namespace {

constexpr std::size_t mostRemembered = 20'000; // about 2 MB

} // namespace

Result<EventTexts> EventTexts::open(const std::filesystem::path &file,
                                    std::shared_ptr<const EventStore> store)
{
    return guarded(file, [&] { return EventTexts(Database::toRead(file), std::move(store)); });
}

EventTexts::EventTexts(Database chronicle, std::shared_ptr<const EventStore> store)
    : m_chronicle(std::move(chronicle)), m_store(std::move(store)),
      m_selectTitle(m_chronicle, "SELECT title FROM event WHERE key = ?"),
      m_selectId(m_chronicle, "SELECT id FROM event WHERE key = ?"),
      m_selectKey(m_chronicle, "SELECT key FROM event WHERE id = ?"),
      m_selectAny(m_chronicle, "SELECT key FROM event")
{
}

std::string EventTexts::textOf(Statement &statement, Row row) const
{
    const auto text = guarded(m_chronicle.file(), [&] {
        statement.reset();
        statement.bind(1, m_store->key(row));
        std::string found(statement.step() ? statement.text(0) : std::string_view());
        statement.reset(); // an unfinished read would hold the file longer than is wanted
        return found;
    });
    return text.ok() ? text.value() : std::string();
}

std::string_view EventTexts::title(Row row)
{
    if (const auto known = m_titles.find(row); known != m_titles.end())
        return known->second;
    if (m_titles.size() >= mostRemembered)
        m_titles.clear();
    if (m_opened && !m_held)
        hold();
    return m_titles.emplace(row, plainText(textOf(m_selectTitle, row))).first->second;
}

void EventTexts::hold()
{
    const auto begun = guarded(m_chronicle.file(), [&] { return m_selectAny.step(); });
    if (!begun.ok())
        return; // so is what is asked for, then
    m_held = true;
    m_opened();
}

void EventTexts::release()
{
    m_selectAny.reset();
    m_held = false;
}

std::string EventTexts::id(Row row) { return textOf(m_selectId, row); }

std::optional<Row> EventTexts::rowOfId(std::string_view id)
{
    const auto key = guarded(m_chronicle.file(), [&] {
        m_selectKey.reset();
        m_selectKey.bind(1, id);
        const auto found = m_selectKey.step() ? std::optional(m_selectKey.integer(0)) : std::nullopt;
        m_selectKey.reset();
        return found;
    });
    return key.ok() && key.value() ? m_store->rowOfKey(*key.value()) : std::nullopt;
}

} // namespace faultline
