#include "app/command/first_chronicle.h"

#include "app/command/command_line.h"
#include "app/command/filter_options.h"
#include "app/shell/bundled.h"
#include "app/shell/main_window.h"
#include "core/db/unfinished_change.h"

#include <QApplication>

#include <chrono>
#include <memory>

namespace faultline {

namespace {

constexpr std::chrono::milliseconds longestWithoutWindow{500};

} // namespace

FirstChronicle::FirstChronicle(std::filesystem::path file)
    : m_wanted(std::move(file)),
      m_read(unfinishedChange(m_wanted) == UnfinishedChange::None ? m_wanted : bundledChronicle()),
      m_reading(std::async(std::launch::async, openForViews, m_read, LaneBy::Country, m_stop.get_token()))
{
}

std::optional<Error> FirstChronicle::showIn(MainWindow &window, const QCommandLineParser &parser)
{
    if (m_reading.wait_for(longestWithoutWindow) != std::future_status::ready) {
        showLater(window, parser);
        return {};
    }
    auto opened = m_reading.get();
    if (!opened.ok())
        return opened.error();
    window.workspace().adopt(std::move(opened).value());
    const auto filter = readFilter(parser, *window.workspace().events());
    if (!filter.ok())
        return filter.error();
    window.workspace().setFilter(filter.value());
    if (m_read != m_wanted)
        window.workspace().openLater(m_wanted);
    return {};
}

void FirstChronicle::showLater(MainWindow &window, const QCommandLineParser &parser)
{
    Workspace &workspace = window.workspace();
    const auto whenOpen = [&workspace, &parser, file = m_read] {
        if (workspace.file() != file)
            return;
        if (const auto filter = readFilter(parser, *workspace.events()); filter.ok())
            workspace.setFilter(filter.value());
        else
            QApplication::exit(fail(filter.error()));
    };
    QObject::connect(&workspace, &Workspace::visibleChanged, &window, whenOpen,
                     static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    QObject::connect(&workspace, &Workspace::openingChanged, &window, [&workspace](bool opening) {
        if (!opening && !workspace.isOpen())
            workspace.openLater(bundledChronicle());
    });
    const auto reading = std::make_shared<std::future<Result<OpenedChronicle>>>(std::move(m_reading));
    workspace.adoptLater(m_read, [reading, stop = m_stop](const std::stop_token &wanted) mutable {
        const std::stop_callback forward(wanted, [&stop] { stop.request_stop(); });
        return reading->get();
    });
}

} // namespace faultline
