#include "app/shell/chronicle_watch.h"

#include "app/shell/banner.h"
#include "app/shell/workspace.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <future>
#include <gtest/gtest.h>

namespace faultline {
namespace {

namespace fs = std::filesystem;

class ChronicleWatchTest : public testing::Test {
protected:
    void SetUp() override
    {
        fs::copy_file(file, folder / "another");
        ASSERT_TRUE(workspace.open(file).ok());
    }

    /// Until the banner says something that contains `words`.
    bool says(const QString &words)
    {
        return QTest::qWaitFor([&] { return !banner.isHidden() && banner.sentence().contains(words); });
    }

    QStringList ways() const
    {
        QStringList texts;
        for (const QToolButton *button : banner.findChildren<QToolButton *>())
            if (!button->isHidden() && !button->text().isEmpty())
                texts << button->text();
        return texts;
    }

    void go(const QString &words)
    {
        for (QToolButton *button : banner.findChildren<QToolButton *>())
            if (!button->isHidden() && button->text() == words)
                return button->click();
        FAIL() << "no way " << words.toStdString();
    }

    test::TemporaryFolder folder;
    fs::path file = test::compileSmallChronicle(folder.path());
    Workspace workspace;
    Banner banner;
    ChronicleWatch watch{workspace, banner};
};

TEST_F(ChronicleWatchTest, AFileThatIsReplacedIsSaidAndCanBeReloadedWithTheSameFilter)
{
    workspace.setFilter({.countries = {"XK"}});
    workspace.select(*workspace.rowOfId("declaration"));
    fs::rename(folder / "another", file);
    ASSERT_TRUE(says(QStringLiteral("“small.faultline” was replaced")));
    EXPECT_EQ(ways(), (QStringList{"Reload", "Save a copy…", "Dismiss"}));

    const auto before = workspace.events();
    go(QStringLiteral("Reload"));
    workspace.waitUntilIdle();
    EXPECT_NE(workspace.events(), before);
    EXPECT_TRUE(banner.isHidden());
    EXPECT_EQ(workspace.filter().countries, std::vector<std::string>{"XK"});
    EXPECT_EQ(workspace.selected(), workspace.rowOfId("declaration"));
}

TEST_F(ChronicleWatchTest, AFileThatIsDeletedIsSaidUntilItIsBack)
{
    fs::rename(file, folder / "away");
    ASSERT_TRUE(says(QStringLiteral("is no longer there")));
    EXPECT_EQ(ways(), (QStringList{"Save a copy…", "Dismiss"}));
    fs::rename(folder / "away", file);
    EXPECT_TRUE(QTest::qWaitFor([&] { return banner.isHidden(); }));
}

TEST_F(ChronicleWatchTest, AFileThatWasNamedFromTheFolderOneIsInIsWatchedToo)
{
    const fs::path here = fs::current_path();
    fs::current_path(folder.path());
    EXPECT_TRUE(workspace.open(file.filename()).ok());
    fs::current_path(here);
    fs::remove(file);
    EXPECT_TRUE(says(QStringLiteral("is no longer there")));
}

TEST_F(ChronicleWatchTest, AFileThatIsChangedInPlaceIsSaid)
{
    test::alterWithSql(file, "UPDATE event SET title = 'other'");
    ASSERT_TRUE(says(QStringLiteral("was changed by another program")));
    EXPECT_EQ(ways(), (QStringList{"Reload", "Dismiss"}));
    go(QStringLiteral("Dismiss"));
    EXPECT_TRUE(banner.isHidden());
}

TEST_F(ChronicleWatchTest, AFileThatIsCutShortNeitherEndsTheProgramNorIsReloadedOverWhatIsShown)
{
    const QSignalSpy failed(&workspace, &Workspace::openFailed);
    fs::resize_file(file, 5000);
    ASSERT_TRUE(says(QStringLiteral("was changed by another program")));
    EXPECT_FALSE(workspace.details(*workspace.events()->rowOfKey(1)).ok());
    go(QStringLiteral("Reload"));
    workspace.waitUntilIdle();
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(workspace.events()->size(), 7u);
}

TEST_F(ChronicleWatchTest, AFileThatBecomesReadOnlyIsSaid)
{
    fs::permissions(file, fs::perms::owner_read);
    ASSERT_TRUE(says(QStringLiteral("is read-only now")));
    EXPECT_EQ(ways(), (QStringList{"Save a copy…", "Dismiss"}));
}

TEST_F(ChronicleWatchTest, AnUnfinishedChangeIsOfferedToBeRecovered)
{
    EXPECT_FALSE(watch.offerRecovery(QString::fromStdString(file.string())));
    test::writeFile(file.string() + "-wal", "changes");
    workspace.openLater(file);
    workspace.waitUntilIdle();
    EXPECT_TRUE(watch.offerRecovery(QString::fromStdString(file.string())));
    EXPECT_EQ(ways(), (QStringList{"Recover a copy…", "Try again", "Dismiss"}));

    const QSignalSpy wanted(&watch, &ChronicleWatch::openWanted);
    go(QStringLiteral("Try again"));
    EXPECT_EQ(wanted.count(), 1);
}

TEST_F(ChronicleWatchTest, WhatTakesLongToOpenIsSaidAndCanBeGivenUp)
{
    std::promise<void> disk;
    workspace.adoptLater(file, [&disk, this](const std::stop_token &) {
        disk.get_future().wait();
        return openForViews(file, LaneBy::Country);
    });
    ASSERT_TRUE(says(QStringLiteral("Opening “small.faultline”…")));
    const QSignalSpy opened(&workspace, &Workspace::opened);
    go(QStringLiteral("Cancel"));
    EXPECT_TRUE(banner.isHidden());
    disk.set_value();
    workspace.waitUntilIdle();
    EXPECT_EQ(opened.count(), 0);
}

TEST_F(ChronicleWatchTest, TextOfFilesIsShownAsItIs)
{
    banner.say(QStringLiteral("<b>bold</b>"), {});
    EXPECT_EQ(banner.findChild<QLabel *>()->textFormat(), Qt::PlainText);
}

} // namespace
} // namespace faultline
