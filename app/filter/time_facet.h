// The time a filter asks for: two typed dates and whether "possibly" is enough.
#pragma once

#include "core/filter/event_filter.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace faultline {

class LinkLabel;

/// Dates are typed as EDTF level 0 (`1995`, `1995-07`, `1995-07-11`); a date that cannot be read is marked
/// and leaves the filter as it was.
class TimeFacet : public QWidget {
    Q_OBJECT

public:
    explicit TimeFacet(QWidget *parent = nullptr);

    void show(const EventFilter &filter);
    /// Puts the dates into `filter`, which keeps its own where those typed are marked.
    void writeTo(EventFilter &filter) const;

signals:
    void edited();

private:
    void clear();
    void checkTyped();
    /// Marks what cannot be read or is in the wrong order; true if all is well.
    bool markFaults();

    QLineEdit *m_from;
    QLineEdit *m_to;
    QCheckBox *m_certain;
    LinkLabel *m_clear;
};

} // namespace faultline
