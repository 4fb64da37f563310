#include "app/play/play_bar.h"

#include "app/shell/words.h"
#include "core/base/date_words.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace faultline {

namespace {

/// `12 events · 340–411 deaths`.
QString seenWords(const Moment &moment)
{
    const std::size_t events = moment.visible->rows.size();
    const QString counted =
        QStringLiteral("%1 %2").arg(numberWords(static_cast<std::int64_t>(events)),
                                    events == 1 ? QStringLiteral("event") : QStringLiteral("events"));
    const DeathTotal &deaths = moment.deaths;
    if (deaths.events == 0)
        return counted;
    const QString figures = deaths.low == deaths.high
        ? numberWords(deaths.best)
        : QStringLiteral("%1–%2").arg(numberWords(deaths.low), numberWords(deaths.high));
    return QStringLiteral("%1 · %2 deaths").arg(counted, figures);
}

} // namespace

PlayBar::PlayBar(Player &player, QWidget *parent)
    : QWidget(parent), m_player(player), m_play(addButton(QStringLiteral("▶"), QString())),
      m_back(addButton(QStringLiteral("‹"), QStringLiteral("One step back"))),
      m_forward(addButton(QStringLiteral("›"), QStringLiteral("One step forward"))),
      m_choices(addButton(QStringLiteral("⋯"), QStringLiteral("How time is played"))),
      m_leave(addButton(QStringLiteral("✕"), QStringLiteral("Show all events again"))),
      m_date(new QLabel(this)), m_seen(new QLabel(this))
{
    m_date->setTextFormat(Qt::PlainText);
    m_seen->setTextFormat(Qt::PlainText);
    m_seen->setObjectName(QStringLiteral("muted"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_play, m_back, m_forward, m_choices, m_date, m_seen, m_leave})
        row->addWidget(widget);
    buildMenu();
    connect(m_play, &QToolButton::clicked, &m_player, &Player::toggle);
    connect(m_back, &QToolButton::clicked, &m_player, [this] { m_player.step(-1); });
    connect(m_forward, &QToolButton::clicked, &m_player, [this] { m_player.step(1); });
    connect(m_leave, &QToolButton::clicked, &m_player, &Player::leave);
    connect(&m_player, &Player::momentChanged, this, &PlayBar::show);
    connect(&m_player, &Player::playingChanged, this, &PlayBar::show);
    show();
}

QToolButton *PlayBar::addButton(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void PlayBar::buildMenu()
{
    auto *menu = new QMenu(this);
    const auto addLengths = [&](const QString &title, const auto &lengths, std::size_t PlayChoices::*choice) {
        menu->addSection(title);
        auto *group = new QActionGroup(menu);
        for (std::size_t i = 0; i < lengths.size(); ++i) {
            QAction *action = menu->addAction(QString::fromLatin1(lengths[i].name), this, [this, choice, i] {
                PlayChoices choices = m_player.choices();
                choices.*choice = i;
                m_player.setChoices(choices);
            });
            action->setCheckable(true);
            action->setChecked(m_player.choices().*choice == i);
            group->addAction(action);
        }
    };
    addLengths(QStringLiteral("A second, or a step, is"), playSteps, &PlayChoices::step);
    addLengths(QStringLiteral("Shown up to the date are"), playWindows, &PlayChoices::window);
    QAction *cumulative = menu->addAction(QStringLiteral("Everything since the beginning"));
    cumulative->setCheckable(true);
    connect(cumulative, &QAction::toggled, this, [this](bool checked) {
        PlayChoices choices = m_player.choices();
        choices.cumulative = checked;
        m_player.setChoices(choices);
    });
    menu->addSeparator();
    menu->addAction(QStringLiteral("Export a picture of each step…"), this, &PlayBar::exportWanted);
    m_choices->setMenu(menu);
    m_choices->setPopupMode(QToolButton::InstantPopup);
}

void PlayBar::show()
{
    const bool playing = m_player.isPlaying();
    const QString name = playing ? QStringLiteral("Pause") : QStringLiteral("Play through time");
    m_play->setText(playing ? QStringLiteral("❚❚") : QStringLiteral("▶"));
    m_play->setToolTip(name + QStringLiteral(" (Space on map and timeline)"));
    m_play->setAccessibleName(name);
    const std::optional<Moment> &moment = m_player.moment();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_date, m_seen, m_leave})
        widget->setVisible(moment.has_value());
    if (!moment)
        return;
    m_date->setText(qt(dayWords(moment->days.last)));
    m_seen->setText(seenWords(*moment));
}

} // namespace faultline
