#include "app/command/report_options.h"

#include "app/command/command_line.h"
#include "app/shell/words.h"
#include "core/db/event_texts.h"

#include <QCommandLineParser>

#include <algorithm>
#include <optional>

namespace faultline {

namespace {

/// The plan that --template asks for, changed by the other options.
class PlanReading {
public:
    explicit PlanReading(const QCommandLineParser &parser) : m_parser(parser) { }

    Result<ReportPlan> read();

private:
    bool isSet(const char *option) const { return m_parser.isSet(QLatin1String(option)); }
    std::string value(const char *option) const
    {
        return m_parser.value(QLatin1String(option)).toStdString();
    }

    /// Puts the result into `field`, or remembers why not.
    template <typename T>
    void take(Result<T> result, T &field)
    {
        if (result.ok())
            field = std::move(result).value();
        else if (!m_fault)
            m_fault = result.error();
    }

    void readCount(const char *option, std::size_t &count);
    void readTexts();
    void readNumbers();
    void readParts();

    const QCommandLineParser &m_parser;
    ReportPlan m_plan = usualReportPlan();
    std::optional<Error> m_fault; ///< the first
};

Result<ReportPlan> PlanReading::read()
{
    if (isSet("template"))
        take(findReportPlan(value("template")), m_plan);
    readParts();
    readTexts();
    readNumbers();
    return m_fault ? Result<ReportPlan>(*m_fault) : checkedReportPlan(m_plan);
}

/// Events chosen by hand are told in full, whether the template has that part or not.
void PlanReading::readParts()
{
    if (isSet("parts"))
        take(parseReportParts(value("parts")), m_plan.parts);
    else if (isSet("event"))
        m_plan.parts = withEventsInFull(m_plan.parts);
}

void PlanReading::readTexts()
{
    if (isSet("page"))
        take(parsePageSize(value("page")), m_plan.page);
    if (isSet("theme"))
        take(parseReportLook(value("theme")), m_plan.look);
    if (isSet("least-confidence"))
        take(parseLeastConfidence(value("least-confidence")), m_plan.leastConfidence);
    if (isSet("below"))
        take(parseBelowConfidence(value("below")), m_plan.below);
    if (isSet("title"))
        m_plan.title = value("title");
    if (isSet("note"))
        m_plan.note = value("note");
    if (isSet("language"))
        m_plan.language = value("language");
    if (isSet("one-page"))
        m_plan.onePage = true;
}

void PlanReading::readNumbers()
{
    bool good = true;
    if (isSet("dpi"))
        m_plan.dpi = m_parser.value(QStringLiteral("dpi")).toDouble(&good);
    if (!good && !m_fault)
        m_fault = badValue(QStringLiteral("dpi"), qt(value("dpi")), QStringLiteral("not a number"));
    readCount("in-full", m_plan.eventsInFull);
    std::size_t rows = m_plan.tableRows.value_or(0);
    readCount("rows", rows);
    if (isSet("rows"))
        m_plan.tableRows = rows;
}

void PlanReading::readCount(const char *option, std::size_t &count)
{
    bool good = true;
    if (isSet(option))
        count = m_parser.value(QLatin1String(option)).toUInt(&good);
    if (!good && !m_fault)
        m_fault = badValue(QLatin1String(option), qt(value(option)), QStringLiteral("not a whole number"));
}

} // namespace

void addReportOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const QString &words, const char *value) {
        parser.addOption({QLatin1String(name), words, QLatin1String(value)});
    };
    parser.addOption(
        {{QStringLiteral("o"), QStringLiteral("output")},
         QStringLiteral("FILE.pdf and FILE.html hold all pages; of PNG and SVG, further pages become "
                        "FILE-2.png and so on."),
         QStringLiteral("file")});
    add("template",
        QStringLiteral("brief, dossier, slide, web-picture, country-profile, comparison, or a file. What the "
                       "options below say goes before it; without it, a report is a dossier."),
        "name|file");
    add("parts",
        QStringLiteral("What stands on the pages, in this order: title, figures, map, timeline, charts, "
                       "comparison, table, events, sources, notes, method."),
        "part[,part…]");
    add("page",
        QStringLiteral(
            "Size of the pages: a4, a3, letter, each also with -landscape, 16:9, square, wide; own "
            "sizes are pixels at 150 dpi."),
        "name|WIDTHxHEIGHT");
    add("dpi", QStringLiteral("Pixels per inch, 50 to 1200; 150 unless told."), "number");
    add("title", QStringLiteral("A heading in place of the one made from the filter."), "text");
    add("note", QStringLiteral("A text of your own, below the heading."), "text");
    add("theme", QStringLiteral("Look of the pages; grey is for printers without colour."),
        "light|dark|grey");
    add("rows", QStringLiteral("At most so many events in the table, the most important."), "number");
    add("least-confidence",
        QStringLiteral("Events below it are left out, and that is said; all are shown unless told."),
        "high|medium|low");
    add("below",
        QStringLiteral("What becomes of events below that confidence: marked ones are hatched and have a "
                       "note."),
        "leave-out|mark");
    add("event", QStringLiteral("Events to tell in full, by their ids."), "id[,id…]");
    add("in-full",
        QStringLiteral(
            "So many of the most important events are told in full where that part has no --event."),
        "number");
    parser.addOption(
        {QStringLiteral("one-page"),
         QStringLiteral("One page; what finds no room on it is left out, and the page says so.")});
    add("language", QStringLiteral("Of labels, not of texts of the chronicle; en unless told."), "code");
}

Result<ReportOptions> readReportOptions(const QCommandLineParser &parser)
{
    const auto plan = PlanReading(parser).read();
    if (!plan.ok())
        return plan.error();
    return ReportOptions{.plan = plan.value(),
                         .format = reportFormatOf(parser.value(QStringLiteral("output")).toStdString())};
}

Result<std::vector<Row>> readChosenEvents(const QCommandLineParser &parser, const Database &chronicle,
                                          const std::shared_ptr<const EventStore> &events)
{
    std::vector<Row> rows;
    const QString ids = parser.value(QStringLiteral("event"));
    if (ids.isEmpty())
        return rows;
    auto texts = EventTexts::open(chronicle.file(), events);
    if (!texts.ok())
        return texts.error();
    for (const QString &id : ids.split(u',')) {
        const auto row = texts.value().rowOfId(id.toStdString());
        if (!row)
            return badValue(QStringLiteral("event"), id, QStringLiteral("no such event in this chronicle"));
        rows.push_back(*row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace faultline
