#include "core/editorial/rules.h"

#include "core/base/edtf.h"
#include "core/base/in_quotes.h"

#include <unordered_map>

namespace faultline {

void checkLinks(const TextTables &tables, FaultList &faults)
{
    std::unordered_map<std::string, EdtfDate> starts;
    for (const TextRow &row : tables.of(TableId::Event)) {
        const RowView event{tableOf(TableId::Event), row};
        starts.emplace(event["id"], parseEdtfDate(event["start"]).value());
    }
    for (const TextRow &row : tables.of(TableId::EventLink)) {
        const RowView link{tableOf(TableId::EventLink), row};
        if (link["kind"] == "part_of")
            continue;
        const bool leads = link["kind"] == "leads_to";
        const std::string &cause = link[leads ? "event" : "other"];
        const std::string &effect = link[leads ? "other" : "event"];
        if (starts.at(cause).earliest > starts.at(effect).latest)
            faults.add(row, "kind",
                       inQuotes(cause) + " cannot have brought about " + inQuotes(effect)
                           + ", which began before it");
    }
}

} // namespace faultline
