#include "app/play/play_bar.h"

#include "app/shell/words.h"
#include "core/base/date_words.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace faultline {

PlayBar::PlayBar(Player &player, QWidget *parent)
    : QWidget(parent), m_player(player), m_play(addButton(QStringLiteral("▶"), QString())),
      m_back(addButton(QStringLiteral("‹"), QStringLiteral("One step back"))),
      m_forward(addButton(QStringLiteral("›"), QStringLiteral("One step forward"))),
      m_choices(addButton(QStringLiteral("⋯"), QStringLiteral("How time is played"))),
      m_leave(addButton(QStringLiteral("✕"), QStringLiteral("Show all events again"))),
      m_date(new QLabel(this))
{
    m_date->setTextFormat(Qt::PlainText);
    m_date->setMinimumWidth(QFontMetrics(m_date->font()).horizontalAdvance(QStringLiteral("30 Sep 2000"))
                            + 6);
    m_date->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_play, m_back, m_forward, m_choices, m_date, m_leave})
        row->addWidget(widget);
    buildMenu();
    connect(m_play, &QToolButton::clicked, &m_player, &Player::toggle);
    connect(m_back, &QToolButton::clicked, &m_player, [this] { m_player.step(-1); });
    connect(m_forward, &QToolButton::clicked, &m_player, [this] { m_player.step(1); });
    connect(m_leave, &QToolButton::clicked, &m_player, &Player::leave);
    connect(&m_player, &Player::momentChanged, this, &PlayBar::refresh);
    connect(&m_player, &Player::playingChanged, this, &PlayBar::refresh);
    refresh();
}

QToolButton *PlayBar::addButton(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("narrow"));
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
    menu->addAction(QStringLiteral("Export an animated picture…"), this, &PlayBar::animationWanted);
    m_choices->setMenu(menu);
    m_choices->setPopupMode(QToolButton::InstantPopup);
}

void PlayBar::refresh()
{
    const bool playing = m_player.isPlaying();
    const QString name = playing ? QStringLiteral("Pause") : QStringLiteral("Play through time");
    m_play->setText(playing ? QStringLiteral("❚❚") : QStringLiteral("▶"));
    m_play->setToolTip(name + QStringLiteral(" (Space on map and timeline)"));
    m_play->setAccessibleName(name);
    const std::optional<Moment> &moment = m_player.moment();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_back, m_forward, m_date, m_leave})
        widget->setVisible(moment.has_value());
    if (moment)
        m_date->setText(qt(shortDateWords({.earliest = moment->days.last, .latest = moment->days.last})));
}

} // namespace faultline
