// The buttons that play time, with the date and what is seen of it.
#pragma once

#include "app/play/player.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace faultline {

class PlayBar : public QWidget {
    Q_OBJECT

public:
    explicit PlayBar(Player &player, QWidget *parent = nullptr);

signals:
    void exportWanted();
    void animationWanted();

private:
    QToolButton *addButton(const QString &text, const QString &name);
    void buildMenu();
    void refresh();

    Player &m_player;
    QToolButton *m_play;
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_choices;
    QToolButton *m_leave;
    QLabel *m_date;
};

} // namespace faultline
