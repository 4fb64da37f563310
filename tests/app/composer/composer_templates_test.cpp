#include "tests/app/composer/composer_world.h"

#include "app/composer/template_bar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace faultline {
namespace {

class ComposerTemplatesTest : public test::ComposerWorld {
protected:
    TemplateBar *bar() { return dialog->findChild<TemplateBar *>(); }
    QComboBox *list() { return field<QComboBox>("Template"); }
};

TEST_F(ComposerTemplatesTest, OffersTheProgramsOwnByName)
{
    openDialog();
    for (const char *name : {"Brief", "Dossier", "Slide", "Web picture", "Country profile", "Comparison"})
        EXPECT_GE(list()->findText(QString::fromLatin1(name)), 0) << name;
    EXPECT_EQ(list()->currentText(), QStringLiteral("Dossier"));
    EXPECT_FALSE(field<QPushButton>("Delete template")->isEnabled());
}

TEST_F(ComposerTemplatesTest, ATemplateThatWasChangedIsMarkedAndChoosingItAgainUndoesTheChange)
{
    openDialog();
    field<QSpinBox>("Resolution")->setValue(300);
    EXPECT_EQ(list()->currentText(), QStringLiteral("Dossier (changed)"));
    choose("Template", QStringLiteral("Dossier"));
    EXPECT_EQ(list()->currentText(), QStringLiteral("Dossier"));
    EXPECT_EQ(field<QSpinBox>("Resolution")->value(), 150);
}

TEST_F(ComposerTemplatesTest, OwnTemplatesAreKeptAndFoundAgain)
{
    openDialog();
    choose("Template", QStringLiteral("Slide"));
    field<QSpinBox>("Resolution")->setValue(200);
    field<QLineEdit>("Title")->setText(QStringLiteral("Šta se desilo?"));
    bar()->keep(QStringLiteral("Für morgen"));
    EXPECT_EQ(list()->currentText(), QStringLiteral("Für morgen"));
    const ReportPlan kept = dialog->plan();
    choose("Template", QStringLiteral("Brief"));

    openDialog();
    choose("Template", QStringLiteral("Für morgen"));
    EXPECT_EQ(dialog->plan(), kept);
    EXPECT_EQ(field<QLineEdit>("Title")->text(), QStringLiteral("Šta se desilo?"));
    bar()->removeCurrent();
    EXPECT_LT(list()->findText(QStringLiteral("Für morgen")), 0);
    EXPECT_TRUE(std::filesystem::is_empty(templateFolder()));
}

TEST_F(ComposerTemplatesTest, AFileThatCannotBeReadIsListedWithItsSentenceAndStays)
{
    std::filesystem::create_directories(templateFolder());
    test::writeFile(templateFolder() / "broken.json", "{\n  \"dpi\": 3,,\n}");
    openDialog();
    const ReportPlan before = dialog->plan();
    choose("Template", QStringLiteral("broken.json"));
    EXPECT_TRUE(says(QStringLiteral("broken.json")));
    EXPECT_TRUE(says(QStringLiteral("line 2")));
    EXPECT_EQ(dialog->plan(), before);
    bar()->keep(QStringLiteral("broken"));
    EXPECT_EQ(test::readFile(templateFolder() / "broken.json"), "{\n  \"dpi\": 3,,\n}");
    EXPECT_TRUE(std::filesystem::exists(templateFolder() / "broken-2.json"));
}

TEST_F(ComposerTemplatesTest, ATemplateIsOpenedFromAnyFile)
{
    test::writeFile(out / "shared.json", R"({"name": "Shared", "parts": ["title", "map"], "dpi": 96})");
    openDialog();
    bar()->open(QString::fromStdString((out / "shared.json").string()));
    EXPECT_EQ(list()->currentText(), QStringLiteral("Shared"));
    EXPECT_EQ(dialog->plan().parts, (std::vector{ReportPart::Title, ReportPart::Map}));
    bar()->open(QString::fromStdString((out / "nothing.json").string()));
    EXPECT_TRUE(says(QStringLiteral("nothing.json")));
    EXPECT_EQ(dialog->plan().dpi, 96.0);
}

TEST_F(ComposerTemplatesTest, TheNamesOfTheProgramsOwnAreTaken)
{
    openDialog();
    bar()->keep(QStringLiteral("web picture"));
    EXPECT_TRUE(says(QStringLiteral("give yours another name")));
    EXPECT_FALSE(std::filesystem::exists(templateFolder()));
}

TEST_F(ComposerTemplatesTest, TheLastPlanAndTheSizeAreRemembered)
{
    openDialog();
    choose("Template", QStringLiteral("Brief"));
    field<QSpinBox>("Resolution")->setValue(250);
    field<QLineEdit>("Title")->setText(QStringLiteral("Of this report only"));
    dialog->resize(900, 650);
    dialog->reject();

    openDialog();
    EXPECT_EQ(list()->currentText(), QStringLiteral("Brief (changed)"));
    EXPECT_EQ(dialog->plan().dpi, 250.0);
    EXPECT_EQ(dialog->plan().title, "");
    EXPECT_EQ(dialog->height(), 650);
}

} // namespace
} // namespace faultline
