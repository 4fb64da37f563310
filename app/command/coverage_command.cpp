// How evenly a chronicle covers its time and countries: tables to be read by people.
#include "app/command/chronicle_events.h"
#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/command/filter_options.h"
#include "app/shell/words.h"
#include "core/chart/coverage.h"
#include "core/db/sourcing.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace faultline {

namespace {

/// A table of counts: a head, then rows that begin with a name.
class CountTable {
public:
    explicit CountTable(const QStringList &head) : m_head(head) { printRow(head); }

    /// A dot stands for 0.
    void print(const QString &name, const std::vector<std::uint32_t> &counts) const
    {
        QStringList cells{name};
        for (const std::uint32_t count : counts)
            cells << (count == 0 ? QStringLiteral("·") : QString::number(count));
        printRow(cells);
    }

private:
    void printRow(const QStringList &cells) const
    {
        constexpr qsizetype nameWidth = 24;
        constexpr qsizetype countWidth = 6;
        QString line = cells[0].leftJustified(nameWidth);
        for (qsizetype i = 1; i < cells.size(); ++i)
            line += cells[i].rightJustified(std::max(countWidth, m_head[i].size() + 2));
        printLine(line);
    }

    QStringList m_head;
};

QStringList themeHeads(const EventStore &events)
{
    QStringList heads;
    for (const EventTheme &theme : events.themes())
        heads << qt(theme.id);
    return heads << QStringLiteral("all");
}

std::vector<std::uint32_t> themeCounts(const Coverage::Cell &cell)
{
    std::vector<std::uint32_t> counts = cell.byTheme;
    counts.push_back(cell.all);
    return counts;
}

std::vector<std::uint32_t> allCounts(const Coverage::Counts &counts)
{
    std::vector<std::uint32_t> row;
    for (const Coverage::Cell &country : counts.byCountry)
        row.push_back(country.all);
    std::ranges::copy(themeCounts(counts.all), std::back_inserter(row));
    return row;
}

void printYears(const EventStore &events, const Coverage &coverage)
{
    QStringList head{QStringLiteral("year")};
    for (const CountryIndex country : coverage.countries)
        head << qt(events.countries()[country].code);
    const CountTable table(head + themeHeads(events));
    for (const Coverage::Year &year : coverage.years)
        table.print(QString::number(year.year), allCounts(year.counts));
    table.print(QStringLiteral("all"), allCounts(coverage.total));
}

void printCountries(const EventStore &events, const Coverage &coverage)
{
    printLine({});
    const CountTable table(QStringList{QStringLiteral("country")} + themeHeads(events));
    for (std::size_t i = 0; i < coverage.countries.size(); ++i)
        table.print(qt(events.countries()[coverage.countries[i]].name),
                    themeCounts(coverage.total.byCountry[i]));
}

/// One line for each year, country and theme that has events: for other programs.
void printCells(const EventStore &events, const Coverage &coverage)
{
    printLine(QStringLiteral("year,country,theme,events"));
    for (const Coverage::Year &year : coverage.years)
        for (std::size_t i = 0; i < coverage.countries.size(); ++i)
            for (std::size_t theme = 0; theme < events.themes().size(); ++theme)
                if (const std::uint32_t count = year.counts.byCountry[i].byTheme[theme])
                    printLine(QStringLiteral("%1,%2,%3,%4")
                                  .arg(year.year)
                                  .arg(qt(events.countries()[coverage.countries[i]].code),
                                       qt(events.themes()[theme].id))
                                  .arg(count));
}

void printSourcing(const Sourcing &figures)
{
    if (figures.events == 0)
        return;
    const double events = static_cast<double>(figures.events);
    printLine({});
    printLine(QStringLiteral("The whole chronicle: %1 events, %2 sources, %3 sources an event, %4 links.")
                  .arg(numberWords(figures.events), numberWords(figures.sources))
                  .arg(static_cast<double>(figures.claims) / events, 0, 'f', 2)
                  .arg(numberWords(figures.links)));
    printLine(QStringLiteral("%1 events (%2 %) have a court's, a United Nations or a treaty source; "
                             "%3 rest on one source.")
                  .arg(numberWords(figures.officialEvents))
                  .arg(100.0 * static_cast<double>(figures.officialEvents) / events, 0, 'f', 0)
                  .arg(numberWords(figures.eventsOnOne)));
}

} // namespace

int coverageCommand(int &argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QString name = QStringLiteral("coverage");
    const QCommandLineOption cells(
        QStringLiteral("cells"), QStringLiteral("CSV with a line for each year, country and theme instead."));
    addChronicleArgument(parser, name, QStringLiteral("Counts events by year, country and theme."));
    parser.addOption(cells);
    addFilterOptions(parser);
    if (const auto exit = parse(
            parser, name,
            QStringLiteral("Prints how many events each year, country and theme has. An event counts in "
                           "the year it began, for each country it happened in or involves."),
            QStringLiteral("faultline coverage --theme-filter people")))
        return *exit;

    const auto opened = openAndFilter(parser, name);
    if (!opened.ok())
        return fail(opened.error());
    const EventStore &events = *opened.value().events;
    const Coverage coverage = coverageOf(events, *opened.value().visible);
    if (parser.isSet(cells)) {
        printCells(events, coverage);
        return exitDone;
    }
    const auto figures = sourcingOf(opened.value().chronicle);
    if (!figures.ok())
        return fail(figures.error());
    printYears(events, coverage);
    printCountries(events, coverage);
    printSourcing(figures.value());
    return exitDone;
}

} // namespace faultline
