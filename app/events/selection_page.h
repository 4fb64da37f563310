// The right dock's page about several chosen events: what they say together, and their titles.
#pragma once

#include "app/shell/theme.h"
#include "core/chart/selection_summary.h"
#include "core/filter/visible_set.h"

#include <QWidget>

#include <span>

class QLabel;
class QVBoxLayout;

namespace faultline {

class SelectionPage : public QWidget {
    Q_OBJECT

public:
    /// So many titles are listed; the rest is counted.
    static constexpr std::size_t mostTitles = 50;

    /// `rows` ascend and are those of the summary.
    SelectionPage(const EventStore &store, std::span<const Row> rows, const SelectionSummary &summary,
                  const TitleOf &title, const Theme &theme);

    /// How many of them do not pass the filter.
    void setOutside(std::size_t events);

signals:
    void opened(faultline::Row event);
    void copyWanted();

private:
    void addHead(const SelectionSummary &summary);
    void addFacts(const EventStore &store, const SelectionSummary &summary);
    void addTitles(const EventStore &store, std::span<const Row> rows, const TitleOf &title);

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QLabel *m_outside;
};

} // namespace faultline
