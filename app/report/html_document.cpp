#include "app/report/report_pages.h"
#include "app/report/report_table.h"
#include "app/report/report_type.h"
#include "app/shell/words.h"
#include "core/base/markup.h"

#include <algorithm>
#include <string_view>

namespace faultline {

namespace {

/// Nothing is fetched: pictures are in the page, and the page says so to the browser.
constexpr std::string_view head = R"(<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<style>
body { max-width: 78rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Inter, system-ui, sans-serif; color: #1d2530; background: #fff; overflow-wrap: anywhere; }
img { display: block; width: 100%; height: auto; margin: 0 0 1.5rem; border: 1px solid #d9dee5; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { padding: .35rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid #d9dee5; }
th:nth-child(5), td:nth-child(5) { text-align: right; }
td:nth-child(2) { white-space: nowrap; }
.note { white-space: pre-line; }
:target { background: #fff3c4; }
</style>
)";

std::string element(const char *name, std::string_view text)
{
    return std::string("<") + name + ">" + markupText(text) + "</" + name + ">\n";
}

/// In one line.
std::string utf8(QString text)
{
    return text.replace(QStringLiteral("/\n"), QStringLiteral("/")).replace(u'\n', u' ').toStdString();
}

bool has(const Rect &rect) { return rect.height > 0.0; }

/// Whether a page has what the texts below the pictures do not say.
bool isPicture(const ReportPage &page)
{
    return has(page.figures) || has(page.map) || has(page.timeline) || has(page.eventsChart)
        || has(page.message) || has(page.comparison) || has(page.method) || !page.inFull.items.empty();
}

/// `, events 1–12`; nothing where there are none.
template <typename Parts, typename Number>
std::string range(const char *name, const Parts &parts, Number number)
{
    if (parts.empty())
        return {};
    const std::string first = std::to_string(number(parts.front()) + 1);
    const std::string last = std::to_string(number(parts.back()) + 1);
    return std::string(", ") + name + " " + (first == last ? first : first + "–" + last);
}

/// What is on a page, for those who do not see it.
std::string pageWords(const ReportDocument &report, std::size_t number)
{
    const ReportPage &page = report.pages[number];
    const auto itemOf = [](const auto &placed) { return placed.item; };
    std::string words = "Page " + std::to_string(number + 1) + " of " + std::to_string(report.pages.size())
        + ": " + report.content.title;
    words += has(page.figures) ? ", key figures" : "";
    words += has(page.map) ? ", map of the events" : "";
    words += has(page.timeline) ? ", timeline" : "";
    words += has(page.eventsChart) ? ", charts of events and deaths by year" : "";
    words += has(page.message) ? ", " + noEventsMessage(report.content).toStdString() : "";
    words += has(page.comparison) ? ", two countries side by side" : "";
    words += range("events", page.rows, itemOf);
    words += page.inFull.items.empty() ? "" : ", events in full";
    words += has(page.method) ? ", method" : "";
    words += range("sources", page.sources.items, itemOf);
    words += range("notes", page.notes.items, itemOf);
    return words + "; events, sources and notes follow as text";
}

std::string picture(const ReportDocument &report, std::size_t page, PixelSize size, const QByteArray &png)
{
    return "<img width=\"" + std::to_string(size.width) + "\" height=\"" + std::to_string(size.height)
        + "\" alt=\"" + markupText(pageWords(report, page)) + "\" src=\"data:image/png;base64,"
        + png.toBase64().toStdString() + "\">\n";
}

/// The numbers as links into the list of sources, then the names.
std::string sourceCell(const ReportContent &content, const ReportEvent &event, const std::string &words)
{
    std::string cell;
    for (const std::size_t source : event.sources) {
        const std::string number = std::to_string(source + 1);
        cell += "<a href=\"#source-" + number + "\" title=\"" + markupText(content.sources[source].citation)
            + "\">[" + number + "]</a> ";
    }
    const std::size_t names = words.find("] ");
    return cell + markupText(names == std::string::npos ? words : words.substr(names + 2));
}

std::string eventRow(const ReportContent &content, const ReportTable &table, std::size_t event)
{
    std::string row = "<tr id=\"event-" + std::to_string(event + 1) + "\">";
    for (const auto column : {ReportTable::Number, ReportTable::Date, ReportTable::Place, ReportTable::Title,
                              ReportTable::Deaths})
        row += "<td>" + markupText(utf8(table.text(event, column))) + "</td>";
    return row + "<td>"
        + sourceCell(content, content.events[event], utf8(table.text(event, ReportTable::Sources)))
        + "</td></tr>\n";
}

std::string eventTable(const ReportDocument &report)
{
    const ReportContent &content = report.content;
    if (content.events.empty())
        return {};
    const ReportTable table(*report.subject.store, content, reportWidths(report.options.plan).table);
    std::string html = "<h2>Events</h2>\n<table>\n<thead><tr>";
    for (const QString &name : ReportTable::names())
        html += "<th scope=\"col\">" + markupText(name.toStdString()) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (std::size_t event = 0; event < content.events.size(); ++event)
        html += eventRow(content, table, event);
    return html + "</tbody>\n</table>\n";
}

std::string address(const std::string &url)
{
    if (!isWebAddress(qt(url)))
        return markupText(url);
    return "<a rel=\"noreferrer\" href=\"" + markupText(url) + "\">" + markupText(url) + "</a>";
}

std::string sourceList(const ReportContent &content)
{
    if (content.sources.empty())
        return {};
    std::string html = "<h2>Sources</h2>\n<ol>\n";
    for (std::size_t i = 0; i < content.sources.size(); ++i) {
        const ReportSource &source = content.sources[i];
        html += "<li id=\"source-" + std::to_string(i + 1) + "\">" + markupText(source.citation)
            + (source.url.empty() ? "" : "<br>" + address(source.url)) + " <small>"
            + (source.events.size() == 1 ? "Event " : "Events ") + numberList(source.events)
            + "</small></li>\n";
    }
    return html + "</ol>\n";
}

std::string noteList(const ReportContent &content)
{
    std::string html = "<h2>Notes</h2>\n";
    for (const std::string &note : content.notes)
        html += "<p class=\"note\">" + markupText(note) + "</p>\n";
    return html;
}

std::string definitions(const std::vector<LabelledText> &lines)
{
    std::string html = "<dl>\n";
    for (const LabelledText &line : lines)
        if (!line.text.empty())
            html += "<dt>" + markupText(line.label) + "</dt><dd>" + markupText(line.text) + "</dd>\n";
    return html + "</dl>\n";
}

std::string eventsInFull(const ReportContent &content)
{
    std::string html = element("h2", "Events in full");
    for (const EventInFull &full : content.inFull) {
        const ReportEvent &event = content.events[full.event];
        std::vector<LabelledText> lines = {{"Date", event.date}, {"Actors", full.actors}};
        lines.insert(lines.end(), full.links.begin(), full.links.end());
        lines.push_back({"Deaths", full.deathsNote});
        lines.push_back({"Sources", numberList(event.sources)});
        html += element("h3", std::to_string(full.event + 1) + ". " + event.title)
            + element("p", full.summary) + definitions(lines);
    }
    return html;
}

} // namespace

QByteArray htmlDocument(const ReportDocument &report, PixelSize size, const PageStep &next)
{
    const ReportContent &content = report.content;
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    html += element("title", content.title) + htmlMeta(content.metadata) + std::string(head)
        + "</head>\n<body>\n";
    html += element("h1", content.title) + element("p", content.filter);
    if (!report.options.plan.note.empty())
        html += "<p class=\"note\">" + markupText(report.options.plan.note) + "</p>\n";
    for (std::size_t page = 0; page < report.pages.size(); ++page) {
        if (!isPicture(report.pages[page]))
            continue;
        const QByteArray png = next(page) ? pngPage(report, page, size) : QByteArray();
        if (png.isEmpty())
            return {};
        html += picture(report, page, size, png);
    }
    const std::vector<ReportPart> &parts = report.options.plan.parts;
    const auto wants = [&parts](ReportPart part) { return std::ranges::find(parts, part) != parts.end(); };
    if (wants(ReportPart::Table))
        html += eventTable(report);
    if (wants(ReportPart::Events))
        html += eventsInFull(content);
    html += sourceList(content);
    if (wants(ReportPart::Notes))
        html += noteList(content);
    if (wants(ReportPart::Method))
        html += element("h2", "Method") + definitions(content.method);
    return QByteArray::fromStdString(html + element("footer", content.origin) + "</body>\n</html>\n");
}

} // namespace faultline
