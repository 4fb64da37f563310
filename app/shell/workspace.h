// What all views share: the open chronicle, the filter and its answer, selection, and the window of time.
#pragma once

#include "app/shell/filter_answer.h"
#include "app/shell/job_runner.h"
#include "app/shell/selection_answer.h"
#include "app/shell/time_window.h"
#include "core/base/result.h"
#include "core/db/database.h"
#include "core/db/event_details.h"
#include "core/db/event_texts.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace faultline {

/// An open chronicle: its events, and connections to read more.
struct OpenedChronicle {
    std::filesystem::path file;
    std::shared_ptr<const EventStore> events;
    std::unique_ptr<Database> details;        ///< for the GUI thread
    std::shared_ptr<const Database> searched; ///< for the thread that filters
    std::unique_ptr<EventTexts> texts;        ///< for the GUI thread
    FilterAnswer all;                         ///< to the empty filter
};

/// Reads a chronicle, on any thread.
Result<OpenedChronicle> openForViews(const std::filesystem::path &file, LaneBy laneBy,
                                     const std::stop_token &stop = {});

/// Owns the state of one window and says what changed. The one place that filters; views only show.
/// Lives on the GUI thread. What a large chronicle is asked is answered from a thread of its own: the views
/// show the last answer until the new one is there, and answers that are no longer wanted are dropped.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    /// Opens a chronicle in place of the present one, which stays if this fails. The filter starts empty.
    Result<Done> open(const std::filesystem::path &file);
    /// The same with a chronicle that was read on another thread.
    void adopt(OpenedChronicle chronicle);
    /// Without waiting; `opened` or `openFailed` tells the end.
    void openLater(const std::filesystem::path &file);
    /// The same when another thread is at it already: `read` gives what that finds.
    using Reading = std::function<Result<OpenedChronicle>(const std::stop_token &)>;
    void adoptLater(const std::filesystem::path &file, Reading read);
    /// The present file as it is now, with the filter, window of time and selection that there are.
    void reloadLater();
    void cancelOpening();
    const std::filesystem::path &fileOnTheWay() const noexcept { return m_onTheWay; } ///< being opened

    bool isOpen() const noexcept { return m_chronicle.events != nullptr; }
    bool isBusy() const noexcept { return m_jobs.isBusy(); }
    void waitUntilIdle();
    const std::filesystem::path &file() const noexcept { return m_chronicle.file; }
    const Database &database() const noexcept { return *m_chronicle.details; } ///< only if isOpen()
    /// A connection for other threads.
    const std::shared_ptr<const Database> &searched() const noexcept { return m_chronicle.searched; }
    const std::shared_ptr<const EventStore> &events() const noexcept { return m_chronicle.events; }
    const FilterAnswer &answer() const noexcept { return m_answer; } ///< the one that is shown
    const std::shared_ptr<const VisibleSet> &visible() const noexcept { return m_answer.visible; }
    const EventFilter &filter() const noexcept { return m_wanted; } ///< its answer may still be on the way
    LaneBy laneBy() const noexcept { return m_laneBy; }
    const std::shared_ptr<const Selection> &selection() const noexcept { return m_selection; }
    Row selected() const noexcept { return m_selection->opened(); } ///< the one that is read, or noRow
    /// What several chosen events say together; null for fewer, and while it is worked out.
    const std::shared_ptr<const SelectionAnswer> &selectionAnswer() const noexcept
    {
        return m_selectionAnswer;
    }
    Row hovered() const noexcept { return m_hovered; }
    const TimeWindow &timeWindow() const noexcept { return m_timeWindow; }

    /// Read from the chronicle. The title lives until the next call.
    std::string_view title(Row row) const;
    std::optional<Row> rowOfId(std::string_view id) const;
    Result<EventDetails> details(Row row) const;

    void setFilter(const EventFilter &filter);
    void setLaneBy(LaneBy laneBy);
    void select(Row row); ///< noRow for nothing; the window of time moves if the event lies outside it
    // Several at once; `rows` ascend, each there once. Events and reports of media are never chosen together:
    // what is of the other kind gives way.
    void choose(ColumnOf<Row> rows);
    void chooseAllOf(Selection::Rows rows); ///< the same without a copy of them
    void add(const ColumnOf<Row> &rows);
    void toggle(const ColumnOf<Row> &rows); ///< as toggled()
    void openChosen(Row row);               ///< one of several is read; noRow: all of them together
    void hover(Row row);                    ///< noRow for nothing
    void setTimeWindow(const TimeWindow &window);
    void showWholeTime();

    /// The time the filter asks for; where it asks for none, that of all events of the store. With a margin.
    TimeWindow wholeTime() const;
    /// Of what the window of time shows of the filter's time.
    Day lastDayShown() const;

signals:
    void opened();
    void openFailed(const QString &sentence, const QString &file);
    void openingChanged(bool opening);
    void visibleChanged();
    void selectionChanged(); ///< or its answer is there
    void hoveredChanged(faultline::Row row);
    void timeWindowChanged(const faultline::TimeWindow &window);
    void searchFailed(const QString &sentence);
    void busyChanged(bool busy);

private:
    void readThen(const std::filesystem::path &file, Reading read, std::function<void()> then);
    void chooseByIds(const std::vector<std::string> &ids);
    void ask();
    void take(Result<FilterAnswer> answer);
    void setSelection(Selection selection);
    void sumUp();
    bool isReport(Row row) const;
    void bringIntoWindow(Row row);

    OpenedChronicle m_chronicle;
    FilterAnswer m_answer;
    EventFilter m_wanted;
    LaneBy m_laneBy = LaneBy::Country;
    TimeWindow m_timeWindow;
    std::shared_ptr<const Selection> m_selection = std::make_shared<const Selection>();
    std::shared_ptr<const SelectionAnswer> m_selectionAnswer;
    Row m_hovered = noRow;
    std::filesystem::path m_onTheWay;
    JobRunner m_opens;
    JobRunner m_jobs;
    JobRunner m_sums; ///< over several chosen events
};

} // namespace faultline
