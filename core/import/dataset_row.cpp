#include "core/import/dataset_row.h"

namespace faultline {

namespace {

constexpr std::string_view upsert = R"sql(
INSERT INTO dataset (id, name, version, licence, citation, redistributable, media_reports, position)
VALUES (?, ?, nullif(?, ''), ?, ?, ?, ?, (SELECT ifnull(max(position) + 1, 0) FROM dataset))
ON CONFLICT (id) DO UPDATE SET
    (name, version, licence, citation, redistributable, media_reports) =
    (excluded.name, excluded.version, excluded.licence, excluded.citation, excluded.redistributable,
     excluded.media_reports)
 WHERE (name, version, licence, citation, redistributable, media_reports) IS NOT
    (excluded.name, excluded.version, excluded.licence, excluded.citation, excluded.redistributable,
     excluded.media_reports)
)sql";

} // namespace

bool hasDataset(const Database &chronicle, std::string_view id)
{
    Statement row(chronicle, "SELECT 1 FROM dataset WHERE id = ?");
    row.bind(1, id);
    return row.step();
}

bool writeDataset(const Database &chronicle, const DatasetInfo &dataset)
{
    Statement row(chronicle, upsert);
    int parameter = 1;
    for (const std::string &text :
         {dataset.id, dataset.name, dataset.version, dataset.licence, dataset.citation})
        row.bind(parameter++, std::string_view(text));
    row.bind(parameter++, std::int64_t{dataset.redistributable});
    row.bind(parameter, std::int64_t{dataset.mediaReports});
    row.run();
    return chronicle.changes() > 0;
}

} // namespace faultline
