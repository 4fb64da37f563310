#include "app/import/import_dialog.h"

#include "app/import/import_picture.h"
#include "app/import/mapping_form.h"
#include "app/import/preview_table.h"
#include "core/db/event_loader.h"
#include "tests/support/ged_table.h"
#include "tests/support/temporary_folder.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace faultline {
namespace {

class ImportDialogTest : public testing::Test {
protected:
    /// A dialog about a file that imports into `chronicle`.
    ImportDialog &open(const std::string &name, const std::string &text)
    {
        test::writeFile(folder / name, text);
        dialog = std::make_unique<ImportDialog>(
            folder / name, ImportPlace{.open = chronicle, .mayBeChanged = true}, lightTheme());
        dialog->show();
        dialog->waitUntilIdle();
        return *dialog;
    }

    template <typename Widget>
    Widget *named(const QString &accessibleName) const
    {
        for (Widget *widget : dialog->findChildren<Widget *>())
            if (widget->accessibleName() == accessibleName)
                return widget;
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *candidate : dialog->findChildren<QPushButton *>())
            if (candidate->text().remove(u'&') == text)
                return candidate;
        return nullptr;
    }
    PreviewTable *preview() const { return dialog->findChild<PreviewTable *>(); }
    void press(const QString &text)
    {
        button(text)->click();
        dialog->waitUntilIdle();
    }

    test::TemporaryFolder folder;
    std::filesystem::path chronicle = folder / "mine.faultline";
    std::unique_ptr<ImportDialog> dialog;
};

const std::string table = "Datum,Naslov,Mjesto,Poginuli\n"
                          "1995-07-11,Fall of a town,Srebrenica,8\n"
                          "someday,Another,Tuzla,3\n";

TEST_F(ImportDialogTest, AKnownFormatIsFoundAndItsFirstRowsAreShown)
{
    open("ged251.csv", test::gedTable({{{"id", "1"}}, {{"id", "2"}}}));
    EXPECT_EQ(named<QComboBox>("Format")->currentText(), "UCDP GED");
    EXPECT_EQ(preview()->rowCount(), 2);
    EXPECT_TRUE(button("Import")->isEnabled());
    EXPECT_TRUE(dialog->findChild<MappingForm *>()->isHidden());
}

TEST_F(ImportDialogTest, AnyOtherTableIsReadThroughAMappingThatIsGuessed)
{
    open("table.csv", table);
    auto *form = dialog->findChild<MappingForm *>();
    EXPECT_FALSE(form->isHidden());
    EXPECT_EQ(form->mapping().columns["start"], "Datum");
    EXPECT_EQ(form->mapping().columns["title"], "Naslov");
}

TEST_F(ImportDialogTest, WhatMustBeSaidIsAskedBeforeAnythingCanBeImported)
{
    open("table.csv", table);
    EXPECT_FALSE(button("Import")->isEnabled()); // no category is said
    auto *category = named<QComboBox>("Category of all others");
    ASSERT_NE(category, nullptr);
    EXPECT_FALSE(preview()->isHidden());
}

TEST_F(ImportDialogTest, TryingWritesNothing)
{
    open("ged251.csv", test::gedTable({{{"id", "1"}}, {{"id", "2"}}}));
    press("Try without writing");
    EXPECT_FALSE(std::filesystem::exists(chronicle));
    EXPECT_TRUE(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains("2 read"));
}

TEST_F(ImportDialogTest, AnImportMakesTheChronicleAndSaysSo)
{
    open("ged251.csv", test::gedTable({{{"id", "1"}}, {{"id", "2"}}}));
    const QSignalSpy imported(dialog.get(), &ImportDialog::imported);
    press("Import");
    ASSERT_EQ(imported.count(), 1);
    EXPECT_EQ(imported[0][0].toString().toStdString(), chronicle.string());
    const auto opened = openChronicle(chronicle);
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(loadEvents(opened.value()).value().size(), 2u);
}

TEST_F(ImportDialogTest, AFileThatIsNoTableIsASentence)
{
    open("odd.csv", std::string("\xFF\xFE\x00rubbish", 10));
    EXPECT_FALSE(button("Import")->isEnabled());
    EXPECT_EQ(preview()->rowCount(), 0);
}

TEST_F(ImportDialogTest, ThePictureShowsWhatIsReadSoFar)
{
    ImportPicture picture(std::make_shared<const BaseMap>(), lightTheme());
    picture.resize(400, 300);
    picture.show();
    const QImage before = picture.grab().toImage();
    const std::vector<ImportedPoint> points{{firstDayOfYear(1995), LatLon{44.1, 19.3}}};
    picture.add(points);
    QElapsedTimer timer;
    timer.start();
    while (picture.grab().toImage() == before && timer.elapsed() < 5000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    EXPECT_NE(picture.grab().toImage(), before);
}

} // namespace
} // namespace faultline
