// Sentences for people: what went wrong, and how figures are written.
#pragma once

#include "core/base/result.h"
#include "core/chart/death_totals.h"
#include "core/export/event_export.h"
#include "core/store/event_store.h"

#include <QString>

#include <string_view>

namespace faultline {

/// UTF-8 of core as Qt text.
inline QString qt(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Outside text as a tooltip that shows it as it is. Qt guesses whether a tooltip is markup: text with `&`
/// must be escaped and be markup, else the escapes are seen.
QString plainToolTip(const QString &text);

/// What went wrong, naming the file: one sentence, plain text.
QString sentence(const Error &error);

/// `Faultline 0.5.0`.
std::string programWords();

/// Why events are missing from what was written.
QString withheldWords(const EventExport &outcome);

/// `3 entries of “small.faultline” make no sense and are left out.`
QString leftOutWords(const QString &file, const LeftOut &leftOut);

/// `11,541`.
QString numberWords(std::int64_t number);

QString placePrecisionWords(PlacePrecision precision);
QString confidenceWords(Confidence confidence);

/// `43.8563° N 18.4131° E`.
QString coordinateWords(LatLon place);

} // namespace faultline
