// What a window shows of the chronicle that the command line names.
#include "app/command/filter_options.h"
#include "app/command/first_chronicle.h"
#include "app/shell/banner.h"
#include "app/shell/bundled.h"
#include "app/shell/main_window.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <QCommandLineParser>
#include <QTest>

#include <gtest/gtest.h>

namespace faultline::test {
namespace {

class FirstChronicleJourney : public testing::Test {
protected:
    /// As `faultline FILE options…` does.
    std::optional<Error> show(const QStringList &options = {})
    {
        addFilterOptions(m_parser);
        EXPECT_TRUE(m_parser.parse(QStringList(QStringLiteral("faultline")) + options));
        return FirstChronicle(file).showIn(window, m_parser);
    }

    QString said() { return window.findChild<Banner *>()->sentence(); }

    TemporaryFolder folder;
    std::filesystem::path file = compileSmallChronicle(folder.path());
    MainWindow window{Settings{.theme = ThemeChoice::Light}};

private:
    QCommandLineParser m_parser;
};

TEST_F(FirstChronicleJourney, IsShownUnderTheFilterOfTheCommandLine)
{
    EXPECT_FALSE(show({QStringLiteral("--country"), QStringLiteral("XK")}));
    EXPECT_EQ(window.workspace().file(), file);
    EXPECT_EQ(window.workspace().visible()->filter.countries, std::vector<std::string>{"XK"});
}

TEST_F(FirstChronicleJourney, OfAnUnfinishedChangeTheWindowTellsAndShowsTheBundledOne)
{
    writeFile(file.string() + "-journal", "half of a change");
    EXPECT_FALSE(show());
    EXPECT_EQ(window.workspace().file(), bundledChronicle());
    EXPECT_TRUE(QTest::qWaitFor([this] {
        return said().contains(QStringLiteral("left a change of it unfinished"));
    })) << said().toStdString();
    EXPECT_EQ(window.workspace().file(), bundledChronicle());
}

TEST_F(FirstChronicleJourney, WhatIsNoChronicleOrNoFilterIsAnError)
{
    EXPECT_EQ(show({QStringLiteral("--country"), QStringLiteral("Atlantis")}).value().kind,
              Error::Kind::BadInput);
    writeFile(file, "no chronicle");
    EXPECT_TRUE(FirstChronicle(file).showIn(window, QCommandLineParser()).has_value());
}

} // namespace
} // namespace faultline::test
