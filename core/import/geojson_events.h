// GeoJSON points (RFC 7946) → events, one feature at a time.
#pragma once

#include "core/import/column_mapping.h"
#include "core/import/mapped_rows.h"
#include "core/import/record_reader.h"

#include <functional>

namespace faultline {

/// Told of every feature, by the line it begins in; false ends the reading.
using FeatureSink = std::function<bool(std::size_t line, EventOrReason)>;

/// Reads a FeatureCollection whose features' properties are the columns of `mapping`. The geometry gives the
/// position; the feature's own id goes before a mapped one. Features that are no points, or have a list or an
/// object in a mapped property, are told with a reason. Memory is that of one feature, of at most
/// RecordReader::longestRecord bytes. InputFault for what is no such collection or is not in WGS 84; the old
/// member `crs` may stand behind the features, so only the end of the reading proves a file good. Throws what
/// the source throws.
void readGeoJson(const RecordReader::Source &source, const ColumnMapping &mapping, const MappedTable &table,
                 const FeatureSink &sink);

/// The properties of the first features: cells are empty where a feature lacks a property. Throws as
/// readGeoJson().
TableSample sampleGeoJson(const RecordReader::Source &source);

} // namespace faultline
