// What is remembered between two runs. Nothing in it can keep the program from opening.
#pragma once

#include "app/map/layer_choice.h"
#include "core/base/result.h"
#include "core/timeline/lane_arrangement.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>

namespace faultline {

enum class ThemeChoice { System, Light, Dark };

/// `light`, `dark` or `system`; false for anything else.
bool readThemeChoice(const QString &text, ThemeChoice &choice);
QString themeChoiceText(ThemeChoice choice);

/// What a country's colour on the map stands for.
enum class CountryColours { Nothing, Events, Deaths };

/// `nothing`, `events` or `deaths`; false for anything else.
bool readCountryColours(const QString &text, CountryColours &colours);
QString countryColoursText(CountryColours colours);

/// How the window was left. Empty or unreadable parts stand for the defaults.
struct Settings {
    QByteArray geometry; ///< QWidget::saveGeometry
    QByteArray docks;    ///< QMainWindow::saveState
    QByteArray split;    ///< QSplitter::saveState, between map and timeline
    ThemeChoice theme = ThemeChoice::System;
    CountryColours countryColours = CountryColours::Nothing;
    bool density = false;                    ///< a surface of it on the map
    bool dealings = false;                   ///< between countries, on the map
    QStringList recentFiles;                 ///< newest first, absolute
    bool graticule = false;                  ///< on the map
    bool bordersOfToday = false;             ///< else those of the date shown
    std::map<LaneBy, LaneArrangement> lanes; ///< of the timeline
    std::map<QString, LayerChoices> layers;  ///< of the map, by the chronicle's file
    std::map<QString, QStringList> pinned;   ///< ids of events, by the chronicle's file
};

Settings loadSettings();
/// What differs from `before`, as it was loaded: the rest may have been changed by another window meanwhile.
/// This and all below: WriteFailed, and then what is remembered is as it was.
Result<Done> saveSettings(const Settings &settings, const Settings &before);
Result<Done> resetSettings();

/// How the composer of reports was left. Empty or unreadable parts stand for the defaults.
struct ComposerSettings {
    QByteArray geometry; ///< QWidget::saveGeometry
    QString plan;        ///< reportPlanText() of the last report's
    int zoom = -1;       ///< of the preview
};

ComposerSettings loadComposerSettings();
Result<Done> saveComposerSettings(const ComposerSettings &settings);

/// Where the last report was written; empty before the first one.
QString lastReportFolder();
QString lastReportSuffix(); ///< `png` before the first one
Result<Done> rememberReportFile(const QString &file);

} // namespace faultline
