// The left dock: every facet of the filter with its live counts.
#pragma once

#include "app/shell/theme.h"
#include "core/filter/visible_set.h"

#include <QScrollArea>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;

namespace faultline {

class DeathsFacet;
class FacetSection;
class TimeFacet;

/// Shows a filter and says which one the user wants next; it does not filter.
class FilterPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit FilterPanel(QWidget *parent = nullptr);

    void show(const EventStore &events, const VisibleSet &visible);
    void setTheme(const Theme &theme);

signals:
    void filterWanted(const faultline::EventFilter &filter);

private:
    void wantFilter();

    EventFilter m_filter; ///< as last shown; keeps what this panel has no control for
    QComboBox *m_role;
    FacetSection *m_countries;
    FacetSection *m_what;
    FacetSection *m_crises;
    QLineEdit *m_actorName;
    FacetSection *m_actors;
    FacetSection *m_datasets;
    FacetSection *m_precisions;
    TimeFacet *m_time;
    DeathsFacet *m_deaths;
    QWidget *m_area;
};

} // namespace faultline
