// Several chosen events in words: for the page about them and for the clipboard.
#pragma once

#include "core/chart/selection_summary.h"

#include <QString>

#include <span>
#include <vector>

namespace faultline {

/// `12 events`, `1 media report`.
QString eventCountWords(std::size_t count, bool mediaReports);

/// One line of the summary.
struct SelectionFact {
    QString name;
    QString words;
};

/// When, where, what about, deaths, who, how precisely known, by how many sources; what is unknown is left
/// out only where nothing can be said of it.
std::vector<SelectionFact> selectionFacts(const EventStore &store, const SelectionSummary &summary);

/// Count, facts, and date and title of the first thousand events, a line each.
QString selectionText(const EventStore &store, std::span<const Row> rows, const SelectionSummary &summary,
                      const TitleOf &title);

/// `and 340 more`; empty if that is none.
QString moreWords(std::size_t all, std::size_t shown);

} // namespace faultline
