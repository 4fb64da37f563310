#include "app/shell/event_log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <stdexcept>

namespace faultline {
namespace {

class EventLogTest : public testing::Test {
protected:
    void SetUp() override { qputenv("XDG_DATA_HOME", folder.path().toUtf8()); }
    void TearDown() override { qunsetenv("XDG_DATA_HOME"); }

    static std::exception_ptr thrown(const QString &what)
    {
        return std::make_exception_ptr(std::runtime_error(what.toStdString()));
    }

    QTemporaryDir folder;
};

TEST_F(EventLogTest, AFailureIsLoggedWithVersionsAndTheLastSteps)
{
    {
        const Step step("weigh the anchor");
    }
    const QString sentence = logFailure(thrown(QStringLiteral("the rope broke")));
    EXPECT_EQ(sentence, QStringLiteral("Something unexpected happened: the rope broke."));
    for (const QString &part : {QStringLiteral("Unexpected: the rope broke"), QStringLiteral("Faultline "),
                                QStringLiteral("Qt 6"), QStringLiteral("weigh the anchor")})
        EXPECT_TRUE(logText().contains(part)) << part.toStdString();
}

TEST_F(EventLogTest, ItNamesFilesButNoFoldersAndNoUser)
{
    const QString home = QDir::homePath();
    logFailure(thrown(QStringLiteral("“%1/my papers/secret war/notes.csv” and %1/other/b.csv").arg(home)));
    logLine(QStringLiteral("Qt: cannot open /srv/jane/a.png: no such file"));
    const QString text = logText();
    EXPECT_TRUE(text.contains(QStringLiteral("“notes.csv” and b.csv"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("cannot open a.png: no such file"))) << text.toStdString();
    for (const QString &secret :
         {home + u'/', QStringLiteral("papers"), QStringLiteral("secret"), QStringLiteral("jane")})
        EXPECT_FALSE(text.contains(secret)) << secret.toStdString();
}

TEST_F(EventLogTest, ItStaysBounded)
{
    for (int i = 0; i < 400; ++i)
        logFailure(thrown(QString(7'000, u'x')));
    qint64 bytes = 0;
    const QFileInfoList files = QFileInfo(logFile()).dir().entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        bytes += file.size();
    EXPECT_EQ(files.size(), 2);
    EXPECT_LE(bytes, 2 * mostLogBytes);
    EXPECT_GT(bytes, mostLogBytes / 2);
}

TEST_F(EventLogTest, EqualLinesAreWrittenOnce)
{
    for (int i = 0; i < 3; ++i)
        logLine(QStringLiteral("the same again"));
    EXPECT_EQ(logText().count(QStringLiteral("the same again")), 1);
}

} // namespace
} // namespace faultline
