#include "core/import/actor_ids.h"

#include "core/base/fold_text.h"

namespace faultline {

namespace {

/// `Government of Bosnia-Herzegovina` → `government-of-bosnia-herzegovina`
std::string slugOf(std::string_view name)
{
    constexpr std::size_t longest = 80;
    std::string slug;
    for (const char c : foldText(name)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept && slug.size() < longest)
            slug += c;
        else if (!kept && !slug.empty() && slug.back() != '-')
            slug += '-';
    }
    if (slug.ends_with('-'))
        slug.pop_back();
    return slug.empty() ? "actor" : slug;
}

} // namespace

ActorIds::ActorIds(const Database &chronicle)
    : m_insert(chronicle, "INSERT INTO actor (id, name, kind) VALUES (?, ?, ?)")
{
    Statement row(chronicle, "SELECT id, name, name || ifnull(' ' || aliases, '') FROM actor ORDER BY id");
    while (row.step()) {
        m_ids.emplace(row.text(0));
        m_byName.try_emplace(std::string(row.text(1)),
                             KnownActor{std::string(row.text(0)), std::string(row.text(2))});
    }
}

const KnownActor &ActorIds::of(const ImportedActor &actor)
{
    const auto [known, isNew] = m_byName.try_emplace(actor.name);
    if (isNew) {
        known->second = {freeId(actor.name), actor.name};
        m_ids.insert(known->second.id);
        m_insert.bind(1, std::string_view(known->second.id));
        m_insert.bind(2, std::string_view(actor.name));
        m_insert.bind(3, actor.kind);
        m_insert.run();
    }
    return known->second;
}

/// Two names may fold to one slug: the second one gets a number.
std::string ActorIds::freeId(std::string_view name) const
{
    const std::string slug = slugOf(name);
    std::string id = slug;
    for (int number = 2; m_ids.contains(id); ++number)
        id = slug + "-" + std::to_string(number);
    return id;
}

} // namespace faultline
