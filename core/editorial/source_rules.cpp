#include "core/editorial/rules.h"

#include "core/base/fold_text.h"
#include "core/base/in_quotes.h"

#include <algorithm>
#include <cstdlib>

namespace faultline {

namespace {

constexpr long manyDeaths = 50;
constexpr std::size_t publishersWanted = 2;

using Publishers = std::map<std::string, std::set<std::string>>; ///< by event

bool isEncyclopaedia(const RowView &source)
{
    const std::string text = foldText(source["publisher"] + ' ' + source["url"]);
    const auto names = {"wikipedia", "wikimedia", "wikiwand", "wikimili", "/wiki/", "britannica"};
    return std::ranges::any_of(names, [&](const char *name) { return text.find(name) != std::string::npos; });
}

/// `AFP` of `AFP (in The Independent)`: who wrote it, not where it was read.
std::string authorOf(const std::string &publisher) { return publisher.substr(0, publisher.find(" (")); }

Publishers publishersByEvent(const TextTables &tables)
{
    std::map<std::string, std::string> publisherOf;
    for (const TextRow &row : tables.of(TableId::Source)) {
        const RowView source{tableOf(TableId::Source), row};
        publisherOf[source["id"]] = authorOf(source["publisher"]);
    }
    Publishers publishers;
    for (const TextRow &row : tables.of(TableId::EventSource)) {
        const RowView claim{tableOf(TableId::EventSource), row};
        publishers[claim["event"]].insert(publisherOf[claim["source"]]);
    }
    return publishers;
}

/// `over 50 deaths`, `contested deaths`, or nothing.
std::string_view weightOf(const RowView &event)
{
    for (const char *figure : {"deaths_low", "deaths_best", "deaths_high"})
        if (std::strtol(event[figure].c_str(), nullptr, 10) > manyDeaths)
            return "over 50 deaths";
    const bool contested = !event["deaths_low"].empty() && !event["deaths_high"].empty()
        && event["deaths_low"] != event["deaths_high"];
    return contested ? "contested deaths" : "";
}

} // namespace

void checkCitations(const TextTables &tables, FaultList &faults)
{
    for (const TextRow &row : tables.of(TableId::Source)) {
        const RowView source{tableOf(TableId::Source), row};
        if (isEncyclopaedia(source))
            faults.add(row, "publisher", inQuotes(source["id"]) + " is an encyclopaedia: cite what it cites");
    }
    const Publishers publishers = publishersByEvent(tables);
    for (const TextRow &row : tables.of(TableId::Event)) {
        const RowView event{tableOf(TableId::Event), row};
        const std::string_view weight = weightOf(event);
        if (!weight.empty() && publishers.at(event["id"]).size() < publishersWanted)
            faults.add(row, "id",
                       inQuotes(event["id"]) + " has " + std::string(weight)
                           + ", but sources of one publisher only");
    }
}

} // namespace faultline
