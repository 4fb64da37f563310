#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/command/filter_options.h"
#include "app/command/first_chronicle.h"
#include "app/command/report_view.h"
#include "app/shell/application.h"
#include "app/shell/bundled.h"
#include "app/shell/crash_note.h"
#include "app/shell/main_window.h"
#include "app/shell/words.h"

#include <QApplication>
#include <QMessageBox>
#include <QScreen>

#include <algorithm>
#include <future>
#include <memory>
#include <stop_token>
#include <string_view>

namespace faultline {

namespace {

/// Says it on the terminal and, unless it is what was typed there, in a window for those who started the
/// program without one.
int failInWindow(const Error &error)
{
    if (error.kind != Error::Kind::BadInput
        && QGuiApplication::platformName() != QStringLiteral("offscreen")) {
        QMessageBox box(QMessageBox::Warning, QStringLiteral("Faultline"), sentence(error));
        box.setTextFormat(Qt::PlainText);
        box.exec();
    }
    return fail(error);
}

/// Until it is closed. What is to be remembered is saved whenever it changes, too, on a thread of its own.
int runWindow(MainWindow &window, const Settings &settings)
{
    if (settings.geometry.isEmpty())
        window.resize(QSize(1440, 900).boundedTo(window.screen()->availableSize()));
    const auto kept = std::make_shared<Settings>(settings);
    const auto save = [kept](const Settings &now) {
        auto saved = saveSettings(now, *kept);
        if (saved.ok())
            *kept = now;
        return saved;
    };
    JobRunner saves;
    QObject::connect(&window, &MainWindow::settingsChanged, &saves, [&] {
        saves.start([save, now = window.settings()](const std::stop_token &) { return save(now); },
                    [](const Result<Done> &) {}); // said when the window is closed
    });
    if (logEarlierCrash())
        window.tellEarlierCrash();
    window.show();
    const int exit = QApplication::exec();
    saves.wait();
    const auto saved = save(window.settings());
    return saved.ok() ? exit : fail(saved.error());
}

/// Help and version are for terminals without a display, too.
bool onlyAsks(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "--help" || argument == "-h" || argument == "--version";
    });
}

} // namespace

int openCommand(int &argc, char **argv)
{
    if (onlyAsks(argc, argv))
        useNoDisplay();
    Application app(argc, argv);
    const auto map = std::async(std::launch::async, bundledMap); // while the window is made
    loadFonts();
    QCommandLineParser parser;
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("Look of the window."),
                                   QStringLiteral("light|dark|system"));
    const QCommandLineOption reset(
        QStringLiteral("reset-settings"),
        QStringLiteral("Forget window layout, theme and recent files, then open."));
    addChronicleArgument(parser);
    parser.addOptions({theme, reset});
    addFilterOptions(parser);
    if (const auto exit =
            parse(parser, {},
                  QStringLiteral(
                      "A timeline and map viewer for the wars of the 1990s in the former Yugoslavia and the "
                      "tensions of today.\n\nSub-commands, each with --help:\n"
                      "  report  writes a report           shot    writes a picture of the window\n"
                      "  export  writes events as a table  import  adds tables to a chronicle\n"
                      "  check   verifies a chronicle\n"
                      "  coverage  counts events by year, country and theme\n"
                      "  verify  compares a report with a chronicle\n"
                      "  open-view  opens the window as a report had it"),
                  QStringLiteral("faultline --country RS,XK --from 2008")))
        return *exit;

    if (parser.isSet(reset))
        if (const auto forgotten = resetSettings(); !forgotten.ok())
            return fail(forgotten.error());
    Settings settings = loadSettings();
    if (parser.isSet(theme) && !readThemeChoice(parser.value(theme), settings.theme))
        return fail(QStringLiteral("--theme “%1”: neither light, dark nor system.").arg(parser.value(theme)),
                    exitUsage);
    const auto file = chronicleArgument(parser, {});
    if (!file.ok())
        return fail(file.error());

    FirstChronicle first(file.value());
    MainWindow window(settings);
    if (const auto error = first.showIn(window, parser))
        return failInWindow(*error);
    return runWindow(window, settings);
}

int openViewCommand(int &argc, char **argv)
{
    if (onlyAsks(argc, argv))
        useNoDisplay();
    Application app(argc, argv);
    loadFonts();
    QCommandLineParser parser;
    const QString name = QStringLiteral("open-view");
    addReportArguments(parser, name, QStringLiteral("Opens the window as a report had it."));
    if (const auto exit =
            parse(parser, name,
                  QStringLiteral(
                      "Opens the window with the filter of a report. Its chronicle is the one given, else "
                      "the bundled one or one beside the report, whichever it was made from."),
                  QStringLiteral("faultline open-view bosnia.png")))
        return *exit;
    const auto files = reportArguments(parser);
    if (!files.ok())
        return fail(files.error());
    const auto &[file, chronicle, given] = files.value();
    const auto report = reportMetadata(file);
    if (!report.ok())
        return failInWindow(report.error());
    auto view = openReportView(report.value(),
                               given ? std::vector{chronicle} : chroniclesAtHand(report.value(), file),
                               LaneBy::Country);
    if (!view.ok())
        return failInWindow(view.error());
    const Settings settings = loadSettings();
    MainWindow window(settings);
    window.showReport(std::move(view).value());
    return runWindow(window, settings);
}

} // namespace faultline
