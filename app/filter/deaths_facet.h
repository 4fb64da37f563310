// How many deaths a filter asks for.
#pragma once

#include "core/filter/event_filter.h"

#include <QWidget>

class QSpinBox;

namespace faultline {

class LinkLabel;
class RangeSlider;

/// A slider for round numbers and two fields for exact ones. The ends of the slider mean any number, or none
/// known.
class DeathsFacet : public QWidget {
    Q_OBJECT

public:
    explicit DeathsFacet(QWidget *parent = nullptr);

    void show(const EventFilter &filter);
    void writeTo(EventFilter &filter) const;

signals:
    void edited();

private:
    void slide(int low, int high);
    /// The numbers where they are in order, else the one that was not typed follows `typed`.
    void take(QSpinBox *typed);
    void showNumbers(std::optional<std::int32_t> least, std::optional<std::int32_t> most);

    QSpinBox *m_least;
    QSpinBox *m_most;
    RangeSlider *m_slider;
    LinkLabel *m_clear;
};

} // namespace faultline
