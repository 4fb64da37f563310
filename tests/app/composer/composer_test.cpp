#include "tests/app/composer/composer_world.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

namespace faultline {
namespace {

class ComposerTest : public test::ComposerWorld {
protected:
    QLineEdit *file() { return field<QLineEdit>("File"); }
    void setFile(const std::filesystem::path &path)
    {
        file()->setText(QString::fromStdString(path.string()));
    }
    QPushButton *exportButton() { return dialog->findChild<QPushButton *>(QStringLiteral("primary")); }
    bool written()
    {
        constexpr int patience = 60'000; // ms, for a sanitizer's sake
        return QTest::qWaitFor([&] { return says(QStringLiteral("ritten:")); }, patience);
    }
};

TEST_F(ComposerTest, ShowsThePagesAndHowManyThereWillBe)
{
    openDialog();
    report();
    EXPECT_TRUE(says(QStringLiteral(" page, 1240 × 1754 pixels, A4"))
                || says(QStringLiteral(" pages, 1240 × 1754 pixels, A4")));
    EXPECT_GE(dialog->preview().pages().paintedPages(), 1u);
}

TEST_F(ComposerTest, NoFormIsWiderThanItsColumn)
{
    openDialog();
    const auto columns = dialog->findChildren<QScrollArea *>();
    ASSERT_EQ(columns.size(), 2);
    for (const QScrollArea *column : columns)
        EXPECT_LE(column->widget()->minimumSizeHint().width(), column->viewport()->width());
}

TEST_F(ComposerTest, ATemplateFillsTheForm)
{
    openDialog();
    choose("Template", QStringLiteral("Slide"));
    EXPECT_EQ(dialog->plan(), findReportPlan("slide").value());
    EXPECT_EQ(field<QComboBox>("Size")->currentText(), QStringLiteral("Slide, 16:9"));
    EXPECT_EQ(report().pages.size(), 1u);
    EXPECT_TRUE(says(QStringLiteral("1920 × 1080 pixels, Slide, 16:9")));
}

TEST_F(ComposerTest, AnotherOrderOfThePartsChangesThePages)
{
    openDialog();
    EXPECT_LT(report().pages[0].map.y, report().pages[0].timeline.y);
    auto *parts = field<QListWidget>("Parts of the report, in their order");
    parts->setCurrentItem(parts->findItems(QStringLiteral("Timeline"), Qt::MatchExactly).front());
    QTest::keyClick(parts, Qt::Key_Up, Qt::AltModifier);
    EXPECT_GT(report().pages[0].map.y, report().pages[0].timeline.y);
}

TEST_F(ComposerTest, APartThatIsTakenOutLeavesThePages)
{
    openDialog();
    auto *parts = field<QListWidget>("Parts of the report, in their order");
    parts->findItems(QStringLiteral("Map"), Qt::MatchExactly).front()->setCheckState(Qt::Unchecked);
    EXPECT_EQ(report().pages[0].map.height, 0.0);
}

TEST_F(ComposerTest, APageTooSmallIsToldInThePreviewsPlace)
{
    openDialog();
    field<QComboBox>("Size")->setCurrentText(QStringLiteral("Own size"));
    EXPECT_TRUE(field<QSpinBox>("Width of the page")->isVisible());
    field<QSpinBox>("Width of the page")->setValue(100);
    dialog->preview().waitUntilIdle();
    EXPECT_TRUE(says(QStringLiteral("too small for a report")));
    field<QSpinBox>("Width of the page")->setValue(900);
    EXPECT_EQ(report().options.plan.page.width, 900);
    EXPECT_FALSE(says(QStringLiteral("too small for a report")));
}

TEST_F(ComposerTest, OnlyTheReportWishedForLastIsShown)
{
    openDialog();
    report();
    QSignalSpy composed(&dialog->preview(), &ReportPreview::composed);
    for (const char *title : {"One", "Two", "Three"})
        field<QLineEdit>("Title")->setText(QString::fromLatin1(title));
    EXPECT_EQ(report().content.title, "Three");
    EXPECT_EQ(composed.size(), 1);
}

TEST_F(ComposerTest, ChosenEventsAreThoseOfTheWindowUntilTheyAreTakenOut)
{
    workspace.choose({0, 1});
    openDialog();
    EXPECT_EQ(report().subject.chosen, (std::vector<Row>{0, 1}));
    EXPECT_TRUE(says(QStringLiteral("Check “Chosen events in full”"))); // a dossier has no part for them
    choose("Template", QStringLiteral("Country profile"));
    EXPECT_FALSE(says(QStringLiteral("Check “Chosen events in full”")));
    auto *list = field<QListView>("Chosen events, told in full");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(report().subject.chosen, (std::vector<Row>{1}));
    EXPECT_EQ(workspace.selection()->size(), 2u);
}

TEST_F(ComposerTest, EnterWritesTheReport)
{
    openDialog();
    setFile(out / "mine");
    QTest::keyClick(file(), Qt::Key_Return);
    EXPECT_TRUE(written());
    EXPECT_TRUE(std::filesystem::exists(out / "mine.png"));
    EXPECT_EQ(exportButton()->text(), QStringLiteral("R&eplace"));
}

TEST_F(ComposerTest, AnErrorIsToldAndTheDialogStaysUsable)
{
    openDialog();
    setFile(out / "missing/mine.png");
    exportButton()->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("could not be written")); }));
    EXPECT_TRUE(exportButton()->isEnabled());
    EXPECT_TRUE(file()->isEnabled());
}

