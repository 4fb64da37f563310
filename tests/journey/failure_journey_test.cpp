// What nobody expected happens in a handler: it is said and logged, and the window goes on.
#include "app/shell/banner.h"
#include "app/shell/event_log.h"
#include "app/shell/log_dialog.h"
#include "tests/journey/window_journey.h"
#include "tests/support/temporary_folder.h"

#include <QAction>
#include <QMessageBox>
#include <QTimer>
#include <QToolButton>

#include <stdexcept>

namespace faultline::test {
namespace {

class FailureJourney : public WindowJourney {
protected:
    void SetUp() override
    {
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString(folder.path().string()));
        WindowJourney::SetUp();
    }
    void TearDown() override { qunsetenv("XDG_DATA_HOME"); }

    /// What the box says that appears, which is closed again; empty if there is none.
    QString closeBox()
    {
        QString said;
        QTimer look; // the box has a loop of its own
        QObject::connect(&look, &QTimer::timeout, &window, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            said = box->text();
            plain = box->textFormat() == Qt::PlainText;
            box->reject();
        });
        look.start(5);
        const bool seen = QTest::qWaitFor([&] { return !said.isEmpty(); }, 1000);
        return seen ? said : QString();
    }

    /// Lets an action of the window throw.
    QString sayOf(const std::string &what)
    {
        auto *action = new QAction(&window);
        QObject::connect(action, &QAction::triggered, &window, [what] { throw std::runtime_error(what); });
        QTimer::singleShot(0, action, &QAction::trigger);
        return closeBox();
    }

    TemporaryFolder folder;
    bool plain = false;
};

TEST_F(FailureJourney, AnExceptionInASlotIsSaidOnceAndTheWindowGoesOn)
{
    const QString said = sayOf("<b>no</b> /home/jane/letters/x.faultline");
    EXPECT_TRUE(said.startsWith(QStringLiteral("Something unexpected happened: <b>no</b> ")));
    EXPECT_TRUE(plain);
    EXPECT_EQ(sayOf("<b>no</b> /home/jane/letters/x.faultline"), QString());

    addCountry(QStringLiteral("Serbia"));
    EXPECT_EQ(visible().filter.countries, std::vector<std::string>{"RS"});
    EXPECT_TRUE(logText().contains(QStringLiteral("<b>no</b> x.faultline")));
    EXPECT_FALSE(logText().contains(QStringLiteral("jane")));
}

TEST_F(FailureJourney, AfterACrashTheNextWindowTellsAndShowsTheLog)
{
    window.tellEarlierCrash();
    ASSERT_TRUE(window.workspace().open(FAULTLINE_CHRONICLE).ok());
    auto *banner = window.findChild<Banner *>(QStringLiteral("crash"));
    ASSERT_NE(banner, nullptr);
    EXPECT_TRUE(banner->isVisible()) << "although a chronicle was opened meanwhile";
    EXPECT_TRUE(banner->sentence().contains(QStringLiteral("ended unexpectedly")));
    const QList<QToolButton *> ways = banner->findChildren<QToolButton *>();
    const auto show = std::ranges::find(ways, QStringLiteral("Show log…"), &QToolButton::text);
    ASSERT_NE(show, ways.end());
    (*show)->click();
    auto *log = window.findChild<LogDialog *>();
    ASSERT_NE(log, nullptr);
    EXPECT_TRUE(log->isVisible());
}

TEST_F(FailureJourney, WhatAWorkerThrowsIsSaid)
{
    JobRunner jobs;
    jobs.start([](const std::stop_token &) -> int { throw std::bad_alloc(); }, [](int) {});
    const QString said = closeBox();
    EXPECT_TRUE(said.contains(QStringLiteral("there is not enough memory"))) << said.toStdString();
    EXPECT_FALSE(jobs.isBusy());
    int delivered = 0;
    jobs.start([](const std::stop_token &) { return 1; }, [&](int one) { delivered = one; });
    jobs.wait();
    EXPECT_EQ(delivered, 1);
}

} // namespace
} // namespace faultline::test
