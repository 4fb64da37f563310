// The right dock's page about the selected event: what, when, where, who, who says so, what led here.
#pragma once

#include "app/shell/theme.h"
#include "core/base/search_query.h"
#include "core/db/event_details.h"
#include "core/filter/visible_set.h"
#include "core/store/event_store.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace faultline {

class EventDetailsView : public QScrollArea {
    Q_OBJECT

public:
    explicit EventDetailsView(QWidget *parent = nullptr);

    void show(const EventStore &events, Row event, const EventDetails &details, const TitleOf &title);
    /// Says how many of the linked events do not pass the filter, and so are drawn nowhere.
    void countOutside(const VisibleSet &visible);
    /// A sentence in place of an event.
    void showSentence(const QString &text);
    /// Marks what the search asks for wherever it stands, here and in events shown later.
    void setSearch(SearchQuery search);
    void setTheme(const Theme &theme) { m_theme = &theme; }

signals:
    void picked(faultline::Row event);
    void crisisPicked(const std::string &id);
    void linkWanted(const QString &url);

private:
    QVBoxLayout *newPage();
    void finishPage(QVBoxLayout *page);
    void addHead(QVBoxLayout *page, const EventStore &events, Row event, const QString &title);
    void addFacts(QVBoxLayout *page, const EventStore &events, Row event, const EventDetails &details);
    void addLinks(QVBoxLayout *page, const EventStore &events, Row event, const TitleOf &title);
    void addSources(QVBoxLayout *page, const EventDetails &details);
    void markFound();

    const Theme *m_theme = &lightTheme();
    SearchQuery m_search;
    std::vector<Row> m_linked;   ///< to the event that is shown
    QLabel *m_outside = nullptr; ///< how many of them do not pass the filter; only with links
    QWidget *m_page = nullptr;   ///< being filled, or shown
};

} // namespace faultline
