// The table of events: its columns, the height of a row, and how both are painted.
#pragma once

#include "app/shell/theme.h"
#include "core/report/report_content.h"

#include <QRectF>
#include <QString>

#include <array>

class QPainter;

namespace faultline {

/// The table of a report in a width, in units.
class ReportTable {
public:
    enum Column { Number, Date, Place, Title, Deaths, Sources };
    static constexpr std::size_t columnCount = 6;

    ReportTable(const EventStore &store, const ReportContent &content, double width);

    /// The heads of the columns.
    std::array<QString, columnCount> names() const;

    /// What stands in a cell; a line feed is where it is best broken.
    QString text(std::size_t event, Column column) const;

    double rowHeight(std::size_t event) const;
    void paintHead(QPainter &painter, const QRectF &area, const Theme &theme) const;
    void paintRow(QPainter &painter, const QRectF &area, std::size_t event, const Theme &theme) const;

private:
    struct Extent {
        double left = 0.0;
        double width = 0.0;
    };

    void paintDeaths(QPainter &painter, const QRectF &box, std::size_t event, const Theme &theme) const;
    QString placeText(Row row) const;
    QString deathsText(std::size_t event) const;
    QString sourcesText(std::size_t event) const;
    QRectF cell(const QRectF &area, Column column) const;

    const EventStore &m_store;
    const ReportContent &m_content;
    std::array<Extent, columnCount> m_columns;
};

} // namespace faultline