TEST_F(ComposerTest, TheFormatFollowsTheNameAndTheNameTheFormat)
{
    openDialog();
    auto *format = field<QComboBox>("Format");
    setFile(out / "mine.pdf");
    EXPECT_EQ(format->currentText(), QStringLiteral("PDF document"));
    EXPECT_FALSE(field<QSpinBox>("Resolution")->isEnabled()); // it has no pixels
    format->setCurrentIndex(static_cast<int>(ReportFormat::Html));
    EXPECT_EQ(file()->text(), QString::fromStdString((out / "mine.html").string()));
    exportButton()->click();
    EXPECT_TRUE(written());
    EXPECT_TRUE(std::filesystem::exists(out / "mine.html"));
}

TEST_F(ComposerTest, ReplacingAFileIsAnnounced)
{
    openDialog();
    test::writeFile(out / "old.png", "x");
    setFile(out / "old.png");
    EXPECT_TRUE(says(QStringLiteral("will be replaced")));
}

TEST_F(ComposerTest, EscapeStopsTheWritingAndThenCloses)
{
    openDialog();
    setFile(out / "mine.png");
    exportButton()->click();
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("Stopped. No file was written.")); }));
    EXPECT_TRUE(std::filesystem::is_empty(out.path()));
    EXPECT_TRUE(dialog->isVisible());
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(ComposerTest, ClosingItWhileItWorksStopsTheWork)
{
    openDialog();
    setFile(out / "mine.png");
    exportButton()->click();
    dialog.reset();
    EXPECT_TRUE(std::filesystem::is_empty(out.path()) || std::filesystem::exists(out / "mine.png"));
}

TEST_F(ComposerTest, ThePageInViewIsCopiedWithAllItsPixels)
{
    openDialog();
    report();
    QSignalSpy copied(&dialog->preview().pages(), &PagePreview::copied);
    dialog->preview().pages().copyPage();
    dialog->preview().waitUntilIdle();
    EXPECT_EQ(copied.size(), 1);
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), QSize(1240, 1754));
}

TEST_F(ComposerTest, TheCitationOfTheReportIsCopied)
{
    openDialog();
    const std::string expected = citationOf(report().content.metadata, CitationStyle::BibTeX);
    for (QAction *action : dialog->findChildren<QAction *>())
        if (action->text() == QStringLiteral("&BibTeX"))
            action->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(), expected);
}

TEST_F(ComposerTest, EveryFieldHasANameAndATooltip)
{
    openDialog();
    for (const QWidget *widget : dialog->findChildren<QWidget *>()) {
        const auto *parent = widget->parentWidget();
        if (!(widget->focusPolicy() & Qt::TabFocus) || qobject_cast<const QComboBox *>(parent)
            || qobject_cast<const QAbstractSpinBox *>(parent) || parent->window() != dialog.get())
            continue; // what a field is made of
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name = widget->accessibleName() + (button ? button->text() : QString());
        EXPECT_FALSE(name.isEmpty()) << widget->metaObject()->className();
        EXPECT_FALSE(widget->toolTip().isEmpty()) << name.toStdString();
    }
}

TEST_F(ComposerTest, TheTabKeyGoesThroughItAsItIsRead)
{
    openDialog();
    const auto placeOf = [this](const QWidget *wanted) {
        int place = 0;
        for (const QWidget *widget = dialog->nextInFocusChain(); widget != wanted && widget != dialog.get();
             widget = widget->nextInFocusChain())
            ++place;
        return place;
    };
    const std::vector<const QWidget *> order{
        field<QComboBox>("Template"),    field<QListWidget>("Parts of the report, in their order"),
        field<QLineEdit>("Title"),       field<QPlainTextEdit>("Note"),
        &dialog->preview().pages(),      field<QComboBox>("Size"),
        field<QSpinBox>("Resolution"),   field<QComboBox>("Language"),
        field<QSpinBox>("In the table"), field<QLineEdit>("File"),
        field<QComboBox>("Format"),      exportButton()};
    for (std::size_t i = 1; i < order.size(); ++i)
        EXPECT_LT(placeOf(order[i - 1]), placeOf(order[i])) << order[i]->accessibleName().toStdString();
}

} // namespace
} // namespace faultline
