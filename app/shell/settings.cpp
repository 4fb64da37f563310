#include "app/shell/settings.h"

#include "app/shell/kept_values.h"
#include "app/shell/words.h"

#include <QFileInfo>

#include <algorithm>

namespace faultline {

namespace {

constexpr qsizetype mostRecentFiles = 8;
constexpr int mostChronicles = 100;

QString laneName(LaneBy laneBy, const QString &what)
{
    return QStringLiteral("timeline/lanes-%1-%2").arg(qt(laneByWord(laneBy)), what);
}

/// Codes may be empty; each has a mark in front, so that the file can be read.
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

std::map<LaneBy, LaneArrangement> loadLanes(const KeptValues &kept)
{
    const auto list = [&](LaneBy laneBy, const QString &what) {
        return unmarked(kept.list(laneName(laneBy, what)));
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

void keepLanes(KeptValues &kept, const std::map<LaneBy, LaneArrangement> &lanes)
{
    for (const auto &[laneBy, arrangement] : lanes) {
        kept.set(laneName(laneBy, QStringLiteral("order")), marked(arrangement.order));
        kept.set(laneName(laneBy, QStringLiteral("hidden")), marked(arrangement.hidden));
    }
}

/// A layer that is hidden has another mark in front.
LayerChoice layerOf(const QString &marked) { return {marked.mid(1), !marked.startsWith(u'-')}; }
QString marked(const LayerChoice &layer) { return (layer.shown ? u'+' : u'-') + layer.file; }

// Lists of texts, one for each chronicle by its file.
const QString pinnedOf = QStringLiteral("pinned:");
const QString layersOf = QStringLiteral("layers:");

std::map<QString, QStringList> loadByChronicle(const KeptValues &kept, const QString &prefix)
{
    std::map<QString, QStringList> lists;
    for (const QString &chronicle : kept.namesBelow(prefix).mid(0, mostChronicles))
        lists[chronicle] = kept.list(prefix + chronicle);
    return lists;
}

void keepByChronicle(KeptValues &kept, const QString &prefix, const std::map<QString, QStringList> &lists)
{
    for (const auto &[chronicle, list] : lists)
        if (!list.isEmpty())
            kept.set(prefix + chronicle, list);
}

std::map<QString, LayerChoices> loadLayers(const KeptValues &kept)
{
    std::map<QString, LayerChoices> layers;
    for (const auto &[chronicle, files] : loadByChronicle(kept, layersOf))
        for (const QString &file : files.mid(0, mostLayers))
            layers[chronicle].push_back(layerOf(file));
    return layers;
}

void keepLayers(KeptValues &kept, const std::map<QString, LayerChoices> &layers)
{
    std::map<QString, QStringList> files;
    for (const auto &[chronicle, ofOne] : layers)
        for (const LayerChoice &layer : ofOne)
            files[chronicle] << marked(layer);
    keepByChronicle(kept, layersOf, files);
}

KeptValues keptFrom(const Settings &settings)
{
    KeptValues kept;
    kept.set(QStringLiteral("window/geometry"), settings.geometry);
    kept.set(QStringLiteral("window/docks"), settings.docks);
    kept.set(QStringLiteral("window/split"), settings.split);
    kept.set(QStringLiteral("window/theme"), themeChoiceText(settings.theme));
    kept.set(QStringLiteral("map/countries"), countryColoursText(settings.countryColours));
    kept.set(QStringLiteral("map/density"), settings.density);
    kept.set(QStringLiteral("map/dealings"), settings.dealings);
    kept.set(QStringLiteral("files/recent"), settings.recentFiles.mid(0, mostRecentFiles));
    kept.set(QStringLiteral("map/graticule"), settings.graticule);
    kept.set(QStringLiteral("map/bordersOfToday"), settings.bordersOfToday);
    keepLanes(kept, settings.lanes);
    keepLayers(kept, settings.layers);
    keepByChronicle(kept, pinnedOf, settings.pinned);
    return kept;
}

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
    const KeptValues kept = loadKept(settingsFile());
    Settings settings;
    settings.geometry = kept.bytes(QStringLiteral("window/geometry"));
    settings.docks = kept.bytes(QStringLiteral("window/docks"));
    settings.split = kept.bytes(QStringLiteral("window/split"));
    readThemeChoice(kept.text(QStringLiteral("window/theme")), settings.theme);
    readCountryColours(kept.text(QStringLiteral("map/countries")), settings.countryColours);
    settings.density = kept.flag(QStringLiteral("map/density"));
    settings.dealings = kept.flag(QStringLiteral("map/dealings"));
    settings.recentFiles = kept.list(QStringLiteral("files/recent")).mid(0, mostRecentFiles);
    settings.graticule = kept.flag(QStringLiteral("map/graticule"));
    settings.bordersOfToday = kept.flag(QStringLiteral("map/bordersOfToday"));
    settings.lanes = loadLanes(kept);
    settings.layers = loadLayers(kept);
    settings.pinned = loadByChronicle(kept, pinnedOf);
    return settings;
}

Result<Done> saveSettings(const Settings &settings, const Settings &before)
{
    return saveKept(settingsFile(), keptFrom(before), keptFrom(settings));
}

Result<Done> resetSettings()
{
    const std::filesystem::path file = settingsFile();
    return saveKept(file, loadKept(file), {});
}

ComposerSettings loadComposerSettings()
{
    const KeptValues kept = loadKept(settingsFile());
    return {kept.bytes(QStringLiteral("composer/geometry")), kept.text(QStringLiteral("composer/plan")),
            kept.number(QStringLiteral("composer/zoom"), -1)};
}

Result<Done> saveComposerSettings(const ComposerSettings &settings)
{
    KeptValues kept;
    kept.set(QStringLiteral("composer/geometry"), settings.geometry);
    kept.set(QStringLiteral("composer/plan"), settings.plan);
    kept.set(QStringLiteral("composer/zoom"), settings.zoom);
    return saveKept(settingsFile(), {}, kept);
}

QString lastReportFolder() { return loadKept(settingsFile()).text(QStringLiteral("report/folder")); }

QString lastReportSuffix()
{
    return loadKept(settingsFile()).text(QStringLiteral("report/suffix"), QStringLiteral("png"));
}

Result<Done> rememberReportFile(const QString &file)
{
    KeptValues kept;
    kept.set(QStringLiteral("report/folder"), QFileInfo(file).absolutePath());
    kept.set(QStringLiteral("report/suffix"), QFileInfo(file).suffix().toLower());
    return saveKept(settingsFile(), {}, kept);
}

} // namespace faultline
