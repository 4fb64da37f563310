// A chronicle with rows that make no sense, in the window and on the command line.
#include "app/shell/left_out_dialog.h"
#include "app/shell/status_line.h"
#include "tests/journey/program.h"
#include "tests/journey/window_journey.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <QPlainTextEdit>

namespace faultline {
namespace {

std::filesystem::path spoiledChronicle(const std::filesystem::path &folder)
{
    const auto file = test::compileSmallChronicle(folder);
    test::alterWithSql(file, "UPDATE event SET latitude = 95 WHERE id = 'siege'");
    return file;
}

using LeftOutInTheWindow = test::WindowJourney;

TEST_F(LeftOutInTheWindow, IsListedBesideItUntilAnotherChronicleIsOpened)
{
    EXPECT_EQ(window.findChild<LeftOutDialog *>(), nullptr);
    const test::TemporaryFolder folder;
    ASSERT_TRUE(window.workspace().open(spoiledChronicle(folder.path())).ok());
    const auto *dialog = window.findChild<LeftOutDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(dialog->findChild<QPlainTextEdit *>()->toPlainText().startsWith(
        QStringLiteral("Event 'siege': latitude 95.0 is not from -90 to 90.")));
    EXPECT_TRUE(textsOf(window.findChild<StatusLine *>()).join(u' ').contains(QStringLiteral("left out")));

    ASSERT_TRUE(window.workspace().open(FAULTLINE_CHRONICLE).ok());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(window.findChild<LeftOutDialog *>(), nullptr);
}

TEST(LeftOutOnTheCommandLine, IsSaidOnStandardErrorAndListedByCheck)
{
    const test::TemporaryFolder folder;
    const QString file = QString::fromStdString(spoiledChronicle(folder.path()).string());
    const test::Outcome exported = test::faultline({"export", file, "--format", "csv"});
    EXPECT_EQ(exported.exitCode, 0) << exported.err.toStdString();
    EXPECT_EQ(test::lines(exported.out).size(), 7); // a head and six events
    EXPECT_TRUE(exported.err.contains(QStringLiteral("left out. “faultline check” lists what and why.")))
        << exported.err.toStdString();

    const test::Outcome checked = test::faultline({"check", file});
    EXPECT_EQ(checked.exitCode, 1);
    EXPECT_TRUE(checked.out.startsWith(QStringLiteral("Event 'siege': latitude 95.0 is not from -90 to 90.")))
        << checked.out.toStdString();
}

} // namespace
} // namespace faultline
