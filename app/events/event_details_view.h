// The right dock's page about what is selected: what, when, where, who, who says so, what led here.
#pragma once

#include "app/shell/job_runner.h"
#include "app/shell/theme.h"
#include "core/base/search_query.h"
#include "core/chart/selection_summary.h"
#include "core/db/event_details.h"
#include "core/filter/selection.h"
#include "core/filter/visible_set.h"
#include "core/store/event_store.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace faultline {

class SelectionPage;

class EventDetailsView : public QScrollArea {
    Q_OBJECT

public:
    explicit EventDetailsView(QWidget *parent = nullptr);

    /// One event; `among` so many selected ones, to which there is a way back if it is not the only one.
    void show(const EventStore &events, Row event, const EventDetails &details, const TitleOf &title,
              std::size_t among = 1);
    /// Several selected events and their summary.
    void showSeveral(const EventStore &events, std::shared_ptr<const Selection> selection,
                     const SelectionSummary &summary, const TitleOf &title);
    /// Says how many of the linked or selected events do not pass the filter, and so are drawn nowhere.
    /// Of very many selected ones, as soon as they are counted on another thread.
    void countOutside(std::shared_ptr<const VisibleSet> visible);
    /// A sentence in place of an event.
    void showSentence(const QString &text);
    /// Marks what the search asks for wherever it stands, here and in events shown later.
    void setSearch(SearchQuery search);
    void setTheme(const Theme &theme) { m_theme = &theme; }

signals:
    void picked(faultline::Row event);
    void openWanted(faultline::Row event); ///< one of several; noRow for all of them
    void copyWanted();
    void crisisPicked(const std::string &id);
    void linkWanted(const QString &url);

private:
    void take(QWidget *page);
    QVBoxLayout *newPage();
    void finishPage(QVBoxLayout *page);
    void turnPage();
    void addWayBack(QVBoxLayout *page, std::size_t among);
    void addHead(QVBoxLayout *page, const EventStore &events, Row event, const QString &title);
    void addFacts(QVBoxLayout *page, const EventStore &events, Row event, const EventDetails &details);
    void addLinks(QVBoxLayout *page, const EventStore &events, Row event, const TitleOf &title);
    void addSources(QVBoxLayout *page, const EventDetails &details);
    void addRest(QVBoxLayout *page, std::size_t all); ///< how many are not listed
    void markFound();
    void showLinkedOutside(std::size_t outside);

    const Theme *m_theme = &lightTheme();
    SearchQuery m_search;
    std::vector<Row> m_linked;          ///< to the event that is shown
    QLabel *m_outside = nullptr;        ///< how many of them do not pass the filter; only with links
    QWidget *m_page = nullptr;          ///< being filled, or shown
    SelectionPage *m_several = nullptr; ///< the same, if it is about several events
    std::shared_ptr<const Selection> m_selection; ///< these
    JobRunner *m_counting;                        ///< of those outside the filter
};

} // namespace faultline
