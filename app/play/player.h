// Plays the visible events through time.
#pragma once

#include "app/play/moment.h"
#include "app/shell/job_runner.h"
#include "app/shell/workspace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>
#include <optional>

namespace faultline {

/// A length of time one can choose.
struct PlayLength {
    const char *name;
    double days;
};
inline constexpr std::array<PlayLength, 6> playWindows = {
    {{"1 week", 7}, {"1 month", 30}, {"3 months", 91}, {"1 year", 365}, {"2 years", 730}, {"5 years", 1826}}};
inline constexpr std::array<PlayLength, 5> playSteps = {
    {{"1 day", 1}, {"1 week", 7}, {"1 month", 30.44}, {"3 months", 91.3}, {"1 year", 365.25}}};

struct PlayChoices {
    std::size_t window = 2;  ///< of `playWindows`: how much time before the date is shown
    std::size_t step = 2;    ///< of `playSteps`: what passes in a second, or with one step
    bool cumulative = false; ///< everything since the beginning is shown
    bool operator==(const PlayChoices &) const = default;
};

/// Moves a date through the time the filter asks for and answers what is shown of it. Lives on the GUI
/// thread; where a moment is a pass over very many events, it is answered on a thread, and frames that would
/// come before the answer are left out.
class Player : public QObject {
    Q_OBJECT

public:
    explicit Player(Workspace &workspace, QObject *parent = nullptr);

    bool isPlaying() const noexcept { return m_clock.isActive(); }
    /// Nothing while no time is played: then the views show all visible events.
    const std::optional<Moment> &moment() const noexcept { return m_moment; }
    const PlayChoices &choices() const noexcept { return m_choices; }
    void setChoices(const PlayChoices &choices);

    /// From the date it stands at, or from the beginning of the time that is shown; from the end, again.
    void play();
    void pause();
    void toggle() { isPlaying() ? pause() : play(); }
    /// By one step, forwards (1) or backwards (-1).
    void step(int direction);
    /// To a date, without playing on.
    void goTo(Day day);
    /// The time that is played: what the filter asks for of the chronicle's time.
    DayRange time() const;
    /// Back to all visible events.
    void leave();
    /// Until the date it stands at is answered.
    void waitUntilIdle() { m_jobs.wait(); }

signals:
    void momentChanged(); ///< also when there is none any more
    void playingChanged(bool playing);

private:
    double firstShown() const;
    void tick();
    void moveTo(double day);
    void ask();
    void take(Moment moment);

    Workspace &m_workspace;
    PlayChoices m_choices;
    std::optional<Moment> m_moment;
    double m_day = 0.0; ///< since 1970; with fractions, so that slow paces move smoothly
    bool m_active = false;
    QTimer m_clock;
    QElapsedTimer m_sinceFrame;
    JobRunner m_jobs;
};

} // namespace faultline
