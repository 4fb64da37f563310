// What the map's tooltips say.
#pragma once

#include "core/map/dealings.h"
#include "core/map/map_content.h"
#include "core/map/map_layout.h"

#include <QString>
#include <QStringList>

#include <span>
#include <string>

namespace faultline {

/// Place and number of events, and the titles of `rows`, the first of them; texts are escaped.
QString clusterToolTip(const EventStore &store, const MapMark &mark, std::span<const Row> rows,
                       const TitleOf &title);

/// `Serbia – Russia`.
QString dealingName(const EventStore &store, const Dealing &dealing);

/// The two countries, how many dealings, and the first with date and title; texts are escaped.
QString dealingToolTip(const EventStore &store, const Dealing &dealing, const TitleOf &title);

/// What the legend says of the density surface.
QString densityNote();

/// What the legend says of events of which only the country is known, if there are any, above those whose
/// pill has no room.
QStringList pillNotes(const MapLayout &layout, const Language &language = english());

/// `Kosovo · 19`, of each pill without room; of more than `most` those with most events, and then `12 events`
/// of all others.
QStringList listedWords(const MapLayout &layout, std::size_t most, const Language &language = english());

/// What the legend says of the signs around events whose place is known roughly, as they are drawn at the
/// scale of the map.
QStringList roughNotes(RoughPlaces rough, const MapViewport &viewport, const MapStyle &style,
                       const Language &language = english());

/// What the legend says of the bows, and of what they leave out.
QStringList dealingNotes(const Dealings &dealings, std::span<const std::string> chosen);

} // namespace faultline
