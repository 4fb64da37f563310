#include "app/report/report_dialog.h"

#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>

#include <gtest/gtest.h>

namespace faultline {
namespace {

class ReportDialogTest : public testing::Test {
protected:
    void SetUp() override
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                           QString::fromStdString((folder / "settings").string()));
        ASSERT_TRUE(workspace.open(test::compileSmallChronicle(folder.path())).ok());
        dialog = std::make_unique<ReportDialog>(workspace, std::make_shared<const BaseMap>());
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
    }
    void TearDown() override { QStandardPaths::setTestModeEnabled(false); }

    QLineEdit *field() { return dialog->findChildren<QLineEdit *>().front(); }
    QPushButton *exportButton() { return dialog->findChild<QPushButton *>(QStringLiteral("primary")); }
    bool says(const QString &text)
    {
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            if (label->text().contains(text))
                return true;
        return false;
    }

    test::TemporaryFolder folder;
    test::TemporaryFolder out;
    Workspace workspace;
    std::unique_ptr<ReportDialog> dialog;
};

TEST_F(ReportDialogTest, ShowsAPreviewAndHowManyPagesThereWillBe)
{
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("1240 × 1754 pixels")); }));
    bool preview = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        preview |= !label->pixmap(Qt::ReturnByValue).isNull();
    EXPECT_TRUE(preview);
}

TEST_F(ReportDialogTest, EnterWritesTheReport)
{
    field()->setText(QString::fromStdString((out / "mine").string()));
    QTest::keyClick(field(), Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("ritten:")); }));
    EXPECT_TRUE(std::filesystem::exists(out / "mine.png"));
}

TEST_F(ReportDialogTest, AnErrorIsToldAndTheDialogStaysUsable)
{
    field()->setText(QString::fromStdString((out / "missing/mine.png").string()));
    exportButton()->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("could not be written")); }));
    EXPECT_TRUE(exportButton()->isEnabled());
    EXPECT_TRUE(field()->isEnabled());
}

TEST_F(ReportDialogTest, TheFormatFollowsTheNameAndTheNameTheFormat)
{
    auto *format = dialog->findChildren<QComboBox *>().front();
    field()->setText(QString::fromStdString((out / "mine.pdf").string()));
    EXPECT_EQ(format->currentText(), QStringLiteral("PDF document"));
    EXPECT_FALSE(dialog->findChild<QSpinBox *>()->isEnabled()); // it has no pixels
    format->setCurrentIndex(static_cast<int>(ReportFormat::Html));
    EXPECT_EQ(field()->text(), QString::fromStdString((out / "mine.html").string()));
    exportButton()->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("ritten:")); }));
    EXPECT_TRUE(std::filesystem::exists(out / "mine.html"));
}

TEST_F(ReportDialogTest, ReplacingAFileIsAnnounced)
{
    test::writeFile(out / "old.png", "x");
    field()->setText(QString::fromStdString((out / "old.png").string()));
    EXPECT_TRUE(says(QStringLiteral("will be replaced")));
}

TEST_F(ReportDialogTest, ClosingItWhileItWorksStopsTheWork)
{
    field()->setText(QString::fromStdString((out / "mine.png").string()));
    exportButton()->click();
    dialog.reset();
    EXPECT_TRUE(std::filesystem::is_empty(out.path()) || std::filesystem::exists(out / "mine.png"));
}

} // namespace
} // namespace faultline
