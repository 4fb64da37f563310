#include "app/filter/filter_panel.h"

#include "app/filter/facet_section.h"
#include "app/shell/link_label.h"
#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace faultline {
namespace {

class FilterPanelTest : public testing::Test {
protected:
    void SetUp() override
    {
        panel.resize(262, 900);
        panel.show(store, applyFilter(store, {}));
        panel.QWidget::show();
        QObject::connect(&panel, &FilterPanel::filterWanted, &panel,
                         [this](const EventFilter &f) { wanted = f; });
    }

    QListView *listOf(const QString &facet)
    {
        for (QListView *list : panel.findChildren<QListView *>())
            if (list->accessibleName() == facet)
                return list;
        return nullptr;
    }

    void clickEntry(QListView *list, const QString &name)
    {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString() == name)
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        }
    }

    EventStore store = test::storeOf({{.start = "1992", .countries = {"BA"}, .crises = {"war"}},
                                      {.start = "1993", .countries = {"RS"}, .category = "justice"},
                                      {.start = "1994", .countries = {"RS"}, .parties = {"NL"}}});
    FilterPanel panel;
    EventFilter wanted;
};

TEST_F(FilterPanelTest, AClickOnACountryWantsThatCountry)
{
    clickEntry(listOf(QStringLiteral("Countries")), QStringLiteral("Serbia"));
    EXPECT_EQ(wanted, (EventFilter{.countries = {"RS"}}));
}

TEST_F(FilterPanelTest, SpaceChoosesTheEntryWithTheKeyboard)
{
    QListView *crises = listOf(QStringLiteral("Crisis"));
    crises->setCurrentIndex(crises->model()->index(0, 0));
    crises->setFocus();
    QTest::keyClick(crises, Qt::Key_Space);
    EXPECT_EQ(wanted, (EventFilter{.crises = {"war"}}));
}

TEST_F(FilterPanelTest, EntriesShowTheirCounts)
{
    const auto *model = listOf(QStringLiteral("Countries"))->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == QStringLiteral("Serbia")) {
            EXPECT_EQ(model->index(row, 0).data(FacetModel::CountRole).toUInt(), 2u);
        }
    }
}

TEST_F(FilterPanelTest, ATypedMonthReachesFromItsFirstToItsLastDay)
{
    const auto fields = panel.findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->accessibleName() == QStringLiteral("From")
            || field->accessibleName() == QStringLiteral("To")) {
            QTest::keyClicks(field, QStringLiteral("1993-02"));
            QTest::keyClick(field, Qt::Key_Return);
        }
    }
    EXPECT_EQ(wanted, (EventFilter{.from = test::day("1993-02-01"), .to = test::day("1993-02-28")}));
}

TEST_F(FilterPanelTest, ADateThatIsNoneLeavesTheFilterAlone)
{
    wanted = {.search = "untouched"};
    for (QLineEdit *field : panel.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QStringLiteral("From")) {
            QTest::keyClicks(field, QStringLiteral("soon"));
            QTest::keyClick(field, Qt::Key_Return);
            EXPECT_TRUE(field->property("invalid").toBool());
        }
    }
    EXPECT_EQ(wanted.search, "untouched");
}

TEST_F(FilterPanelTest, AnotherChoiceKeepsTheTimeWhileADateIsMistyped)
{
    panel.show(store, applyFilter(store, {.from = test::day("1992-01-01")}));
    for (QLineEdit *field : panel.findChildren<QLineEdit *>())
        if (field->accessibleName() == QStringLiteral("From"))
            field->setText(QStringLiteral("soon"));
    clickEntry(listOf(QStringLiteral("Countries")), QStringLiteral("Serbia"));
    EXPECT_EQ(wanted, (EventFilter{.countries = {"RS"}, .from = test::day("1992-01-01")}));
}

TEST_F(FilterPanelTest, WhatThePanelHasNoControlForIsKept)
{
    panel.show(store, applyFilter(store, {.search = "word"}));
    clickEntry(listOf(QStringLiteral("Countries")), QStringLiteral("Serbia"));
    EXPECT_EQ(wanted.search, "word");
}

TEST_F(FilterPanelTest, AnAreaHasARowThatTakesItOutAndSurvivesOtherChoices)
{
    auto *clear = panel.findChild<LinkLabel *>(QStringLiteral("clearArea"));
    ASSERT_NE(clear, nullptr);
    EXPECT_FALSE(clear->isVisible());
    const EventFilter filter{.area = GeoArea{{{43.0, 18.0}, {44.0, 18.0}, {44.0, 19.0}}}};
    panel.show(store, applyFilter(store, filter));
    EXPECT_TRUE(clear->isVisible());
    clickEntry(listOf(QStringLiteral("Countries")), QStringLiteral("Serbia"));
    EXPECT_EQ(wanted, (EventFilter{.countries = {"RS"}, .area = filter.area}));
    panel.show(store, applyFilter(store, filter));
    QTest::mouseClick(clear, Qt::LeftButton);
    EXPECT_EQ(wanted, EventFilter{});
}

} // namespace
} // namespace faultline
