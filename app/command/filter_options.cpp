#include "app/command/filter_options.h"

#include "app/command/command_line.h"
#include "app/shell/words.h"
#include "core/base/fold_text.h"
#include "core/db/search.h"
#include "core/filter/apply_filter.h"

#include <QCommandLineParser>

#include <algorithm>
#include <cmath>
#include <functional>

namespace faultline {

namespace {

QStringList values(const QCommandLineParser &parser, const QString &option)
{
    QStringList all;
    for (const QString &list : parser.values(option))
        for (const QString &value : list.split(u',', Qt::SkipEmptyParts))
            all << value.trimmed();
    return all;
}

/// The ids among the option's values; a value matches an entry's id or, folded, its name.
template <typename Entry, typename Id>
Result<std::vector<std::string>> idsOf(const QCommandLineParser &parser, const QString &option,
                                       const std::vector<Entry> &table, Id id, const QString &unknown)
{
    std::vector<std::string> ids;
    for (const QString &value : values(parser, option)) {
        const std::string wanted = foldText(value.toStdString());
        const auto entry = std::ranges::find_if(table, [&](const Entry &e) {
            return foldText(std::invoke(id, e)) == wanted || foldText(e.name) == wanted;
        });
        if (entry == table.end())
            return badValue(option, value, unknown);
        ids.push_back(std::invoke(id, *entry));
    }
    return ids;
}

Result<std::optional<EdtfDate>> dateOf(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return std::optional<EdtfDate>();
    const QString value = parser.value(option);
    const auto date = parseEdtfDate(value.toStdString());
    if (!date)
        return badValue(option, value, QStringLiteral("not a date like 1995, 1995-07 or 1995-07-11"));
    return date;
}

Result<std::optional<std::int32_t>> numberOf(const QCommandLineParser &parser, const QString &option)
{
    if (!parser.isSet(option))
        return std::optional<std::int32_t>();
    bool good = false;
    const int number = parser.value(option).toInt(&good);
    if (!good || number < 0)
        return badValue(option, parser.value(option), QStringLiteral("not a whole number of 0 or more"));
    return std::optional<std::int32_t>(number);
}

Result<CountryRole> roleOf(const QCommandLineParser &parser)
{
    const QString role = parser.value(QStringLiteral("country-role"));
    if (role == QStringLiteral("place"))
        return CountryRole::Place;
    if (role == QStringLiteral("party"))
        return CountryRole::Party;
    if (role == QStringLiteral("any"))
        return CountryRole::Any;
    return badValue(QStringLiteral("country-role"), role, QStringLiteral("neither place, party nor any"));
}

Result<std::vector<DatePrecision>> precisionsOf(const QCommandLineParser &parser)
{
    const QStringList words{QStringLiteral("day"), QStringLiteral("month"), QStringLiteral("year")};
    std::vector<DatePrecision> precisions;
    for (const QString &value : values(parser, QStringLiteral("date-precision"))) {
        const qsizetype index = words.indexOf(value);
        if (index < 0)
            return badValue(QStringLiteral("date-precision"), value,
                            QStringLiteral("neither day, month nor year"));
        precisions.push_back(static_cast<DatePrecision>(index));
    }
    return precisions;
}

/// `44.8,20.4`, or why it is no corner.
Result<LatLon> cornerOf(const QString &text)
{
    const QString option = QStringLiteral("area");
    const QStringList numbers = text.split(u',');
    bool isLatitude = false;
    bool isLongitude = false;
    const LatLon corner{numbers.value(0).toDouble(&isLatitude), numbers.value(1).toDouble(&isLongitude)};
    if (numbers.size() != 2 || !isLatitude || !isLongitude)
        return badValue(option, text.trimmed(),
                        QStringLiteral("not a corner like 44.8,20.4, latitude and longitude in degrees"));
    if (!(std::abs(corner.latitude) <= 90.0) || !(std::abs(corner.longitude) <= 180.0))
        return badValue(option, text.trimmed(),
                        QStringLiteral("latitudes go from -90 to 90, longitudes from -180 to 180"));
    return corner;
}

Result<std::optional<GeoArea>> areaOf(const QCommandLineParser &parser)
{
    const QString option = QStringLiteral("area");
    if (!parser.isSet(option))
        return std::optional<GeoArea>();
    GeoArea area;
    for (const QString &text : parser.value(option).split(u';', Qt::SkipEmptyParts)) {
        const auto corner = cornerOf(text);
        if (!corner.ok())
            return corner.error();
        area.corners.push_back(corner.value());
    }
    if (area.corners.size() < 3)
        return badValue(option, parser.value(option),
                        QStringLiteral("an area has at least three corners, with ; between them"));
    return std::optional(std::move(area));
}

/// Puts the value into `target`, or keeps the first error.
template <typename T>
void take(Result<T> outcome, T &target, std::optional<Error> &error)
{
    if (outcome.ok())
        target = std::move(outcome).value();
    else if (!error)
        error = outcome.error();
}

} // namespace

void addFilterOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const char *description, const char *value,
                               const char *byDefault = nullptr) {
        parser.addOption({QLatin1String(name), QString::fromUtf8(description), QLatin1String(value),
                          QLatin1String(byDefault)});
    };
    add("country", "Only events of these countries: codes (BA, XK) or English names, with commas between.",
        "codes");
    add("country-role", "Compare countries with the place, the parties, or any of them.", "place|party|any",
        "any");
    add("from", "First day: 1995, 1995-07 or 1995-07-11.", "date");
    add("to", "Last day, inclusive.", "date");
    parser.addOption(
        {QStringLiteral("certain"), QStringLiteral("Only events certainly within --from and --to.")});
    add("theme-filter", "Only these themes.", "ids");
    add("category", "Only these categories; with --theme-filter, either is enough.", "ids");
    add("crisis", "Only these crises.", "ids");
    add("actor", "Only events with an actor of this name or part of a name.", "text");
    add("actor-id", "Only events with one of these actors.", "ids");
    add("dataset", "Only events of these datasets; media reports are shown only when asked for alone.",
        "ids");
    add("date-precision", "Only dates known to the day, month or year.", "words");
    add("min-deaths", "At least so many deaths (best estimate, else low, else high).", "number");
    add("max-deaths", "At most so many deaths.", "number");
    add("area",
        "Only events whose place lies in this polygon, latitude and longitude of each corner in degrees.",
        "lat,lon;lat,lon;lat,lon");
    add("search", "Only events with all these words, or words beginning with them.", "text");
}

