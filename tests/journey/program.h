// The program as scripts run it.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <gtest/gtest.h>

namespace faultline::test {

struct Outcome {
    int exitCode = -1;
    QString out;
    QString err;
};

/// Runs the program without a display, and without what the test's own process has set up for Qt.
inline Outcome faultline(const QStringList &arguments,
                         QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(),
                         const QString &folder = {})
{
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("DISPLAY"));
    QProcess program;
    program.setWorkingDirectory(folder);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(FAULTLINE_PROGRAM), arguments);
    EXPECT_TRUE(program.waitForFinished(120'000));
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

inline QStringList lines(const QString &text) { return text.split(u'\n', Qt::SkipEmptyParts); }

} // namespace faultline::test
