#include "app/shell/workspace.h"

#include "app/shell/event_log.h"
#include "app/shell/words.h"
#include "core/db/event_loader.h"
#include "core/db/guarded.h"
#include "core/timeline/time_axis.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

/// So many events are filtered and laid out, or summed up, within a frame.
constexpr std::size_t answeredAtOnce = 50'000;

constexpr std::size_t mostReselected = 1'000; // when a chronicle is read again

} // namespace

Result<OpenedChronicle> openForViews(const std::filesystem::path &file, LaneBy laneBy,
                                     const std::stop_token &stop)
{
    auto details = during("open the chronicle", [&] { return openChronicle(file); });
    if (!details.ok())
        return details.error();
    auto events = during("load the events", [&] { return loadEvents(details.value(), stop); });
    if (!events.ok())
        return events.error();
    OpenedChronicle opened{.file = file,
                           .events = std::make_shared<const EventStore>(std::move(events).value()),
                           .details = std::make_unique<Database>(std::move(details).value())};
    auto searched = guarded(file, [&file] { return Database::toRead(file); }); // checked just now
    if (!searched.ok())
        return searched.error();
    opened.searched = std::make_shared<const Database>(std::move(searched).value());
    auto texts = EventTexts::open(file, opened.events);
    if (!texts.ok())
        return texts.error();
    opened.texts = std::make_unique<EventTexts>(std::move(texts).value());
    auto all = during("answer the empty filter",
                      [&] { return answerFilter(*opened.searched, *opened.events, {}, laneBy); });
    if (!all.ok())
        return all.error();
    opened.all = std::move(all).value();
    return opened;
}

Workspace::Workspace(QObject *parent)
    : QObject(parent), m_answer{.visible = std::make_shared<const VisibleSet>()}
{
    connect(&m_jobs, &JobRunner::busyChanged, this, &Workspace::busyChanged);
    connect(&m_opens, &JobRunner::busyChanged, this, &Workspace::openingChanged);
}

Workspace::~Workspace() = default;

void Workspace::waitUntilIdle()
{
    m_opens.wait();
    m_jobs.wait();
    m_sums.wait();
}

Result<Done> Workspace::open(const std::filesystem::path &file)
{
    m_opens.cancel();
    auto chronicle = openForViews(file, m_laneBy);
    if (!chronicle.ok())
        return chronicle.error();
    adopt(std::move(chronicle).value());
    return Done{};
}

void Workspace::openLater(const std::filesystem::path &file)
{
    adoptLater(file, [file, laneBy = m_laneBy](const std::stop_token &stop) {
        return openForViews(file, laneBy, stop);
    });
}

void Workspace::adoptLater(const std::filesystem::path &file, Reading read)
{
    readThen(file, std::move(read), [] {});
}

void Workspace::reloadLater()
{
    std::vector<std::string> chosen;
    if (m_selection->size() <= mostReselected)
        for (const Row row : m_selection->rows())
            chosen.push_back(m_chronicle.texts->id(row));
    readThen(
        file(),
        [file = file(), laneBy = m_laneBy](const std::stop_token &stop) {
            return openForViews(file, laneBy, stop);
        },
        [this, chosen, filter = m_wanted, window = m_timeWindow] {
            setFilter(filter);
            setTimeWindow(window);
            chooseByIds(chosen);
        });
}

void Workspace::chooseByIds(const std::vector<std::string> &ids)
{
    ColumnOf<Row> rows;
    for (const std::string &id : ids)
        if (const auto row = rowOfId(id))
            rows.push_back(*row);
    std::ranges::sort(rows);
    choose(std::move(rows));
}

void Workspace::readThen(const std::filesystem::path &file, Reading read, std::function<void()> then)
{
    m_onTheWay = file;
    m_opens.start(std::move(read), [this, file, then = std::move(then)](Result<OpenedChronicle> chronicle) {
        if (!chronicle.ok())
            return void(emit openFailed(sentence(chronicle.error()), qt(file.string())));
        adopt(std::move(chronicle).value());
        then();
    });
}

void Workspace::cancelOpening() { m_opens.cancel(); }

void Workspace::adopt(OpenedChronicle chronicle)
{
    m_jobs.cancel(); // an answer about the one before
    m_chronicle = std::move(chronicle);
    m_chronicle.texts->keepOpen([this] { // for one turn of the event loop
        QMetaObject::invokeMethod(
            this, [this] { m_chronicle.texts->release(); }, Qt::QueuedConnection);
    });
    m_answer = m_chronicle.all;
    m_wanted = {};
    m_hovered = noRow;
    m_sums.cancel();
    m_selection = std::make_shared<const Selection>();
    m_selectionAnswer.reset();
    m_timeWindow = wholeTime();
    emit opened();
    emit visibleChanged();
    emit timeWindowChanged(m_timeWindow);
    emit selectionChanged();
    emit hoveredChanged(m_hovered);
}

std::string_view Workspace::title(Row row) const { return m_chronicle.texts->title(row); }

std::optional<Row> Workspace::rowOfId(std::string_view id) const { return m_chronicle.texts->rowOfId(id); }

