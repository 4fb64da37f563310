// What has been read of a file so far, on a map and by year, while the import goes on.
#pragma once

#include "app/shell/theme.h"
#include "core/import/import_events.h"
#include "core/map/base_map.h"
#include "core/map/map_viewport.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace faultline {

/// A density, not single events: the chronicle's own views show those when the import is done.
/// Threads  add() from any; everything else on the GUI thread.
class ImportPicture : public QWidget {
    Q_OBJECT

public:
    ImportPicture(std::shared_ptr<const BaseMap> map, const Theme &theme, QWidget *parent = nullptr);

    void add(std::span<const ImportedPoint> points);
    void clear();

    QSize sizeHint() const override { return {600, 320}; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Degrees of latitude and longitude in steps of a twentieth.
    struct Cell {
        std::int16_t latitude = 0;
        std::int16_t longitude = 0;
        bool operator==(const Cell &) const = default;
    };
    struct HashCell {
        std::size_t operator()(const Cell &cell) const noexcept
        {
            return static_cast<std::size_t>(cell.latitude) * 7919 + static_cast<std::size_t>(cell.longitude);
        }
    };

    void takeOver();
    void fitMap();
    void paintMap(QPainter &painter);
    void paintYears(QPainter &painter);
    QRectF mapArea() const;
    QRectF yearsArea() const;

    std::shared_ptr<const BaseMap> m_map;
    Theme m_theme;
    MapViewport m_viewport;
    QImage m_backdrop;
    QTimer m_refresh;
    std::unordered_map<Cell, std::uint32_t, HashCell> m_cells;
    std::map<int, std::uint32_t> m_years;
    std::size_t m_read = 0;

    std::mutex m_mutex;
    std::vector<ImportedPoint> m_arrived; ///< guarded by the mutex, until the next picture
};

} // namespace faultline
