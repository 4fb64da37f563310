// The user's own layers of the map: which there are, and their picture.
#pragma once

#include "app/map/layer_files.h"
#include "app/shell/job_runner.h"

#include <QObject>

#include <optional>

namespace faultline {

/// The list of layers, the lowest first, drawn on a thread of its own. While a new picture is being made the
/// last one stays; of wishes that come meanwhile only the newest is drawn. Lives on the GUI thread.
class MapLayers : public QObject {
    Q_OBJECT

public:
    explicit MapLayers(QObject *parent = nullptr);

    const LayerChoices &layers() const noexcept { return m_wanted.layers; }
    void setLayers(LayerChoices layers); ///< at most mostLayers of them
    bool isFull() const noexcept { return layers().size() >= mostLayers; }
    /// Above all others; one that is there already comes there, too.
    void add(const QString &file);
    void setShown(const QString &file, bool shown);
    void remove(const QString &file);

    /// Why a shown layer is not, or not wholly, drawn: a sentence; empty if it is.
    QString fault(const QString &file) const;
    QStringList faults() const;

    /// Asks for a picture for this view, if it is not there or on the way.
    void draw(const LayerView &view);
    /// The last that was drawn; null if there are no layers.
    const std::shared_ptr<const LayerPicture> &picture() const noexcept { return m_drawn.picture; }
    void waitUntilIdle() { m_jobs.wait(); }

signals:
    void changed(); ///< the list, or what is wrong with a layer
    void drawn();

private:
    void start();
    void take(DrawnLayers drawn);

    std::shared_ptr<LayerFiles> m_files = std::make_shared<LayerFiles>(); ///< for the thread that draws
    LayerWish m_wanted;
    std::optional<LayerWish> m_asked; ///< of what is drawn or being drawn
    DrawnLayers m_drawn;
    JobRunner m_jobs;
};

} // namespace faultline
