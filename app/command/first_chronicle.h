// The chronicle a window begins with.
#pragma once

#include "app/shell/workspace.h"

#include <filesystem>
#include <future>
#include <optional>
#include <stop_token>

class QCommandLineParser;

namespace faultline {

class MainWindow;

/// Read from when this is made, so that the window can be made meanwhile.
class FirstChronicle {
public:
    /// Where another program left a change of the file unfinished, the bundled chronicle is read.
    explicit FirstChronicle(std::filesystem::path file);

    /// Shows it under the filter of `parser`. After an error there is no use for the window.
    /// On a slow disk the window says so, lets one give up, and shows the chronicle later; then, or if it
    /// cannot be opened, the bundled one. An unfinished change is said in the window, which has a way on.
    std::optional<Error> showIn(MainWindow &window, const QCommandLineParser &parser);

private:
    void showLater(MainWindow &window, const QCommandLineParser &parser);

    std::filesystem::path m_wanted;
    std::filesystem::path m_read; ///< the one wanted or the bundled one
    std::stop_source m_stop;
    std::future<Result<OpenedChronicle>> m_reading;
};

} // namespace faultline