Result<EventFilter> readFilter(const QCommandLineParser &parser, const EventStore &events)
{
    EventFilter filter;
    std::optional<Error> error;
    std::optional<EdtfDate> from;
    std::optional<EdtfDate> to;
    take(idsOf(parser, QStringLiteral("country"), events.countries(), &Country::code,
               QStringLiteral("no such country in this chronicle")),
         filter.countries, error);
    take(roleOf(parser), filter.countryRole, error);
    take(dateOf(parser, QStringLiteral("from")), from, error);
    take(dateOf(parser, QStringLiteral("to")), to, error);
    take(idsOf(parser, QStringLiteral("theme-filter"), events.themes(), &EventTheme::id,
               QStringLiteral("no such theme in this chronicle")),
         filter.themes, error);
    take(idsOf(parser, QStringLiteral("category"), events.categories(), &Category::id,
               QStringLiteral("no such category in this chronicle")),
         filter.categories, error);
    take(idsOf(parser, QStringLiteral("crisis"), events.crises(), &Crisis::id,
               QStringLiteral("no such crisis in this chronicle")),
         filter.crises, error);
    take(idsOf(parser, QStringLiteral("actor-id"), events.actors(), &Actor::id,
               QStringLiteral("no such actor in this chronicle")),
         filter.actors, error);
    take(idsOf(parser, QStringLiteral("dataset"), events.datasets(), &Dataset::id,
               QStringLiteral("no such dataset in this chronicle")),
         filter.datasets, error);
    take(precisionsOf(parser), filter.datePrecisions, error);
    take(numberOf(parser, QStringLiteral("min-deaths")), filter.minDeaths, error);
    take(numberOf(parser, QStringLiteral("max-deaths")), filter.maxDeaths, error);
    take(areaOf(parser), filter.area, error);
    if (error)
        return *error;

    filter.certain = parser.isSet(QStringLiteral("certain"));
    filter.actorText = parser.value(QStringLiteral("actor")).toStdString();
    filter.search = parser.value(QStringLiteral("search")).toStdString();
    if (from)
        filter.from = from->earliest;
    if (to)
        filter.to = to->latest;
    if (from && to && *filter.to < *filter.from)
        return badValue(QStringLiteral("from"), parser.value(QStringLiteral("from")),
                        QStringLiteral("lies after --to “%1”").arg(parser.value(QStringLiteral("to"))));
    return filter;
}

Result<VisibleSet> showVisible(const Database &chronicle, const EventStore &events, const EventFilter &filter)
{
    if (filter.search.empty())
        return applyFilter(events, filter);
    const auto hits = searchRows(chronicle, events, filter.search);
    if (!hits.ok())
        return hits.error();
    return applyFilter(events, filter, hits.value());
}

} // namespace faultline
