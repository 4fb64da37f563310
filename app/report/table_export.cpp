#include "app/report/table_export.h"

#include "core/db/event_details.h"
#include "core/report/csv_export.h"

#include <QSaveFile>

#include <sstream>

namespace faultline {

Result<std::string> csvText(const Database &chronicle, const EventStore &events, const VisibleSet &visible)
{
    std::vector<std::int64_t> keys;
    for (const Row row : visible.rows)
        keys.push_back(events.key(row));
    const auto details = loadEventDetails(chronicle, keys);
    if (!details.ok())
        return details.error();
    std::ostringstream text;
    writeCsv(text, events, visible, details.value());
    return std::move(text).str();
}

Result<Done> saveCsv(const std::filesystem::path &file, const Database &chronicle, const EventStore &events,
                     const VisibleSet &visible)
{
    const auto text = csvText(chronicle, events, visible);
    if (!text.ok())
        return text.error();
    QSaveFile out(QString::fromStdString(file.string()));
    const auto size = static_cast<qint64>(text.value().size());
    if (!out.open(QIODevice::WriteOnly) || out.write(text.value().data(), size) != size || !out.commit())
        return Error{Error::Kind::WriteFailed, file, out.errorString().toStdString()};
    return Done{};
}

} // namespace faultline
