#include "app/filter/country_chips.h"

#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace faultline {
namespace {

class CountryChipsTest : public testing::Test {
protected:
    void SetUp() override
    {
        QObject::connect(&chips, &CountryChips::countriesWanted, &chips,
                         [this](const std::vector<std::string> &codes) { wanted = codes; });
    }

    void type(const QString &text)
    {
        auto *field = chips.findChild<QLineEdit *>();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    EventStore store = test::storeOf({{}});
    CountryChips chips;
    std::vector<std::string> wanted{"unchanged"};
};

TEST_F(CountryChipsTest, TheInvitationToAddOneIsAsStrongAsALink)
{
    const auto *field = chips.findChild<QLineEdit *>();
    chips.setStyleSheet(QStringLiteral("QLineEdit { color: #2457C5; }"));
    chips.QWidget::show();
    EXPECT_EQ(field->palette().color(QPalette::PlaceholderText), QColor(0x24, 0x57, 0xC5));
}

TEST_F(CountryChipsTest, ATypedNameOrCodeAddsTheCountry)
{
    chips.show(store, applyFilter(store, {.countries = {"BA"}}));
    type(QStringLiteral("serbia"));
    EXPECT_EQ(wanted, (std::vector<std::string>{"BA", "RS"}));
    type(QStringLiteral("XK"));
    EXPECT_EQ(wanted, (std::vector<std::string>{"BA", "XK"}));
}

TEST_F(CountryChipsTest, AnAmpersandInANameIsNoMnemonic)
{
    EventStoreBuilder world;
    world.tables.countries = {{"BA", "Bosnia & Herzegovina", true, ""}};
    const EventStore odd = std::move(world).finish();
    chips.show(odd, applyFilter(odd, {.countries = {"BA"}}));
    EXPECT_EQ(chips.findChild<QToolButton *>()->text(), "Bosnia && Herzegovina  ×");
}

TEST_F(CountryChipsTest, WhatIsNoCountryAddsNothing)
{
    chips.show(store, applyFilter(store, {}));
    type(QStringLiteral("Ruritania"));
    EXPECT_EQ(wanted, std::vector<std::string>{"unchanged"});
}

TEST_F(CountryChipsTest, AClickOnAChipRemovesItsCountry)
{
    chips.show(store, applyFilter(store, {.countries = {"BA", "RS"}}));
    const auto buttons = chips.findChildren<QToolButton *>(QStringLiteral("chip"));
    ASSERT_EQ(buttons.size(), 2);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    EXPECT_EQ(wanted, std::vector<std::string>{"RS"});
}

} // namespace
} // namespace faultline
