#include "app/play/player.h"

#include "core/timeline/time_axis.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr int framePause = 16;                  ///< ms between two frames, besides what they take
constexpr std::size_t answeredAtOnce = 500'000; ///< events; a moment of these is made within a frame

Day dayAt(double number) { return Day{Days(static_cast<std::int32_t>(std::floor(number)))}; }

} // namespace

Player::Player(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_clock.setInterval(framePause);
    connect(&m_clock, &QTimer::timeout, this, &Player::tick);
    connect(&m_workspace, &Workspace::opened, this, &Player::leave);
    connect(&m_workspace, &Workspace::visibleChanged, this, [this] {
        if (m_active)
            moveTo(m_day);
    });
}

DayRange Player::time() const
{
    const DayRange whole = m_workspace.events()->wholeSpan();
    const EventFilter &filter = m_workspace.filter();
    const Day first = std::clamp(filter.from.value_or(whole.first), whole.first, whole.last);
    return {first, std::clamp(filter.to.value_or(whole.last), first, whole.last)};
}

/// Where playing begins if no date was shown before.
double Player::firstShown() const
{
    return std::max(dayNumber(time().first), m_workspace.timeWindow().firstDay);
}

void Player::setChoices(const PlayChoices &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    if (m_active)
        ask();
}

void Player::play()
{
    if (!m_workspace.isOpen() || isPlaying())
        return;
    const bool atEnd = m_active && m_day >= dayNumber(time().last);
    m_sinceFrame.start();
    m_clock.start();
    emit playingChanged(true);
    if (!m_active)
        moveTo(firstShown());
    else if (atEnd)
        moveTo(dayNumber(time().first));
}

void Player::pause()
{
    if (!isPlaying())
        return;
    m_clock.stop();
    emit playingChanged(false);
}

void Player::step(int direction)
{
    if (!m_workspace.isOpen())
        return;
    pause();
    moveTo((m_active ? m_day : firstShown()) + direction * playSteps[m_choices.step].days);
}

void Player::goTo(Day day)
{
    if (!m_workspace.isOpen())
        return;
    pause();
    moveTo(dayNumber(day));
}

void Player::leave()
{
    pause();
    m_jobs.cancel();
    if (!m_active)
        return;
    m_active = false;
    m_moment.reset();
    emit momentChanged();
}

/// A frame that took long moves the date farther, so that the pace stays.
void Player::tick()
{
    const double seconds = static_cast<double>(m_sinceFrame.restart()) / 1000.0;
    if (m_jobs.isBusy())
        return;
    moveTo(m_day + seconds * playSteps[m_choices.step].days);
    if (m_day >= dayNumber(time().last))
        pause();
}

void Player::moveTo(double day)
{
    m_day = std::clamp(day, dayNumber(time().first), dayNumber(time().last));
    m_active = true;
    ask();
}

void Player::ask()
{
    const Day date = dayAt(m_day);
    const Day first = m_choices.cumulative
        ? time().first
        : date - Days(static_cast<std::int32_t>(playWindows[m_choices.window].days) - 1);
    const auto work = [events = m_workspace.events(), visible = m_workspace.visible(),
                       days = DayRange{first, date}](const std::stop_token &) {
        return momentOf(*events, *visible, days);
    };
    if (m_workspace.visible()->rows.size() > answeredAtOnce)
        return m_jobs.start(work, [this](Moment moment) { take(std::move(moment)); });
    take(work({}));
}

void Player::take(Moment moment)
{
    if (!m_active)
        return;
    m_moment = std::move(moment);
    emit momentChanged();
}

} // namespace faultline
