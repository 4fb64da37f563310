// Importing the events of foreign datasets, for `faultline import`.
#pragma once

#include <QStringList>

class QCommandLineParser;

namespace faultline {

/// `ucdp-ged, …`, as --format takes them.
QString eventFormatNames();
bool isEventFormat(const QString &name);

/// Options that only such imports have.
void addEventImportOptions(QCommandLineParser &parser);

/// Imports one file after the other; prints counts on standard output and remarks on standard error.
/// Returns the exit code.
int importEventFiles(const QCommandLineParser &parser, const QString &format, const QStringList &files,
                     const QString &into);

} // namespace faultline
