#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/command/filter_options.h"
#include "app/map/map_layers.h"
#include "app/play/play_pictures.h"
#include "app/shell/bundled.h"
#include "app/shell/main_window.h"
#include "app/shell/words.h"
#include "core/base/replacement_files.h"

#include <QApplication>
#include <QBuffer>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <future>

namespace faultline {

namespace {

/// `1600x1000`; nothing if malformed or beyond what a window can be.
std::optional<QSize> sizeOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool sensible =
        size.width() >= 640 && size.height() >= 480 && size.width() <= 7680 && size.height() <= 7680;
    return match.hasMatch() && sensible ? std::optional(size) : std::nullopt;
}

std::optional<LaneBy> laneByNamed(const QString &word)
{
    const auto found = std::ranges::find(allLaneBy, word.toStdString(), laneByWord);
    return found == allLaneBy.end() ? std::nullopt : std::optional(*found);
}

int fillWindow(MainWindow &window, Result<OpenedChronicle> opened, const QCommandLineParser &parser,
               const QStringList &select)
{
    if (!opened.ok())
        return fail(opened.error());
    window.workspace().adopt(std::move(opened).value());
    tellLeftOut(window.workspace().file(), window.workspace().events()->leftOut());
    const auto filter = readFilter(parser, *window.workspace().events());
    if (!filter.ok())
        return fail(filter.error());
    window.workspace().setFilter(filter.value());
    window.workspace().waitUntilIdle();
    for (const QString &id : select) {
        const auto row = window.workspace().rowOfId(id.toStdString());
        if (!row)
            return fail(QStringLiteral("--select “%1”: no such event in this chronicle.").arg(id), exitUsage);
        if (select.size() == 1)
            window.workspace().select(*row);
        else
            window.workspace().add({*row});
    }
    return exitDone;
}

int layOnMap(MainWindow &window, const QStringList &files)
{
    if (files.size() > static_cast<qsizetype>(mostLayers))
        return fail(QStringLiteral("--layer: at most %1 of them.").arg(mostLayers), exitUsage);
    for (const QString &file : files)
        window.layers().add(QFileInfo(file).absoluteFilePath());
    window.grab(); // which asks for what is to be seen
    window.layers().waitUntilIdle();
    const QStringList faults = window.layers().faults();
    return faults.isEmpty() ? exitDone : fail(faults.front(), exitFailed);
}

int savePicture(const QImage &picture, const QString &file)
{
    QByteArray png;
    QBuffer bytes(&png);
    picture.save(&bytes, "PNG");
    const auto written =
        replaceFile(file.toStdString(), {png.constData(), static_cast<std::size_t>(png.size())});
    if (!written.ok())
        return fail(written.error());
    printLine(file);
    return exitDone;
}

/// `3-months`, as one writes it on a command line.
QString paceWord(const PlayLength &pace) { return QString::fromLatin1(pace.name).replace(u' ', u'-'); }

QStringList paceWords()
{
    QStringList words;
    for (const PlayLength &pace : playSteps)
        words << paceWord(pace);
    return words;
}

bool isAnimated(const QString &file) { return file.endsWith(QStringLiteral(".webp"), Qt::CaseInsensitive); }

QImage pictureOf(MainWindow &window)
{
    QApplication::processEvents(); // what was shown may have moved what stands beside it
    return window.grab().toImage();
}

/// The time from `first` on, at the pace of the player's choices.
int saveAnimation(MainWindow &window, Day first, const QString &file)
{
    Player &player = window.player();
    const PlayFrames frames = framesOf({std::max(first, player.time().first), player.time().last},
                                       playSteps[player.choices().step].days);
    const Progress bar = terminalProgress(QStringLiteral("shot"));
    const auto written = writeAnimatedPlay(
        player, frames, file.toStdString(), [&window] { return pictureOf(window); },
        [&](std::size_t done) {
            if (bar)
                bar(static_cast<double>(done + 1) / static_cast<double>(frames.days.size()));
            return true;
        });
    if (!written.ok())
        return fail(written.error());
    printLine(file);
    return exitDone;
}

} // namespace

