// The status line: how many events are shown, and which of them the map or the calendar cannot hold exactly.
#pragma once

#include "core/filter/visible_set.h"

#include <QWidget>

class QLabel;
class QTimer;

namespace faultline {

class LinkLabel;

class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void show(const EventStore &events, const VisibleSet &visible);
    /// What is seen of the time that is played; empty while none is.
    void setPlayed(const QString &text);
    /// What is open, at the right end.
    void setFile(const QString &text);
    /// An answer is on the way; said only if it takes long enough to be noticed.
    void setBusy(bool busy);

signals:
    void allWanted();
    void withoutPlaceWanted();
    void inexactDateWanted();

private:
    LinkLabel *m_count;
    LinkLabel *m_withoutPlace;
    LinkLabel *m_inexactDate;
    QLabel *m_played;
    QLabel *m_working;
    QLabel *m_file;
    QTimer *m_noticed;
};

} // namespace faultline
