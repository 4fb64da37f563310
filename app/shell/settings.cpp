#include "app/shell/settings.h"

#include "app/shell/words.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace faultline {

namespace {

constexpr qsizetype mostRecentFiles = 8;
constexpr int mostChronicles = 100;

QString laneKey(LaneBy laneBy, const QString &what)
{
    return QStringLiteral("timeline/lanes-%1-%2").arg(qt(laneByWord(laneBy)), what);
}

/// Codes may be empty, which a list in a settings file does not keep: each has a mark in front.
QStringList marked(const std::vector<std::string> &codes)
{
    QStringList list;
    for (const std::string &code : codes)
        list << u'=' + qt(code);
    return list;
}

std::vector<std::string> unmarked(const QStringList &list)
{
    std::vector<std::string> codes;
    for (const QString &code : list)
        if (code.startsWith(u'='))
            codes.push_back(code.mid(1).toStdString());
    return codes;
}

std::map<LaneBy, LaneArrangement> loadLanes(const QSettings &stored)
{
    const auto list = [&](LaneBy laneBy, const QString &what) {
        return unmarked(stored.value(laneKey(laneBy, what)).toStringList());
    };
    std::map<LaneBy, LaneArrangement> lanes;
    for (const LaneBy laneBy : allLaneBy) {
        LaneArrangement arrangement{list(laneBy, QStringLiteral("order")),
                                    list(laneBy, QStringLiteral("hidden"))};
        if (arrangement != LaneArrangement{})
            lanes[laneBy] = std::move(arrangement);
    }
    return lanes;
}

void saveLanes(QSettings &stored, const std::map<LaneBy, LaneArrangement> &lanes)
{
    for (const auto &[laneBy, arrangement] : lanes) {
        stored.setValue(laneKey(laneBy, QStringLiteral("order")), marked(arrangement.order));
        stored.setValue(laneKey(laneBy, QStringLiteral("hidden")), marked(arrangement.hidden));
    }
}

/// A layer that is hidden has another mark in front.
LayerChoice layerOf(const QString &marked) { return {marked.mid(1), !marked.startsWith(u'-')}; }
QString marked(const LayerChoice &layer) { return (layer.shown ? u'+' : u'-') + layer.file; }

/// Lists of texts, one for each chronicle by its file.
std::map<QString, QStringList> loadByChronicle(QSettings &stored, const char *name)
{
    std::map<QString, QStringList> lists;
    const int chronicles = stored.beginReadArray(name);
    for (int i = 0; i < std::min(chronicles, mostChronicles); ++i) {
        stored.setArrayIndex(i);
        lists[stored.value("chronicle").toString()] = stored.value("list").toStringList();
    }
    stored.endArray();
    return lists;
}

void saveByChronicle(QSettings &stored, const char *name, const std::map<QString, QStringList> &lists)
{
    stored.remove(name);
    stored.beginWriteArray(name);
    int i = 0;
    for (const auto &[chronicle, list] : lists) {
        if (list.isEmpty())
            continue;
        stored.setArrayIndex(i++);
        stored.setValue("chronicle", chronicle);
        stored.setValue("list", list);
    }
    stored.endArray();
}

std::map<QString, LayerChoices> loadLayers(QSettings &stored)
{
    std::map<QString, LayerChoices> layers;
    for (const auto &[chronicle, files] : loadByChronicle(stored, "layers"))
        for (const QString &file : files.mid(0, mostLayers))
            layers[chronicle].push_back(layerOf(file));
    return layers;
}

void saveLayers(QSettings &stored, const std::map<QString, LayerChoices> &layers)
{
    std::map<QString, QStringList> files;
    for (const auto &[chronicle, ofOne] : layers)
        for (const LayerChoice &layer : ofOne)
            files[chronicle] << marked(layer);
    saveByChronicle(stored, "layers", files);
}

QSettings store() { return QSettings(QSettings::IniFormat, QSettings::UserScope, "faultline", "faultline"); }

} // namespace

bool readThemeChoice(const QString &text, ThemeChoice &choice)
{
    for (const ThemeChoice candidate : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (text == themeChoiceText(candidate)) {
            choice = candidate;
            return true;
        }
    }
    return false;
}

QString themeChoiceText(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

bool readCountryColours(const QString &text, CountryColours &colours)
{
    for (const CountryColours candidate :
         {CountryColours::Nothing, CountryColours::Events, CountryColours::Deaths}) {
        if (text == countryColoursText(candidate)) {
            colours = candidate;
            return true;
        }
    }
    return false;
}

QString countryColoursText(CountryColours colours)
{
    switch (colours) {
    case CountryColours::Events:
        return QStringLiteral("events");
    case CountryColours::Deaths:
        return QStringLiteral("deaths");
    case CountryColours::Nothing:
        break;
    }
    return QStringLiteral("nothing");
}

Settings loadSettings()
{
    QSettings stored = store();
    Settings settings;
    settings.geometry = stored.value("window/geometry").toByteArray();
    settings.docks = stored.value("window/docks").toByteArray();
    settings.split = stored.value("window/split").toByteArray();
    readThemeChoice(stored.value("window/theme").toString(), settings.theme);
    readCountryColours(stored.value("map/countries").toString(), settings.countryColours);
    settings.density = stored.value("map/density").toBool();
    settings.dealings = stored.value("map/dealings").toBool();
    settings.recentFiles = stored.value("files/recent").toStringList().mid(0, mostRecentFiles);
    settings.graticule = stored.value("map/graticule").toBool();
    settings.bordersOfToday = stored.value("map/bordersOfToday").toBool();
    settings.lanes = loadLanes(stored);
    settings.layers = loadLayers(stored);
    settings.pinned = loadByChronicle(stored, "pinned");
    return settings;
}

void saveSettings(const Settings &settings)
{
    QSettings stored = store();
    stored.setValue("window/geometry", settings.geometry);
    stored.setValue("window/docks", settings.docks);
    stored.setValue("window/split", settings.split);
    stored.setValue("window/theme", themeChoiceText(settings.theme));
    stored.setValue("map/countries", countryColoursText(settings.countryColours));
    stored.setValue("map/density", settings.density);
    stored.setValue("map/dealings", settings.dealings);
    stored.setValue("files/recent", settings.recentFiles.mid(0, mostRecentFiles));
    stored.setValue("map/graticule", settings.graticule);
    stored.setValue("map/bordersOfToday", settings.bordersOfToday);
    saveLanes(stored, settings.lanes);
    saveLayers(stored, settings.layers);
    saveByChronicle(stored, "pinned", settings.pinned);
}

void resetSettings() { store().clear(); }

ComposerSettings loadComposerSettings()
{
    const QSettings stored = store();
    return {stored.value("composer/geometry").toByteArray(), stored.value("composer/plan").toString(),
            stored.value("composer/zoom", -1).toInt()};
}

void saveComposerSettings(const ComposerSettings &settings)
{
    QSettings stored = store();
    stored.setValue("composer/geometry", settings.geometry);
    stored.setValue("composer/plan", settings.plan);
    stored.setValue("composer/zoom", settings.zoom);
}

QString lastReportFolder() { return store().value("report/folder").toString(); }

QString lastReportSuffix() { return store().value("report/suffix", QStringLiteral("png")).toString(); }

void rememberReportFile(const QString &file)
{
    store().setValue("report/folder", QFileInfo(file).absolutePath());
    store().setValue("report/suffix", QFileInfo(file).suffix().toLower());
}

} // namespace faultline
