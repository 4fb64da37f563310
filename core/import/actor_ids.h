// Names of actors → ids in the chronicle; actors it does not know are added.
#pragma once

#include "core/db/database.h"
#include "core/import/imported_event.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace faultline {

struct KnownActor {
    std::string id;
    std::string words; ///< the name and its other forms, for search
};

/// One actor for one name. Throws DbError.
class ActorIds {
public:
    explicit ActorIds(const Database &chronicle);

    const KnownActor &of(const ImportedActor &actor);

private:
    std::string freeId(std::string_view name) const;

    Statement m_insert;
    std::unordered_map<std::string, KnownActor> m_byName;
    std::unordered_set<std::string> m_ids;
};

} // namespace faultline
