#include "core/db/sourcing.h"

#include "core/db/guarded.h"

namespace faultline {

namespace {

constexpr const char *figures = R"sql(
SELECT (SELECT count(*) FROM event),
       (SELECT count(*) FROM source),
       (SELECT count(*) FROM event_source),
       (SELECT count(*) FROM (SELECT event FROM event_source GROUP BY event HAVING count(*) = 1)),
       (SELECT count(DISTINCT x.event) FROM event_source x JOIN source s ON s.id = x.source
         WHERE s.kind IN ('court', 'un', 'treaty')),
       (SELECT count(*) FROM event_link)
)sql";

} // namespace

Result<Sourcing> sourcingOf(const Database &chronicle)
{
    return guarded(chronicle.file(), [&] {
        Statement row(chronicle, figures);
        row.step();
        return Sourcing{.events = row.integer(0),
                        .sources = row.integer(1),
                        .claims = row.integer(2),
                        .eventsOnOne = row.integer(3),
                        .officialEvents = row.integer(4),
                        .links = row.integer(5)};
    });
}

} // namespace faultline
