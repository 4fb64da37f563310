// What all views share: the open chronicle, the filter and its visible set, selection, and the window of
// time.
#pragma once

#include "app/shell/time_window.h"
#include "core/base/result.h"
#include "core/db/database.h"
#include "core/db/event_details.h"
#include "core/filter/visible_set.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>

namespace faultline {

/// Owns the state of one window and says what changed. The one place that filters; views only show.
/// Lives on the GUI thread.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    /// Opens a chronicle in place of the present one, which stays if this fails. The filter starts empty.
    Result<Done> open(const std::filesystem::path &file);

    bool isOpen() const noexcept { return m_events != nullptr; }
    const std::filesystem::path &file() const noexcept { return m_file; }
    const Database &database() const noexcept { return *m_database; } ///< only if isOpen()
    const std::shared_ptr<const EventStore> &events() const noexcept { return m_events; }
    const std::shared_ptr<const VisibleSet> &visible() const noexcept { return m_visible; }
    const EventFilter &filter() const noexcept { return m_visible->filter; }
    Row selected() const noexcept { return m_selected; }
    Row hovered() const noexcept { return m_hovered; }
    const TimeWindow &timeWindow() const noexcept { return m_timeWindow; }

    /// Summary and sources of an event, read from the chronicle.
    Result<EventDetails> details(Row row) const;

    void setFilter(const EventFilter &filter);
    void select(Row row); ///< noRow for nothing; the window of time moves if the event lies outside it
    void hover(Row row);  ///< noRow for nothing
    void setTimeWindow(const TimeWindow &window);
    void showWholeTime();

    /// The time the filter asks for; where it asks for none, that of all events of the store. With a margin.
    TimeWindow wholeTime() const;

signals:
    void opened();
    void visibleChanged();
    void selectedChanged(faultline::Row row);
    void hoveredChanged(faultline::Row row);
    void timeWindowChanged(const faultline::TimeWindow &window);
    void searchFailed(const QString &sentence);

private:
    void bringIntoWindow(Row row);

    std::filesystem::path m_file;
    std::unique_ptr<Database> m_database;
    std::shared_ptr<const EventStore> m_events;
    std::shared_ptr<const VisibleSet> m_visible;
    TimeWindow m_timeWindow;
    Row m_selected = noRow;
    Row m_hovered = noRow;
};

} // namespace faultline
