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
:root { color-scheme: light dark; --text: #1c2430; --muted: #667085; --line: #dfe3e8; --ground: #fff; --accent: #2457c5; --target: #fff3c4; }
@media (prefers-color-scheme: dark) { :root { --text: #e7eaf0; --muted: #9aa4b2; --line: #2e3440; --ground: #16191f; --accent: #7aa2ff; --target: #4a3f14; } }
body { max-width: 78rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Inter, system-ui, sans-serif; color: var(--text); background: var(--ground); overflow-wrap: anywhere; }
a { color: var(--accent); }
img { display: block; width: 100%; height: auto; margin: 0 0 1.5rem; border: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { padding: .35rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { color: var(--muted); font-weight: 600; }
tbody th { color: inherit; font-weight: 500; }
th:nth-child(5), td:nth-child(5) { text-align: right; }
td:nth-child(2) { white-space: nowrap; }
footer, small { color: var(--muted); }
.note { white-space: pre-line; }
:target { background: var(--target); }
@media print {
  :root { color-scheme: light; --text: #000; --muted: #444; --line: #bbb; --ground: #fff; --accent: #000; --target: #fff; }
  body { max-width: none; margin: 0; padding: 0; font-size: 9pt; }
  img { max-height: 95vh; width: auto; max-width: 100%; margin: 0 auto; break-inside: avoid; }
  h2 { break-after: avoid; }
  tr, li, .note { break-inside: avoid; }
  thead { display: table-header-group; }
}
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

/// Whether a page has what the texts below the pictures do not say.
bool isPicture(const ReportPage &page)
{
    return has(page.figures) || has(page.map) || has(page.timeline) || has(page.eventsChart)
        || has(page.message) || has(page.comparison) || has(page.method) || !page.inFull.items.empty();
}

/// `, events 1–12`; nothing where there are none.
std::string range(const Language &language, const char *key, const std::vector<PlacedItem> &parts)
{
    if (parts.empty())
        return {};
    const std::string first = std::to_string(parts.front().item + 1);
    const std::string last = std::to_string(parts.back().item + 1);
    return ", " + language.text(key, {first == last ? first : first + "–" + last});
}

/// What is on a page, for those who do not see it.
std::string pageWords(const ReportDocument &report, std::size_t number)
{
    const ReportPage &page = report.pages[number];
    const Language &language = *report.content.language;
    std::string words = language.text(
        "html.page", {std::to_string(number + 1), std::to_string(report.pages.size()), report.content.title});
    const auto add = [&](bool there, const std::string &text) { words += there ? ", " + text : ""; };
    add(has(page.figures), language.text("part.figures"));
    add(has(page.map), language.text("html.map"));
    add(has(page.timeline), language.text("part.timeline"));
    add(has(page.eventsChart), language.text("html.charts"));
    add(has(page.message), noEventsMessage(report.content).toStdString());
    add(has(page.comparison), language.text("part.comparison"));
    words += range(language, "source.events", page.rows);
    add(!page.inFull.items.empty(), language.text("part.events"));
    add(has(page.method), language.text("part.method"));
    words += range(language, "html.sources", page.sources.items);
    words += range(language, "html.notes", page.notes.items);
    return words + "; " + language.text("html.text");
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
        cell.append("<a href=\"#source-").append(number).append("\" title=\"");
        cell.append(markupText(content.sources[source].citation))
            .append("\">[")
            .append(number)
            .append("]</a> ");
    }
    const std::size_t names = words.find("] ");
    return cell + markupText(names == std::string::npos ? words : words.substr(names + 2));
}

std::string eventRow(const ReportContent &content, const ReportTable &table, std::size_t event)
{
    std::string row = "<tr id=\"event-" + std::to_string(event + 1) + "\">";
    for (const auto column : {ReportTable::Number, ReportTable::Date, ReportTable::Place, ReportTable::Title,
                              ReportTable::Deaths}) {
        const bool names = column == ReportTable::Title; // the row, to those who hear it
        row += (names ? "<th scope=\"row\">" : "<td>") + markupText(utf8(table.text(event, column)))
            + (names ? "</th>" : "</td>");
    }
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
    std::string html = element("h2", content.language->text("head.events")) + "<table>\n<thead><tr>";
    for (const QString &name : table.names())
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
    const Language &language = *content.language;
    std::string html = element("h2", language.text("head.sources")) + "<ol>\n";
    for (std::size_t i = 0; i < content.sources.size(); ++i) {
        const ReportSource &source = content.sources[i];
        html += "<li id=\"source-" + std::to_string(i + 1) + "\">" + markupText(source.citation)
            + (source.url.empty() ? "" : "<br>" + address(source.url)) + " <small>"
            + language.text(source.events.size() == 1 ? "source.event" : "source.events",
                            {numberList(source.events)})
            + "</small></li>\n";
    }
    return html + "</ol>\n";
}

std::string noteList(const ReportContent &content)
{
    std::string html = element("h2", content.language->text("head.notes"));
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
    const Language &language = *content.language;
    std::string html = element("h2", language.text("head.full"));
    for (const EventInFull &full : content.inFull) {
        const ReportEvent &event = content.events[full.event];
        std::vector<LabelledText> lines = {{language.text("table.date"), event.date},
                                           {language.text("full.actors"), full.actors}};
        lines.insert(lines.end(), full.links.begin(), full.links.end());
        lines.push_back({language.text("table.deaths"), full.deathsNote});
        lines.push_back({language.text("table.sources"), numberList(event.sources)});
        html += element("h3", std::to_string(full.event + 1) + ". " + event.title)
            + element("p", full.summary) + definitions(lines);
    }
    return html;
}

} // namespace

QByteArray htmlDocument(const ReportDocument &report, PixelSize size, const PageStep &next)
{
    const ReportContent &content = report.content;
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + std::string(content.language->code())
        + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    html += element("title", content.title) + htmlMeta(content.metadata) + std::string(head)
        + "</head>\n<body>\n";
    html += "<header>\n" + element("h1", content.title) + element("p", content.filter);
    if (!report.options.plan.note.empty())
        html += "<p class=\"note\">" + markupText(report.options.plan.note) + "</p>\n";
    html += "</header>\n<main>\n";
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
        html += element("h2", content.language->text("head.method")) + definitions(content.method);
    html += "</main>\n";
    return QByteArray::fromStdString(html + element("footer", content.origin) + "</body>\n</html>\n");
}

} // namespace faultline
