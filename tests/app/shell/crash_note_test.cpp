#include "app/shell/crash_note.h"

#include "app/shell/event_log.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>

namespace faultline {
namespace {

class CrashNote : public testing::TestWithParam<int> {
protected:
    void SetUp() override
    {
        if (FAULTLINE_SANITIZED)
            GTEST_SKIP() << "the sanitizers' own handlers stay";
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8() + "/not/made/yet");
    }
    void TearDown() override { qunsetenv("XDG_DATA_HOME"); }

    QTemporaryDir m_folder;
};

TEST_P(CrashNote, TheNextRunFindsInItsLogWhatEndedTheOneBefore)
{
    EXPECT_FALSE(logEarlierCrash());
    const auto end = [] {
        noteCrashes();
        std::raise(GetParam());
    };
    EXPECT_EXIT(end(), testing::KilledBySignal(GetParam()), "ended unexpectedly");
    EXPECT_TRUE(logEarlierCrash());
    const QString name = QStringLiteral("SIG") + QString::fromLatin1(sigabbrev_np(GetParam()));
    EXPECT_TRUE(logText().contains(name)) << logText().toStdString();
    EXPECT_TRUE(logText().contains(QStringLiteral("app_test("))) << "no place in the program is named";
    EXPECT_FALSE(logEarlierCrash()) << "it is told once";
}

INSTANTIATE_TEST_SUITE_P(OfSignals, CrashNote, testing::Values(SIGSEGV, SIGABRT));

} // namespace
} // namespace faultline
