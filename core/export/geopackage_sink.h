// Events as a GeoPackage (OGC 12-128r18, version 1.3): a SQLite file that maps are made from.
#pragma once

#include "core/db/database.h"
#include "core/export/event_sink.h"

#include <memory>

namespace faultline {

/// One layer of points, `events`, on WGS 84 (EPSG:4326); an event without a place has no geometry. What the
/// file says of itself is the layer's description. Throws DbError.
class GeoPackageSink : public EventSink {
public:
    /// `file` is new and empty.
    explicit GeoPackageSink(Database &file) : m_file(file) { }
    void begin(const ExportHeading &heading) override;
    void add(const ExportedEvent &event) override;
    void finish() override;

private:
    Database &m_file;
    std::unique_ptr<Statement> m_insert; ///< from begin() to finish()
};

} // namespace faultline
