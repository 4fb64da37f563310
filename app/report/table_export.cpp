#include "app/report/table_export.h"

#include "app/shell/words.h"
#include "core/db/event_details.h"
#include "core/report/csv_export.h"

#include <QSaveFile>

#include <algorithm>
#include <numeric>
#include <sstream>

namespace faultline {

namespace {

constexpr std::size_t pieceSize = 1000; // events

/// The rows from `begin` on that are written together: events of one day are not parted, for ids order them.
std::span<const Row> nextPiece(const EventStore &events, std::span<const Row> rows)
{
    std::size_t end = std::min(pieceSize, rows.size());
    while (end < rows.size() && events.earliest(rows[end]) == events.earliest(rows[end - 1]))
        ++end;
    return rows.first(end);
}

Result<std::vector<EventDetails>> detailsOf(const Database &chronicle, const EventStore &events,
                                            std::span<const Row> rows)
{
    std::vector<std::int64_t> keys;
    for (const Row row : rows)
        keys.push_back(events.key(row));
    return loadEventDetails(chronicle, keys);
}

/// Sorts rows and their details by start, then id.
void sortByStartAndId(const EventStore &events, std::vector<Row> &rows, std::vector<EventDetails> &details)
{
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) {
        return std::pair(events.earliest(rows[i]), std::string_view(details[i].id));
    });
    std::vector<Row> sortedRows;
    std::vector<EventDetails> sortedDetails;
    for (const std::size_t i : order) {
        sortedRows.push_back(rows[i]);
        sortedDetails.push_back(std::move(details[i]));
    }
    rows = std::move(sortedRows);
    details = std::move(sortedDetails);
}

} // namespace

QString withheldWords(const TableExport &outcome)
{
    const auto number = [](std::size_t count) { return numberWords(static_cast<std::int64_t>(count)); };
    return QStringLiteral("%1 events were written. %2 were left out, since the terms of their dataset forbid "
                          "passing rows on; they are in the sums of reports.")
        .arg(number(outcome.written), number(outcome.withheld));
}

Result<TableExport> writeTable(const Database &chronicle, const EventStore &events, const VisibleSet &visible,
                               const TakeText &take, const std::stop_token &stop)
{
    const Error cannotWrite{Error::Kind::WriteFailed, {}, {}};
    TableExport outcome;
    std::ostringstream header;
    writeCsvHeader(header);
    if (!take(header.str()))
        return cannotWrite;
    for (std::span<const Row> left(visible.rows); !left.empty();) {
        if (stop.stop_requested())
            return Error{Error::Kind::Stopped, {}, {}};
        const std::span<const Row> piece = nextPiece(events, left);
        left = left.subspan(piece.size());
        std::vector<Row> rows;
        std::ranges::copy_if(piece, std::back_inserter(rows),
                             [&](Row row) { return events.datasets()[events.dataset(row)].redistributable; });
        outcome.withheld += piece.size() - rows.size();
        outcome.written += rows.size();
        auto details = detailsOf(chronicle, events, rows);
        if (!details.ok())
            return details.error();
        sortByStartAndId(events, rows, details.value());
        std::ostringstream text;
        writeCsv(text, events, rows, details.value());
        if (!take(text.str()))
            return cannotWrite;
    }
    return outcome;
}

Result<TableExport> saveTable(const std::filesystem::path &file, const Database &chronicle,
                              const EventStore &events, const VisibleSet &visible,
                              const std::stop_token &stop)
{
    QSaveFile out(QString::fromStdString(file.string()));
    const auto failed = [&] {
        return Error{Error::Kind::WriteFailed, file, out.errorString().toStdString()};
    };
    if (!out.open(QIODevice::WriteOnly))
        return failed();
    auto outcome = writeTable(
        chronicle, events, visible,
        [&out](std::string_view text) {
            const auto size = static_cast<qint64>(text.size());
            return out.write(text.data(), size) == size;
        },
        stop);
    if (!outcome.ok() && outcome.error().kind == Error::Kind::WriteFailed)
        return failed();
    if (outcome.ok() && !out.commit())
        return failed();
    return outcome;
}

} // namespace faultline
