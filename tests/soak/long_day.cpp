// A day of work with the window, time-compressed: each simulated minute has what a person does in one. What
// may grow is measured now and then: memory, open files, threads, frame time. Usage: faultline_soak MINUTES
// [CHRONICLE]   Ends with 1 if something grew.
#include "app/composer/composer.h"
#include "app/events/event_table.h"
#include "app/import/import_dialog.h"
#include "app/map/map_view.h"
#include "app/play/player.h"
#include "app/report/report_document.h"
#include "app/report/report_writer.h"
#include "app/shell/bundled.h"
#include "app/shell/main_window.h"
#include "app/timeline/timeline_view.h"
#include "tests/support/ged_table.h"
#include "tests/support/temporary_folder.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <malloc.h>
#include <random>
#include <unistd.h>

namespace faultline {

namespace {

/// What a process that goes on for days must not gather.
struct Footprint {
    double megabytes = 0.0;     ///< resident
    std::ptrdiff_t files = 0;   ///< open
    std::ptrdiff_t threads = 0; ///< running
    double frame = 0.0;         ///< ms, median
    double slowestFrame = 0.0;  ///< ms
};

std::ptrdiff_t entriesOf(const char *folder)
{
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

double residentMegabytes()
{
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages >> pages;
    return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

class LongDay {
public:
    explicit LongDay(std::filesystem::path chronicle) : m_chronicle(std::move(chronicle))
    {
        m_window.resize(1280, 800);
        m_window.show();
        open(m_chronicle);
    }

    void minute(int number)
    {
        gestures();
        filters();
        selections();
        if (number % 2 == 0)
            plays();
        if (number % 5 == 0)
            leavesThingsHalfway();
        if (number % 10 == 5)
            imports(number);
        if (number % 10 == 0)
            reports();
    }

    Footprint footprint()
    {
        settle();
        malloc_trim(0); // what is free is not held
        std::ranges::sort(m_frames);
        const Footprint now{.megabytes = residentMegabytes(),
                            .files = entriesOf("/proc/self/fd"),
                            .threads = entriesOf("/proc/self/task"),
                            .frame = m_frames.empty() ? 0.0 : m_frames[m_frames.size() / 2],
                            .slowestFrame = m_frames.empty() ? 0.0 : m_frames.back()};
        m_frames.clear();
        return now;
    }

private:
    Workspace &workspace() { return m_window.workspace(); }

    void settle()
    {
        workspace().waitUntilIdle();
        m_window.player().waitUntilIdle();
        QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void open(const std::filesystem::path &file)
    {
        if (const auto opened = workspace().open(file); !opened.ok())
            throw std::runtime_error(opened.error().detail);
        settle();
    }

    double draw(double most) { return std::uniform_real_distribution(0.0, most)(m_random); }

    void frame(const std::function<void()> &change)
    {
        QElapsedTimer timer;
        timer.start();
        change();
        QApplication::processEvents();
        m_frames.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }

    void wheel(QWidget *view, int steps)
    {
        const QPointF at(draw(view->width()), draw(view->height()));
        QWheelEvent event(at, view->mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        frame([&] { QApplication::sendEvent(view, &event); });
    }

    void drag(QWidget *view)
    {
        const QPoint from(view->width() / 2, view->height() / 2);
        QTest::mousePress(view, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 5; ++i)
            frame([&] { QTest::mouseMove(view, from + QPoint(8 * i, 3 * i)); });
        QTest::mouseRelease(view, Qt::LeftButton, {}, from + QPoint(40, 15));
    }

    void gestures()
    {
        auto *map = m_window.findChild<MapView *>();
        auto *timeline = m_window.findChild<TimelineView *>();
        for (QWidget *view : {static_cast<QWidget *>(map), static_cast<QWidget *>(timeline)}) {
            for (const int steps : {1, 1, -1, 1, -1, -1})
                wheel(view, steps);
            drag(view);
        }
        workspace().showWholeTime();
        map->setViewport(MapViewport{.centre = toMercator({44.0, 18.0}),
                                     .scale = 9000.0,
                                     .width = map->viewport().width,
                                     .height = map->viewport().height});
    }

    void filters()
    {
        const auto &countries = workspace().events()->countries();
        const auto any = static_cast<std::size_t>(draw(static_cast<double>(countries.size()) - 0.01));
        for (const EventFilter &filter : {EventFilter{.countries = {countries[any].code}},
                                          EventFilter{.search = "siege"}, EventFilter{}}) {
            workspace().setFilter(filter);
            settle();
        }
    }

    void selections()
    {
        const auto &rows = workspace().visible()->rows;
        const auto any = static_cast<std::size_t>(draw(static_cast<double>(rows.size()) - 0.01));
        workspace().select(rows[any]);
        settle();
        workspace().choose(
            {rows.begin(),
             rows.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(rows.size(), 50))});
        settle();
        workspace().select(noRow);
        settle();
    }

    void plays()
    {
        const DayRange time = m_window.player().time();
        const double days = dayNumber(time.last) - dayNumber(time.first);
        for (int i = 0; i < 20; ++i)
            frame([&] {
                m_window.player().goTo(time.first + Days(static_cast<int>(days * i / 20.0)));
                m_window.player().waitUntilIdle();
            });
        m_window.player().leave();
        settle();
    }

    /// Closed or superseded in the middle of each kind of work.
    void leavesThingsHalfway()
    {
        workspace().openLater(m_chronicle);
        workspace().openLater(m_chronicle);
        workspace().setFilter({.search = "war"});
        workspace().setFilter({});
        settle();
        {
            MainWindow other{Settings{}};
            other.show();
            other.workspace().openLater(m_chronicle);
            QApplication::processEvents();
        }
        {
            Composer composer(workspace(), bundledMap());
            composer.show();
            QApplication::processEvents();
        }
        settle();
    }

    static QPushButton *button(QWidget &dialog, const QString &text)
    {
        for (auto *candidate : dialog.findChildren<QPushButton *>())
            if (candidate->text().remove(u'&') == text)
                return candidate;
        throw std::runtime_error("no button " + text.toStdString());
    }

    /// Once stopped at once, once to the end; the new chronicle is opened and left again.
    void imports(int number)
    {
        const auto table = m_folder / "events.csv";
        std::vector<test::GedCells> rows;
        for (int i = 0; i < 200; ++i)
            rows.push_back({{"id", std::to_string(i + 1)}});
        test::writeFile(table, test::gedTable(rows));
        const auto chronicle = m_folder / ("import" + std::to_string(number) + ".faultline");
        for (const bool whole : {false, true}) {
            ImportDialog dialog(table, {.open = chronicle, .mayBeChanged = true}, lightTheme());
            dialog.show();
            dialog.waitUntilIdle();
            button(dialog, QStringLiteral("Import"))->click();
            if (whole)
                dialog.waitUntilIdle();
        }
        open(chronicle);
        open(m_chronicle);
        std::filesystem::remove(chronicle);
    }

    void reports()
    {
        {
            Composer composer(workspace(), bundledMap());
            composer.show();
            composer.preview().waitUntilIdle();
        }
        const ReportSubject subject{
            .store = workspace().events(), .visible = workspace().visible(), .map = bundledMap()};
        const ReportOptions options;
        const auto report =
            composeReport(subject, options, recordCharts(subject, options), workspace().database());
        if (!report.ok() || !writeReport(report.value(), m_folder / "report.png").ok())
            throw std::runtime_error("no report");
    }

    test::TemporaryFolder m_folder;
    std::filesystem::path m_chronicle;
    MainWindow m_window{Settings{}};
    std::mt19937 m_random{1995};
    std::vector<double> m_frames; ///< ms, since the last footprint
};

constexpr bool isSanitized = FAULTLINE_SANITIZED; // keeps what is freed for a while, and notes on all memory

/// The last against the first after the caches are full; what is allowed covers rounding of the allocator,
/// which keeps some memory for each thread: opening, answering, looking at files have their own. Within
/// minutes caches of titles and glyphs still fill, and other programs decide how long frames take.
bool grew(const std::vector<Footprint> &prints, bool isLong)
{
    const double allowed = isLong ? 12.0 : 30.0; // MB
    const Footprint &first = prints[prints.size() / 4];
    const Footprint &last = prints.back();
    const bool larger = !isSanitized && last.megabytes > 1.05 * first.megabytes + allowed;
    return larger || last.files > first.files || last.threads > first.threads
        || (isLong && last.frame > 2.0 * first.frame);
}

int run(int minutes, const std::filesystem::path &chronicle)
{
    LongDay day(chronicle);
    const int between = std::max(1, minutes / 16);
    std::vector<Footprint> prints;
    std::printf("minute  resident MB  files  threads  frame ms  slowest ms\n");
    for (int minute = 1; minute <= minutes; ++minute) {
        day.minute(minute);
        if (minute % between != 0)
            continue;
        prints.push_back(day.footprint());
        const Footprint &now = prints.back();
        std::printf("%6d  %11.1f  %5td  %7td  %8.2f  %10.1f\n", minute, now.megabytes, now.files, now.threads,
                    now.frame, now.slowestFrame);
        std::fflush(stdout);
    }
    const bool more = grew(prints, minutes >= 60);
    std::printf("%s\n", more ? "something grew" : "nothing grew");
    return more ? 1 : 0;
}

} // namespace

} // namespace faultline

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "Usage: %s MINUTES [CHRONICLE]\n", argv[0]);
        return 2;
    }
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const faultline::test::TemporaryFolder home;
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(home.path().string()));
    qputenv("XDG_DATA_HOME", QByteArray::fromStdString(home.path().string()));
    const QApplication app(argc, argv);
    faultline::loadFonts();
    return faultline::run(std::max(1, std::atoi(argv[1])), argc > 2 ? argv[2] : FAULTLINE_CHRONICLE);
}
