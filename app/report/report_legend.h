// The strip below a report's map: its signs, what is not on it, where the land comes from.
#pragma once

#include "app/shell/theme.h"
#include "core/base/language.h"
#include "core/map/map_layout.h"
#include "core/map/map_viewport.h"

#include <QPointF>
#include <QString>
#include <QStringList>

#include <vector>

class QPainter;

namespace faultline {

/// What a legend says beyond the themes.
struct LegendWords {
    QString hatched;     ///< what hatching means; empty if nothing is hatched
    ScaleBar scale;      ///< of the map above
    QStringList remarks; ///< one after the other; empty ones are left out
    QString credit;      ///< at the right end of the last row
};

/// Entries in as many rows as a width needs, in px of the map.
class ReportLegend {
public:
    ReportLegend(const EventStore &store, const ThemeCounts &themes, const LegendWords &words, double width,
                 const Language &language);

    double height() const;
    void paint(QPainter &painter, QPointF topLeft, const Theme &theme) const;

private:
    enum class Sign { None, Theme, Hatching, Scale };
    struct Entry {
        QPointF at; ///< left end of its row's middle line
        QString words;
        Sign sign = Sign::None;
        double signWidth = 0.0; ///< px
        std::size_t theme = 0;
    };

    void add(Entry entry);
    void addCredit(const QString &words);
    void startRow();

    double m_width;
    QPointF m_next; ///< where the next entry begins
    std::vector<Entry> m_entries;
    Entry m_credit;
};

} // namespace faultline
