// The table of promises in the README, row by row, next to what the machine can do at best in the same run.
#include "app/map/country_finder.h"
#include "app/map/map_painter.h"
#include "app/map/map_view.h"
#include "app/play/player.h"
#include "app/report/png_writer.h"
#include "app/report/report_document.h"
#include "app/report/report_painter.h"
#include "app/shell/bundled.h"
#include "app/shell/main_window.h"
#include "app/timeline/timeline_view.h"
#include "core/db/event_loader.h"
#include "core/db/search.h"
#include "core/filter/apply_filter.h"
#include "core/import/import_events.h"
#include "tests/bench/generated_chronicle.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QProcess>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <future>

namespace faultline::bench {

namespace {

constexpr std::size_t sizes[] = {500, 10'000, 100'000, 350'000, 1'000'000, 10'000'000};
constexpr int windowWidth = 1600;
constexpr int windowHeight = 900;

double milliseconds(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

std::size_t sizeOf(const benchmark::State &state) { return static_cast<std::size_t>(state.range(0)); }

/// Notes the longest time any event kept the GUI thread.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    double longest = 0.0; ///< ms

    bool notify(QObject *receiver, QEvent *event) override
    {
        QElapsedTimer timer;
        timer.start();
        const bool handled = QApplication::notify(receiver, event);
        longest = std::max(longest, milliseconds(timer));
        return handled;
    }
};

TimedApplication &application() { return *static_cast<TimedApplication *>(QCoreApplication::instance()); }

std::shared_ptr<const EventStore> storeOf(std::size_t events)
{
    static std::size_t kept = 0;
    static std::shared_ptr<const EventStore> store; // one at a time: ten million take 400 MB
    if (kept != events) {
        store.reset();
        const auto chronicle = openChronicle(generatedChronicle(events));
        store = std::make_shared<const EventStore>(loadEvents(chronicle.value()).value());
        kept = events;
    }
    return store;
}

std::unique_ptr<MainWindow> window; ///< the one that is open

/// A window that shows a generated chronicle; one at a time.
MainWindow &windowOf(std::size_t events)
{
    static std::size_t kept = 0;
    if (kept != events) {
        window.reset();
        window = std::make_unique<MainWindow>(Settings{});
        window->resize(windowWidth, windowHeight);
        window->show();
        if (!window->workspace().open(generatedChronicle(events)).ok())
            std::abort();
        QApplication::processEvents();
        window->workspace().waitUntilIdle();
        QApplication::processEvents(); // what followed from opening it is done
        kept = events;
    }
    return *window;
}

/// Bytes of all columns that have a value for each row.
std::size_t bytesOf(const EventStore &store)
{
    const EventStore::Columns &columns = store.columns();
    std::size_t bytes = store.size()
        * (sizeof(std::uint32_t) * 2 + sizeof(Day) * 2 + sizeof(DateForm) + sizeof(CategoryIndex)
           + sizeof(Confidence) + sizeof(DatasetIndex) + sizeof(std::uint16_t));
    for (const CodeColumn *column :
         {&columns.place, &columns.deaths, &columns.countries, &columns.actors, &columns.crises})
        bytes += column->visit([](const auto &codes) { return codes.size() * sizeof(codes[0]); });
    return bytes;
}

void memcpyOfTheColumns(benchmark::State &state)
{
    const std::vector<char> from(bytesOf(*storeOf(sizeOf(state))), 'x');
    std::vector<char> to(from.size());
    for (auto step : state) {
        std::memcpy(to.data(), from.data(), from.size());
        benchmark::DoNotOptimize(to.data());
    }
    state.counters["MB"] = static_cast<double>(from.size()) / 1e6;
}

void chronicleToStore(benchmark::State &state)
{
    const auto file = generatedChronicle(sizeOf(state));
    for (auto step : state) {
        const auto chronicle = openChronicle(file);
        benchmark::DoNotOptimize(loadEvents(chronicle.value()).value().size());
    }
}

void tablesToStore(benchmark::State &state)
{
    const auto chronicle = openChronicle(generatedChronicle(sizeOf(state)));
    for (auto step : state)
        benchmark::DoNotOptimize(scanEvents(chronicle.value()).size());
}

/// Runs this program once more, up to the first picture; gives what it prints.
double childSays(const QString &argument)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--first-picture"), argument});
    child.waitForFinished(-1);
    return child.readAllStandardOutput().trimmed().toDouble();
}

void startToFirstPicture(benchmark::State &state)
{
    const QString file = QString::fromStdString(generatedChronicle(sizeOf(state)).string());
    double memory = 0.0;
    for (auto step : state)
        memory = childSays(file);
    state.counters["MB above bare"] = memory - childSays(QStringLiteral("bare"));
}

void bareQtWindow(benchmark::State &state)
{
    for (auto step : state)
        benchmark::DoNotOptimize(childSays(QStringLiteral("bare")));
}

void fillingTheImage(benchmark::State &state)
{
    QImage image(windowWidth, windowHeight, QImage::Format_RGB32);
    for (auto step : state)
        image.fill(Qt::white);
}

void filterToPicture(benchmark::State &state)
{
    Workspace &workspace = windowOf(sizeOf(state)).workspace();
    const EventFilter filters[] = {{.countries = {"AC"}}, {}, {.themes = {"t1"}}, {.minDeaths = 3}};
    std::size_t next = 0;
    application().longest = 0.0;
    for (auto step : state) {
        workspace.setFilter(filters[next++ % std::size(filters)]);
        workspace.waitUntilIdle();
        QApplication::processEvents();
    }
    workspace.setFilter({});
    workspace.waitUntilIdle();
    state.counters["GUI ms at most"] = application().longest;
}

/// A date that moves by a month from frame to frame, with a year before it on map, timeline and charts.
void playFrame(benchmark::State &state)
{
    MainWindow &shown = windowOf(sizeOf(state));
    Player &player = shown.player();
    player.setChoices({.window = 3});
    const Day first = player.time().first + Days(365);
    std::vector<double> frames;
    for (auto step : state) {
        QElapsedTimer timer;
        timer.start();
        player.goTo(first + Days(30 * static_cast<std::int32_t>(frames.size() % 400)));
        player.waitUntilIdle();
        QApplication::processEvents();
        frames.push_back(milliseconds(timer));
    }
    player.leave();
    shown.workspace().showWholeTime();
    std::ranges::sort(frames);
    state.counters["median ms"] = frames[frames.size() / 2];
    state.counters["p99 ms"] = frames[frames.size() * 99 / 100];
}

/// Zooms from the whole time to a week and back, panning, timeline and map together.
void panAndZoom(benchmark::State &state)
{
    MainWindow &shown = windowOf(sizeOf(state));
    auto *map = shown.findChild<MapView *>();
    const TimeWindow whole = shown.workspace().wholeTime();
    const MapViewport wide = map->viewport();
    std::vector<double> frames;
    int frame = 0;
    for (auto step : state) {
        QElapsedTimer timer;
        timer.start();
        const double phase = std::abs(60 - frame++ % 120) / 60.0; // 1, 0, 1
        const double span = whole.spanDays * std::pow(7.0 / whole.spanDays, 1.0 - phase);
        const double centre = whole.firstDay + whole.spanDays * (0.15 + 0.05 * phase);
        shown.workspace().setTimeWindow({.firstDay = centre - span / 2.0, .spanDays = span});
        map->setViewport(
            zoomedAt(panned(wide, 40.0 * phase, 20.0 * phase), {500.0, 200.0}, std::pow(20.0, 1.0 - phase)));
        QApplication::processEvents();
        frames.push_back(milliseconds(timer));
    }
    map->setViewport(wide);
    shown.workspace().showWholeTime();
    std::ranges::sort(frames);
    state.counters["median ms"] = frames[frames.size() / 2];
    state.counters["p99 ms"] = frames[frames.size() * 99 / 100];
}

/// Marks, names and pills of the bundled chronicle on the bundled map; no generated one has pills.
void layOutBundledMap(benchmark::State &state)
{
    const auto map = bundledMap();
    const EventStore store = loadEvents(openChronicle(bundledChronicle()).value()).value();
    const MapContent content = mapContent(store, applyFilter(store, {}));
    const MapViewport viewport = fitted(content.bounds, 1000.0, 400.0, 28.0);
    const LabelWidth labelWidth = mapLabelWidth();
    for (auto step : state)
        benchmark::DoNotOptimize(layoutMap(store, content, *map, viewport, {}, labelWidth).marks.size());
}

/// At 300 dpi.
ReportDocument printedReport(std::size_t events)
{
    const auto store = storeOf(events);
    const auto visible = std::make_shared<const VisibleSet>(applyFilter(*store, {}));
    const ReportSubject subject{.store = store, .visible = visible, .map = bundledMap()};
    ReportOptions options;
    options.plan.dpi = 300.0;
    const auto chronicle = openChronicle(generatedChronicle(events));
    return composeReport(subject, options, recordCharts(subject, options), chronicle.value()).value();
}

QImage firstPageOf(const ReportDocument &report)
{
    const ReportPlan &plan = report.options.plan;
    const PixelSize size = pixelSize(plan.page, plan.dpi).value();
    QImage image(size.width, size.height, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(size.width / static_cast<double>(plan.page.width),
                  size.height / static_cast<double>(plan.page.height));
    paintReportPage(painter, report, 0);
    return image;
}

void reportPage(benchmark::State &state)
{
    const ReportDocument report = printedReport(sizeOf(state));
    for (auto step : state)
        benchmark::DoNotOptimize(pngOf(firstPageOf(report)).size());
}

QByteArray pngByQt(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

/// How much quicker a page of A4 at 300 dpi is encoded than Qt does it unless told otherwise.
void encodePage(benchmark::State &state)
{
    const QImage image = firstPageOf(printedReport(sizeOf(state)));
    const auto timed = [&image](QByteArray (*encode)(const QImage &), double &sum) {
        QElapsedTimer timer;
        timer.start();
        const QByteArray png = encode(image);
        sum += milliseconds(timer);
        return png;
    };
    double ours = 0.0;
    double qt = 0.0;
    for (auto step : state) {
        const QByteArray own = timed(pngOf, ours);
        const QByteArray usual = timed(pngByQt, qt);
        state.PauseTiming();
        if (QImage::fromData(own) != QImage::fromData(usual))
            state.SkipWithError("the pixels differ");
        state.counters["kB"] = static_cast<double>(own.size()) / 1024.0;
        state.counters["Qt kB"] = static_cast<double>(usual.size()) / 1024.0;
        state.ResumeTiming();
    }
    state.counters["ms"] = ours / static_cast<double>(state.iterations());
    state.counters["Qt ms"] = qt / static_cast<double>(state.iterations());
    state.counters["times quicker"] = qt / ours;
}

void wordsToRows(benchmark::State &state)
{
    const auto store = storeOf(sizeOf(state));
    const auto chronicle = openChronicle(generatedChronicle(sizeOf(state)));
    std::size_t hits = 0;
    for (auto step : state)
        hits = searchRows(chronicle.value(), *store, "4321").value().size();
    state.counters["hits"] = static_cast<double>(hits);
}

std::filesystem::path importTarget()
{
    return std::filesystem::temp_directory_path() / "faultline-bench-import.faultline";
}

ImportOptions importOptions()
{
    ColumnMapping mapping{.category = "c0"};
    for (const char *column : {"id", "start", "end", "title", "summary", "place", "latitude", "longitude",
                               "deaths_best", "actors"})
        mapping.columns[column] = column;
    return {.format = ImportFormat::Csv,
            .mapping = mapping,
            .dataset = {.id = "table", .name = "Table", .licence = "none", .citation = "Nobody"},
            .pattern = generatedChronicle(sizes[0]),
            .countries = countryFinder()};
}

void importOfATable(benchmark::State &state)
{
    const auto table = generatedTable(sizeOf(state));
    const ImportOptions options = importOptions();
    for (auto step : state) {
        std::filesystem::remove(importTarget());
        const auto report = importEvents(table, importTarget(), options);
        if (!report.ok() || report.value().added != sizeOf(state)) {
            state.SkipWithError(report.ok() ? "rows were left out" : report.error().detail.c_str());
            return;
        }
        std::filesystem::remove(report.value().savedAs);
    }
    std::filesystem::remove(importTarget());
    state.SetItemsProcessed(static_cast<std::int64_t>(sizeOf(state)) * state.iterations());
}

/// From the file to the first events that the window's picture of an import is given.
void importToFirstEvents(benchmark::State &state)
{
    const auto table = generatedTable(sizeOf(state));
    ImportOptions options = importOptions();
    std::filesystem::remove(importTarget()); // of a run that was stopped
    for (auto step : state) {
        QElapsedTimer timer;
        timer.start();
        std::stop_source stop;
        double first = 0.0;
        options.watch = [&](std::span<const ImportedPoint>) {
            if (!stop.stop_requested())
                first = milliseconds(timer);
            stop.request_stop();
        };
        benchmark::DoNotOptimize(importEvents(table, importTarget(), options, stop.get_token()).ok());
        state.SetIterationTime(first / 1000.0);
    }
}

/// What SQLite alone takes for the same texts, in one table and one index, in one thread.
void bareTableAndIndex(benchmark::State &state)
{
    const auto texts = textsOfTable(sizeOf(state));
    const auto file = std::filesystem::temp_directory_path() / "faultline-bench-bare.db";
    for (auto step : state) {
        std::filesystem::remove(file);
        Database bare = Database::toFill(file);
        bare.execute("CREATE TABLE event (key INTEGER PRIMARY KEY, title TEXT, summary TEXT, place TEXT);"
                     "CREATE VIRTUAL TABLE words USING fts5 (title, summary, place, content = '');"
                     "INSERT INTO words (words, rank) VALUES ('hashsize', 8388608); BEGIN");
        Statement row(bare, "INSERT INTO event VALUES (?, ?, ?, ?)");
        Statement index(bare, "INSERT INTO words (rowid, title, summary, place) VALUES (?, ?, ?, ?)");
        for (std::size_t i = 0; i < texts.size(); ++i)
            for (Statement *insert : {&row, &index}) {
                insert->bind(1, static_cast<std::int64_t>(i));
                insert->bindView(2, texts[i].title);
                insert->bindView(3, texts[i].summary);
                insert->bindView(4, texts[i].place);
                insert->run();
            }
        bare.execute("COMMIT");
    }
    std::filesystem::remove(file);
    state.SetItemsProcessed(static_cast<std::int64_t>(sizeOf(state)) * state.iterations());
}

/// Of this process, in MB.
double residentMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) / 1024.0;
    return 0.0;
}

/// What a child does: the first picture of a chronicle, or of nothing.
int firstPicture(int &argc, char **argv)
{
    const QApplication app(argc, argv);
    const std::string file = argv[2];
    if (file == "bare") {
        QWidget window;
        window.resize(windowWidth, windowHeight);
        window.show();
        QApplication::processEvents();
        std::printf("%f\n", residentMemory());
        return 0;
    }
    const auto map = std::async(std::launch::async, bundledMap); // all as openCommand() does it
    loadFonts();
    auto reading = std::async(std::launch::async, openForViews, std::filesystem::path(file), LaneBy::Country,
                              std::stop_token());
    MainWindow first(Settings{});
    first.resize(windowWidth, windowHeight);
    first.workspace().adopt(std::move(reading.get()).value());
    first.show();
    QApplication::processEvents();
    std::printf("%f\n", residentMemory());
    return 0;
}

void add(const char *name, void (*measure)(benchmark::State &), std::size_t size, int repeats)
{
    benchmark::RegisterBenchmark(name, measure)
        ->Arg(static_cast<std::int64_t>(size))
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime()
        ->Iterations(repeats);
}

} // namespace

int run(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 2 && std::string_view(argv[1]) == "--first-picture")
        return firstPicture(argc, argv);
    benchmark::RegisterBenchmark("bareQtWindow", bareQtWindow)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime()
        ->Iterations(5);
    benchmark::RegisterBenchmark("fillingTheImage", fillingTheImage)->Unit(benchmark::kMillisecond);
    for (const std::size_t size : sizes) {
        const int repeats = size > 1'000'000 ? 3 : 10;
        add("memcpyOfTheColumns", memcpyOfTheColumns, size, repeats);
        add("chronicleToStore", chronicleToStore, size, repeats);
        add("tablesToStore", tablesToStore, size, 1);
        add("startToFirstPicture", startToFirstPicture, size, 3);
        add("filterToPicture", filterToPicture, size, 12);
        add("panAndZoom", panAndZoom, size, 960); // so that a hundredth is more than its first frames
        add("playFrame", playFrame, size, 120);
        add("reportPage", reportPage, size, 3);
        add("wordsToRows", wordsToRows, size, 5);
    }
    benchmark::RegisterBenchmark("layOutBundledMap", layOutBundledMap)->Unit(benchmark::kMillisecond);
    add("encodePage", encodePage, sizes[1], 5);
    constexpr std::size_t tableRows = 350'000;
    add("bareTableAndIndex", bareTableAndIndex, tableRows, 1);
    add("importOfATable", importOfATable, tableRows, 1);
    benchmark::RegisterBenchmark("importToFirstEvents", importToFirstEvents)
        ->Arg(static_cast<std::int64_t>(tableRows))
        ->Unit(benchmark::kMillisecond)
        ->UseManualTime()
        ->Iterations(3);
    TimedApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    window.reset(); // before the application
    return 0;
}

} // namespace faultline::bench

int main(int argc, char **argv) { return faultline::bench::run(argc, argv); }
