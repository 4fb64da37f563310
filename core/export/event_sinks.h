// The formats of files that events leave the program in.
#pragma once

#include "core/db/database.h"
#include "core/export/event_sink.h"

namespace faultline {

/// Events as a CSV table (RFC 4180).
/// The columns are a contract: scripts read them. UTF-8, CRLF; lists between semicolons, sources between
/// bars; what is not known is empty. A cell that a spreadsheet would run begins with an apostrophe, which our
/// own import takes away again; see core/base/formula_guard.h.
std::unique_ptr<EventSink> csvSink(std::ostream &out);
/// The same without such apostrophes: for programs that run nothing.
std::unique_ptr<EventSink> plainCsvSink(std::ostream &out);

/// Events as GeoJSON (RFC 7946).
/// A FeatureCollection: a point for each event on WGS 84, longitude first; an event without a place has the
/// geometry null. Dates are EDTF, figures that are not known null. What the file says of itself is the
/// member `about`. Texts that are not UTF-8 get U+FFFD.
std::unique_ptr<EventSink> geoJsonSink(std::ostream &out);

/// Events as a timeline of TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html).
/// A title slide, and a slide for each event, grouped by theme. The format takes texts as HTML: ours are
/// escaped. An uncertain or rough date keeps its words in `display_date`.
std::unique_ptr<EventSink> timelineJsSink(std::ostream &out);

/// Events as KML 2.2 (OGC 07-147r2), with the time each one spans.
/// A Placemark for each event; one without a place has no Point. Its TimeSpan runs from the first day the
/// date can mean to the last; an open end has none. Programs show a description as HTML, so that texts in it
/// are escaped for HTML first.
std::unique_ptr<EventSink> kmlSink(std::ostream &out);

/// Events as an iCalendar file (RFC 5545).
/// An all-day VEVENT for each event, from the first day its date can mean to the last; its description says
/// how precise the date is. An event that goes on is shown on its first day.
std::unique_ptr<EventSink> iCalendarSink(std::ostream &out);

/// Events as a GeoPackage (OGC 12-128r18, version 1.3): a SQLite file that maps are made from.
/// One layer of points, `events`, on WGS 84 (EPSG:4326); an event without a place has no geometry. What the
/// file says of itself is the layer's description. Throws DbError.
std::unique_ptr<EventSink> geoPackageSink(Database &file);

} // namespace faultline