int shotCommand(int &argc, char **argv)
{
    useNoDisplay();
    QLocale::setDefault(QLocale(QLocale::English)); // one picture, whoever takes it
    const QApplication app(argc, argv);
    const auto map = std::async(std::launch::async, bundledMap); // while the window is made
    loadFonts();
    QCommandLineParser parser;
    const QString name = QStringLiteral("shot");
    const QCommandLineOption output(
        {QStringLiteral("o"), QStringLiteral("output")},
        QStringLiteral("The picture to write: a PNG file, or a WebP file in which time is played."),
        QStringLiteral("file"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Of the window, in pixels."),
                                  QStringLiteral("WIDTHxHEIGHT"), QStringLiteral("1600x1000"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("Look of the window."),
                                   QStringLiteral("light|dark|system"), QStringLiteral("light"));
    const QCommandLineOption select(QStringLiteral("select"),
                                    QStringLiteral("An event to select; give it again for several."),
                                    QStringLiteral("event-id"));
    const QCommandLineOption lanes(
        QStringLiteral("lanes"), QStringLiteral("What the lanes of the timeline stand for."),
        QStringLiteral("country|theme|crisis|actor|dataset|none"), QStringLiteral("country"));
    const QCommandLineOption play(QStringLiteral("play"),
                                  QStringLiteral("The date to show as while time is played, as 1999-03-24; "
                                                 "in a WebP file, the first one."),
                                  QStringLiteral("date"));
    const QCommandLineOption pace(QStringLiteral("pace"),
                                  QStringLiteral("What passes in a second of a WebP file."),
                                  paceWords().join(u'|'), QStringLiteral("1-month"));
    const QCommandLineOption dealings(QStringLiteral("dealings"),
                                      QStringLiteral("Show dealings between countries on the map."));
    const QCommandLineOption density(QStringLiteral("density"),
                                     QStringLiteral("Show a surface of how crowded the map is."));
    const QCommandLineOption colours(QStringLiteral("colour-countries"),
                                     QStringLiteral("What the colour of a country on the map stands for."),
                                     QStringLiteral("nothing|events|deaths"), QStringLiteral("nothing"));
    const QCommandLineOption layer(QStringLiteral("layer"),
                                   QStringLiteral("A GeoJSON or MBTiles file to lay on the map; may be given "
                                                  "several times."),
                                   QStringLiteral("file"));
    addChronicleArgument(parser, name, QStringLiteral("Takes a picture of the window."));
    parser.addOptions({output, size, theme, select, lanes, play, pace, dealings, density, colours, layer});
    addFilterOptions(parser);
    if (const auto exit =
            parse(parser, name, QStringLiteral("Writes the window as a picture, without a display."),
                  QStringLiteral("faultline shot --country RS,XK -o window.png --size 1600x1000")))
        return *exit;

    Settings settings;
    const auto pixels = sizeOf(parser.value(size));
    if (!parser.isSet(output))
        return fail(QStringLiteral("-o is missing: say which PNG or WebP file to write."), exitUsage);
    if (!pixels)
        return fail(QStringLiteral("--size “%1”: not a size like 1600x1000, from 640x480 to 7680x7680.")
                        .arg(parser.value(size)),
                    exitUsage);
    if (!readThemeChoice(parser.value(theme), settings.theme))
        return fail(QStringLiteral("--theme “%1”: neither light, dark nor system.").arg(parser.value(theme)),
                    exitUsage);

    const auto date = parseEdtfDate(parser.value(play).toStdString());
    if (parser.isSet(play) && !date)
        return fail(QStringLiteral("--play “%1”: not a date like 1999-03-24.").arg(parser.value(play)),
                    exitUsage);
    const auto step = paceWords().indexOf(parser.value(pace));
    if (step < 0)
        return fail(QStringLiteral("--pace “%1”: none of %2.")
                        .arg(parser.value(pace), paceWords().join(QStringLiteral(", "))),
                    exitUsage);
    settings.dealings = parser.isSet(dealings);
    settings.density = parser.isSet(density);
    if (!readCountryColours(parser.value(colours), settings.countryColours))
        return fail(QStringLiteral("--colour-countries “%1”: neither nothing, events nor deaths.")
                        .arg(parser.value(colours)),
                    exitUsage);
    const auto laneBy = laneByNamed(parser.value(lanes));
    if (!laneBy)
        return fail(QStringLiteral("--lanes “%1”: neither country, theme, crisis, actor, dataset nor none.")
                        .arg(parser.value(lanes)),
                    exitUsage);
    const auto file = chronicleArgument(parser, name);
    if (!file.ok())
        return fail(file.error());
    auto reading = std::async(std::launch::async, openForViews, file.value(), *laneBy, std::stop_token());
    MainWindow window(settings);
    window.workspace().setLaneBy(*laneBy);
    window.resize(*pixels);
    window.show();
    if (const int exit = fillWindow(window, reading.get(), parser, parser.values(select)); exit != exitDone)
        return exit;
    window.grab(); // lays out, so that scroll bars stand where they are needed before the first picture
    if (const int exit = layOnMap(window, parser.values(layer)); exit != exitDone)
        return exit;
    if (isAnimated(parser.value(output))) {
        window.player().setChoices({.step = static_cast<std::size_t>(step)});
        return saveAnimation(window, date ? date->earliest : window.player().time().first,
                             parser.value(output));
    }
    if (date) {
        window.player().goTo(date->earliest);
        window.player().waitUntilIdle();
    }
    return savePicture(pictureOf(window), parser.value(output));
}

} // namespace faultline
