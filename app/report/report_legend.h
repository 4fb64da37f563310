// The strip below a report's map: what its glyphs mean, and which events are not on it.
#pragma once

#include "app/shell/theme.h"
#include "core/base/language.h"
#include "core/map/map_layout.h"

#include <QPointF>
#include <QString>

#include <vector>

class QPainter;

namespace faultline {

/// Entries in as many rows as a width needs, in px of the map.
class ReportLegend {
public:
    /// `remark` stands at the end, to the right where there is room in the last row.
    ReportLegend(const EventStore &store, const ThemeCounts &themes, const QString &remark, double width,
                 const Language &language);

    double height() const;
    void paint(QPainter &painter, QPointF topLeft, const Theme &theme) const;

private:
    struct Entry {
        QPointF at; ///< left end of its row's middle line
        QString words;
        std::size_t theme = 0;
        bool glyph = true; ///< else a quiet remark
    };

    void add(Entry entry);
    void addRemark(const QString &words);

    double m_width;
    QPointF m_next; ///< where the next entry begins
    std::vector<Entry> m_entries;
};

} // namespace faultline
