#include "app/map/map_layers.h"

#include <algorithm>

namespace faultline {

MapLayers::MapLayers(QObject *parent) : QObject(parent) { }

void MapLayers::setLayers(LayerChoices layers)
{
    if (layers.size() > mostLayers)
        layers.resize(mostLayers);
    if (layers == m_wanted.layers)
        return;
    m_wanted.layers = std::move(layers);
    if (m_wanted.layers.empty()) {
        m_jobs.cancel();
        m_asked.reset();
        m_drawn = {};
        emit drawn();
    }
    emit changed();
}

void MapLayers::add(const QString &file)
{
    LayerChoices all = layers();
    std::erase_if(all, [&](const LayerChoice &layer) { return layer.file == file; });
    all.push_back({file, true});
    setLayers(std::move(all));
}

void MapLayers::setShown(const QString &file, bool shown)
{
    LayerChoices all = layers();
    for (LayerChoice &layer : all)
        if (layer.file == file)
            layer.shown = shown;
    setLayers(std::move(all));
}

void MapLayers::remove(const QString &file)
{
    LayerChoices all = layers();
    std::erase_if(all, [&](const LayerChoice &layer) { return layer.file == file; });
    setLayers(std::move(all));
}

QString MapLayers::fault(const QString &file) const
{
    const auto fault = m_drawn.faults.find(file);
    const bool shown = std::ranges::find(layers(), LayerChoice{file, true}) != layers().end();
    return shown && fault != m_drawn.faults.end() ? fault->second : QString();
}

QStringList MapLayers::faults() const
{
    QStringList sentences;
    for (const LayerChoice &layer : layers())
        if (const QString said = fault(layer.file); !said.isEmpty())
            sentences << said;
    return sentences;
}

void MapLayers::draw(const LayerView &view)
{
    m_wanted.view = view;
    if (!layers().empty() && m_wanted != m_asked && !m_jobs.isBusy())
        start();
}

void MapLayers::start()
{
    m_asked = m_wanted;
    m_jobs.start(
        [files = m_files, wish = m_wanted](const std::stop_token &stop) { return files->draw(wish, stop); },
        [this](DrawnLayers drawn) { take(std::move(drawn)); });
}

void MapLayers::take(DrawnLayers drawn)
{
    const bool news = drawn.faults != m_drawn.faults;
    m_drawn = std::move(drawn);
    if (m_wanted != m_asked && !layers().empty())
        start();
    emit this->drawn();
    if (news)
        emit changed();
}

} // namespace faultline
