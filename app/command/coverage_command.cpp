// How evenly a chronicle covers its time and countries: tables to be read by people.
#include "app/command/chronicle_events.h"
#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/command/filter_options.h"
#include "app/shell/words.h"
#include "core/chart/coverage.h"
#include "core/db/sourcing.h"

#include <QCoreApplication>

namespace faultline {

namespace {

constexpr int firstColumnWidth = 24;

/// A row of the table: its name and one column for each count, a dot for 0.
QString row(const QString &name, const std::vector<std::uint32_t> &counts, const std::vector<int> &widths)
{
    QString line = name.leftJustified(firstColumnWidth);
    for (std::size_t i = 0; i < counts.size(); ++i)
        line += (counts[i] == 0 ? QStringLiteral("·") : QString::number(counts[i])).rightJustified(widths[i]);
    return line;
}

/// Heads of all columns: countries by code, themes by id, all.
QStringList heads(const EventStore &events, const Coverage &coverage)
{
    QStringList heads;
    for (const CountryIndex country : coverage.countries)
        heads << qt(events.countries()[country].code);
    for (const EventTheme &theme : events.themes())
        heads << qt(theme.id);
    return heads << QStringLiteral("all");
}

std::vector<int> widthsOf(const QStringList &heads)
{
    std::vector<int> widths;
    for (const QString &head : heads)
        widths.push_back(std::max(6, static_cast<int>(head.size()) + 2));
    return widths;
}

std::vector<std::uint32_t> countsOf(const Coverage::Year &year)
{
    std::vector<std::uint32_t> counts;
    for (const Coverage::Cell &country : year.byCountry)
        counts.push_back(country.all);
    counts.insert(counts.end(), year.all.byTheme.begin(), year.all.byTheme.end());
    counts.push_back(year.all.all);
    return counts;
}

void printHead(const QString &name, const QStringList &heads, const std::vector<int> &widths)
{
    QString line = name.leftJustified(firstColumnWidth);
    for (qsizetype i = 0; i < heads.size(); ++i)
        line += heads[i].rightJustified(widths[static_cast<std::size_t>(i)]);
    printLine(line);
}

void printYears(const EventStore &events, const Coverage &coverage)
{
    const QStringList names = heads(events, coverage);
    const std::vector<int> widths = widthsOf(names);
    printHead(QStringLiteral("year"), names, widths);
    for (const Coverage::Year &year : coverage.years)
        printLine(row(QString::number(year.year), countsOf(year), widths));
    printLine(row(QStringLiteral("all"), countsOf(coverage.total), widths));
}

void printCountries(const EventStore &events, const Coverage &coverage)
{
    QStringList names;
    for (const EventTheme &theme : events.themes())
        names << qt(theme.id);
    names << QStringLiteral("all");
    const std::vector<int> widths = widthsOf(names);
    printLine({});
    printHead(QStringLiteral("country"), names, widths);
    for (std::size_t i = 0; i < coverage.countries.size(); ++i) {
        const Coverage::Cell &country = coverage.total.byCountry[i];
        std::vector<std::uint32_t> counts = country.byTheme;
        counts.push_back(country.all);
        printLine(row(qt(events.countries()[coverage.countries[i]].name), counts, widths));
    }
}

/// One line for each year, country and theme that has events: for other programs.
void printCells(const EventStore &events, const Coverage &coverage)
{
    printLine(QStringLiteral("year,country,theme,events"));
    for (const Coverage::Year &year : coverage.years)
        for (std::size_t i = 0; i < coverage.countries.size(); ++i)
            for (std::size_t theme = 0; theme < events.themes().size(); ++theme)
                if (const std::uint32_t count = year.byCountry[i].byTheme[theme])
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
    parser.addPositionalArgument(name, QStringLiteral("Counts events by year, country and theme."));
    parser.addPositionalArgument(QStringLiteral("chronicle"),
                                 QStringLiteral("The file; the bundled chronicle if none is given."),
                                 QStringLiteral("[CHRONICLE]"));
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
