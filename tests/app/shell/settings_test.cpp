#include "app/shell/settings.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace faultline {
namespace {

class SettingsTest : public testing::Test {
protected:
    void SetUp() override { qputenv("XDG_CONFIG_HOME", folder.path().toUtf8()); }

    void TearDown() override { qunsetenv("XDG_CONFIG_HOME"); }

    /// As a window does that was opened with what is remembered now.
    static void save(const Settings &settings) { ASSERT_TRUE(saveSettings(settings, loadSettings()).ok()); }

    QTemporaryDir folder;
};

TEST_F(SettingsTest, WhatIsSavedIsLoaded)
{
    save({.geometry = "g",
          .docks = "d",
          .split = "s",
          .theme = ThemeChoice::Dark,
          .countryColours = CountryColours::Deaths,
          .density = true,
          .dealings = true,
          .recentFiles = {"/a", "/b"},
          .graticule = true,
          .bordersOfToday = true});
    const Settings loaded = loadSettings();
    EXPECT_EQ(loaded.geometry, "g");
    EXPECT_EQ(loaded.theme, ThemeChoice::Dark);
    EXPECT_EQ(loaded.countryColours, CountryColours::Deaths);
    EXPECT_TRUE(loaded.density);
    EXPECT_TRUE(loaded.dealings);
    EXPECT_TRUE(loaded.graticule);
    EXPECT_TRUE(loaded.bordersOfToday);
    EXPECT_EQ(loaded.recentFiles, (QStringList{"/a", "/b"}));
}

TEST_F(SettingsTest, LanesAreRememberedByWhatTheyStandFor)
{
    const std::map<LaneBy, LaneArrangement> lanes{{LaneBy::Country, {{"RS", "", "BA"}, {""}}},
                                                  {LaneBy::Crisis, {{}, {"war"}}},
                                                  {LaneBy::Actor, {{""}, {}}}};
    save({.lanes = lanes});
    EXPECT_EQ(loadSettings().lanes, lanes);
}

TEST_F(SettingsTest, PinnedEventsAreRememberedByChronicle)
{
    const std::map<QString, QStringList> pinned{{QStringLiteral("/a.faultline"), {"siege", "a,b"}},
                                                {QStringLiteral("/b.faultline"), {"visit"}}};
    save({.pinned = pinned});
    EXPECT_EQ(loadSettings().pinned, pinned);
    EXPECT_TRUE(loadSettings().layers.empty());
}

TEST_F(SettingsTest, LayersAreRememberedByChronicle)
{
    const std::map<QString, LayerChoices> layers{
        {QStringLiteral("/a.faultline"),
         {{QStringLiteral("/roads, old.geojson"), true}, {QStringLiteral("/-map.mbtiles"), false}}},
        {QStringLiteral("/b.faultline"), {{QStringLiteral("/x"), true}}}};
    save({.layers = layers});
    EXPECT_EQ(loadSettings().layers, layers);
    save({.layers = {{QStringLiteral("/b.faultline"), {}}}});
    EXPECT_TRUE(loadSettings().layers.empty());
}

TEST_F(SettingsTest, AfterAResetThereAreDefaults)
{
    save({.theme = ThemeChoice::Dark, .recentFiles = {"/a"}});
    ASSERT_TRUE(resetSettings().ok());
    EXPECT_EQ(loadSettings().theme, ThemeChoice::System);
    EXPECT_TRUE(loadSettings().recentFiles.isEmpty());
}

TEST_F(SettingsTest, AFileOfRubbishGivesDefaults)
{
    save({.theme = ThemeChoice::Dark});
    const QString file = folder.filePath(QStringLiteral("faultline/settings.json"));
    QFile rubbish(file);
    ASSERT_TRUE(rubbish.open(QIODevice::WriteOnly));
    rubbish.write(QByteArray("\x00\xFF[window\ntheme=\x01", 17));
    rubbish.close();
    EXPECT_EQ(loadSettings().theme, ThemeChoice::System);
}

TEST_F(SettingsTest, AnUnknownThemeIsNotTaken)
{
    ThemeChoice choice = ThemeChoice::Light;
    EXPECT_FALSE(readThemeChoice(QStringLiteral("purple"), choice));
    EXPECT_EQ(choice, ThemeChoice::Light);
}

} // namespace
} // namespace faultline
