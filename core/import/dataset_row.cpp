#include "core/import/dataset_row.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

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

/// `25.1` → 25, 1; empty for what is not numbers with points between.
std::vector<int> numbersOf(std::string_view version)
{
    std::vector<int> numbers;
    for (std::size_t at = 0; at <= version.size();) {
        const std::size_t end = std::min(version.find('.', at), version.size());
        const char *const last = version.data() + end;
        int number = 0;
        const auto [stop, fault] = std::from_chars(version.data() + at, last, number);
        if (fault != std::errc{} || stop != last)
            return {};
        numbers.push_back(number);
        at = end + 1;
    }
    return numbers;
}

} // namespace

std::optional<DatasetInfo> storedDataset(const Database &chronicle, std::string_view id)
{
    Statement row(chronicle,
                  "SELECT id, name, version, licence, citation, redistributable, media_reports FROM dataset"
                  " WHERE id = ?");
    row.bind(1, id);
    if (!row.step())
        return std::nullopt;
    return DatasetInfo{.id = std::string(row.text(0)),
                       .name = std::string(row.text(1)),
                       .version = std::string(row.text(2)),
                       .licence = std::string(row.text(3)),
                       .citation = std::string(row.text(4)),
                       .redistributable = row.integer(5) != 0,
                       .mediaReports = row.integer(6) != 0};
}

bool isOlderRelease(std::string_view version, std::string_view than)
{
    const std::vector<int> mine = numbersOf(version);
    const std::vector<int> other = numbersOf(than);
    return !mine.empty() && !other.empty() && mine < other;
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