Result<EventDetails> Workspace::details(Row row) const
{
    return loadEventDetails(*m_chronicle.details, events()->key(row));
}

void Workspace::setFilter(const EventFilter &filter)
{
    if (!isOpen() || filter == m_wanted)
        return;
    m_wanted = filter;
    ask();
}

void Workspace::setLaneBy(LaneBy laneBy)
{
    if (laneBy == m_laneBy)
        return;
    m_laneBy = laneBy;
    if (isOpen())
        ask();
}

void Workspace::ask()
{
    if (m_wanted == EventFilter{} && m_laneBy == m_chronicle.all.timeline->laneBy) {
        m_jobs.cancel();
        return take(m_chronicle.all);
    }
    const auto work = [searched = m_chronicle.searched, store = events(), filter = m_wanted,
                       laneBy = m_laneBy](const std::stop_token &) {
        const Step step("answer a filter");
        return answerFilter(*searched, *store, filter, laneBy);
    };
    if (events()->size() > answeredAtOnce)
        return m_jobs.start(work, [this](Result<FilterAnswer> answer) { take(std::move(answer)); });
    take(work({}));
}

void Workspace::take(Result<FilterAnswer> answer)
{
    if (!answer.ok()) {
        m_wanted = visible()->filter;
        emit searchFailed(sentence(answer.error()));
        return;
    }
    const EventFilter &before = visible()->filter;
    const bool otherTime = m_wanted.from != before.from || m_wanted.to != before.to;
    m_answer = std::move(answer).value();
    emit visibleChanged();
    if (otherTime)
        showWholeTime();
}

void Workspace::select(Row row)
{
    setSelection(row == noRow ? Selection() : Selection({row}));
    if (row != noRow)
        bringIntoWindow(row);
}

void Workspace::choose(ColumnOf<Row> rows) { setSelection(Selection(std::move(rows))); }

void Workspace::chooseAllOf(Selection::Rows rows) { setSelection(Selection(std::move(rows))); }

void Workspace::add(const ColumnOf<Row> &rows)
{
    if (rows.empty())
        return;
    const bool joins =
        !m_selection->empty() && isReport(rows.front()) == isReport(m_selection->rows().front());
    setSelection(united(joins ? *m_selection : Selection(), rows));
}

void Workspace::toggle(const ColumnOf<Row> &rows)
{
    if (std::ranges::includes(m_selection->rows(), rows))
        setSelection(toggled(*m_selection, rows));
    else
        add(rows);
}

void Workspace::openChosen(Row row)
{
    if (row == selected())
        return;
    m_selection = std::make_shared<const Selection>(m_selection->opening(row));
    emit selectionChanged();
    if (row != noRow)
        bringIntoWindow(row);
}

bool Workspace::isReport(Row row) const { return events()->datasets()[events()->dataset(row)].mediaReports; }

void Workspace::setSelection(Selection selection)
{
    if (selection == *m_selection)
        return;
    m_selection = std::make_shared<const Selection>(std::move(selection));
    m_selectionAnswer.reset();
    m_sums.cancel();
    if (m_selection->isSeveral())
        sumUp();
    emit selectionChanged();
}

void Workspace::sumUp()
{
    const auto work = [store = events(), selection = m_selection](const std::stop_token &) {
        return std::make_shared<const SelectionAnswer>(answerSelection(*store, *selection));
    };
    if (m_selection->size() <= answeredAtOnce) {
        m_selectionAnswer = work({});
        return;
    }
    m_sums.start(work, [this](std::shared_ptr<const SelectionAnswer> answer) {
        m_selectionAnswer = std::move(answer);
        emit selectionChanged();
    });
}

void Workspace::bringIntoWindow(Row row)
{
    const double first = dayNumber(events()->earliest(row));
    const double last = dayNumber(events()->latest(row));
    if (first < m_timeWindow.lastDay() && last >= m_timeWindow.firstDay)
        return;
    setTimeWindow({.firstDay = first - m_timeWindow.spanDays / 2.0, .spanDays = m_timeWindow.spanDays});
}

void Workspace::hover(Row row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    emit hoveredChanged(row);
}

void Workspace::setTimeWindow(const TimeWindow &window)
{
    if (window == m_timeWindow)
        return;
    m_timeWindow = window;
    emit timeWindowChanged(window);
}

Day Workspace::lastDayShown() const
{
    const Day last{Days(static_cast<std::int32_t>(std::floor(m_timeWindow.lastDay())))};
    return std::min(last, filter().to.value_or(Day::max()));
}

void Workspace::showWholeTime() { setTimeWindow(wholeTime()); }

TimeWindow Workspace::wholeTime() const
{
    const DayRange days = m_answer.timeline->span;
    const Day first = filter().from.value_or(days.first);
    const Day last = std::max(first, filter().to.value_or(days.last));
    const double asked = dayNumber(last) - dayNumber(first) + 1.0;
    const double shortest = 30.0; // around a day or a week there is something to see
    const double margin = std::max((shortest - asked) / 2.0, 0.0) + std::max(shortest, asked) * 0.015;
    return {.firstDay = dayNumber(first) - margin, .spanDays = asked + 2.0 * margin};
}

} // namespace faultline
