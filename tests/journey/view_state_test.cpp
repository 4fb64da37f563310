// What a window remembers may come back damaged: it opens all the same, and can be used.
#include "app/map/map_view.h"
#include "app/shell/kept_values.h"
#include "app/timeline/timeline_view.h"
#include "tests/journey/window_journey.h"
#include "tests/support/temporary_folder.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScreen>

#include <random>

namespace faultline {
namespace {

class ViewState : public test::WindowJourney {
protected:
    void SetUp() override
    {
        WindowJourney::SetUp();
        qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(folder.path().string()));
    }
    void TearDown() override { qunsetenv("XDG_CONFIG_HOME"); }

    /// With something in each field.
    QJsonObject wholeState()
    {
        Settings state = window.settings();
        state.theme = ThemeChoice::Dark;
        state.countryColours = CountryColours::Deaths;
        state.density = state.dealings = state.graticule = state.bordersOfToday = true;
        state.recentFiles = {QStringLiteral("/nowhere/a.faultline")};
        state.lanes[LaneBy::Country] = {.order = {"BA", "RS"}, .hidden = {"SI"}};
        state.layers[QStringLiteral(FAULTLINE_CHRONICLE)] = {{QStringLiteral("/nowhere/l.geojson"), true}};
        state.pinned[QStringLiteral(FAULTLINE_CHRONICLE)] = {QStringLiteral("shoigu-belgrade-visit-2020")};
        EXPECT_TRUE(saveSettings(state, {}).ok());
        return QJsonDocument::fromJson(QByteArray::fromStdString(test::readFile(settingsFile()))).object();
    }

    /// A second window, as the program opens it with `bytes` in its file of settings.
    void expectThatItOpens(const QByteArray &bytes, const QString &what)
    {
        test::writeFile(settingsFile(), bytes.toStdString());
        MainWindow other(loadSettings());
        other.show();
        ASSERT_TRUE(other.workspace().open(FAULTLINE_CHRONICLE).ok()) << what.toStdString();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&other)) << what.toStdString();
        EXPECT_TRUE(other.frameGeometry().intersects(QGuiApplication::primaryScreen()->geometry()))
            << what.toStdString();
        for (const QWidget *view : {static_cast<QWidget *>(other.findChild<MapView *>()),
                                    static_cast<QWidget *>(other.findChild<TimelineView *>())})
            EXPECT_TRUE(view->isVisible() && view->width() > 50 && view->height() > 50) << what.toStdString();
    }

    test::TemporaryFolder folder;
};

QByteArray bytesOf(const QJsonObject &state) { return QJsonDocument(state).toJson(); }

TEST_F(ViewState, AnyValueInAnyFieldOpensTheWindow)
{
    const QJsonObject whole = wholeState();
    ASSERT_GE(whole.size(), 12);
    const QList<QJsonValue> wrong{QJsonValue(),
                                  true,
                                  -1e308,
                                  QStringLiteral("rubbish"),
                                  QString(100'000, u'A'),
                                  QJsonArray{1, QJsonValue(), QStringLiteral("=\u202E"), QJsonArray{}},
                                  QJsonObject{{QStringLiteral("a"), QJsonObject()}}};
    for (const QString &name : whole.keys())
        for (qsizetype i = 0; i < wrong.size(); ++i) {
            QJsonObject state = whole;
            state[name] = wrong[i];
            expectThatItOpens(bytesOf(state), QStringLiteral("%1: value %2").arg(name).arg(i));
        }
}

TEST_F(ViewState, FlippedBytesInPositionsAndSizesOpenTheWindow)
{
    const QJsonObject whole = wholeState();
    std::mt19937 random(1999);
    for (const char *name : {"window/geometry", "window/docks", "window/split"})
        for (int i = 0; i < 10; ++i) {
            QByteArray bytes = QByteArray::fromBase64(whole[QLatin1String(name)].toString().toLatin1());
            ASSERT_FALSE(bytes.isEmpty()) << name;
            for (int flips = 0; flips < 3; ++flips)
                bytes[static_cast<qsizetype>(random() % static_cast<std::size_t>(bytes.size()))] =
                    static_cast<char>(random());
            QJsonObject state = whole;
            state[QLatin1String(name)] = QString::fromLatin1(bytes.toBase64());
            expectThatItOpens(bytesOf(state), QStringLiteral("%1: flip %2").arg(QLatin1String(name)).arg(i));
        }
}

TEST_F(ViewState, AFileThatIsNoStateOpensTheWindow)
{
    const QByteArray whole = bytesOf(wholeState());
    for (const QByteArray &bytes : {QByteArray(), QByteArray("\0\xFF\xFE", 3), whole.left(whole.size() / 2),
                                    QByteArray("[]"), QByteArray(100'000, '[')})
        expectThatItOpens(bytes, QString::fromLatin1(bytes.left(20)));
}

} // namespace
} // namespace faultline
