#include "core/import/acled_rows.h"

#include "core/import/input_fault.h"
#include "tests/core/import/record_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Made up; no row of the real dataset.
std::map<std::string, std::string> acledRow()
{
    return {{"event_id_cnty", "SRB99991"},
            {"event_date", "2023-03-31"},
            {"time_precision", "1"},
            {"event_type", "Protests"},
            {"sub_event_type", "Peaceful protest"},
            {"actor1", "Protesters (Serbia)"},
            {"assoc_actor_1", "Labor Group (Serbia); Civilians (Serbia)"},
            {"inter1", "Protesters"},
            {"actor2", "Police Forces of Serbia (2022-)"},
            {"assoc_actor_2", ""},
            {"inter2", "1"},
            {"country", "Serbia"},
            {"location", "Niš"},
            {"latitude", "43.3247"},
            {"longitude", "21.9033"},
            {"geo_precision", "1"},
            {"source", "Example Daily; Example Radio"},
            {"source_scale", "National"},
            {"notes", "On 31 March, workers \"gathered\",\nsaid the source."},
            {"fatalities", "0"}};
}

std::map<std::string, std::string> acledRowWith(const std::string &column, const std::string &value)
{
    auto cells = acledRow();
    cells[column] = value;
    return cells;
}

EventOrReason readAcled(const std::map<std::string, std::string> &cells)
{
    std::vector<std::string> header;
    std::vector<std::string> values;
    for (const auto &[column, value] : cells) {
        header.push_back(column);
        values.push_back(value);
    }
    try {
        return readRow(*acledRows(header), values);
    } catch (const InputFault &fault) {
        return fault.what();
    }
}

TEST(AcledRows, ARowBecomesAnEvent)
{
    const ImportedEvent event = eventOf(readAcled(acledRow()));
    EXPECT_EQ(event.id, "acled-srb99991");
    EXPECT_EQ(event.start, "2023-03-31");
    EXPECT_EQ(event.end, "");
    EXPECT_EQ(event.title, "Peaceful protest, Niš: Protesters (Serbia) – Police Forces of Serbia (2022-)");
    EXPECT_EQ(event.summary, "On 31 March, workers \"gathered\",\nsaid the source.");
    EXPECT_EQ(event.place, "Niš");
    EXPECT_EQ(event.position, (LatLon{43.3247, 21.9033}));
    EXPECT_EQ(event.placePrecision, "exact");
    EXPECT_EQ(event.country, "RS");
    EXPECT_EQ(event.stateThen, "Serbia");
    EXPECT_EQ(event.category, "protest_or_unrest");
    EXPECT_EQ(event.deaths, (Deaths{.low = {}, .best = 0, .high = {}}));
    EXPECT_EQ(event.confidence, "medium");
    EXPECT_EQ(event.reportedBy, "Example Daily; Example Radio (National)");
}

TEST(AcledRows, ActorsKeepTheirOrderAndKinds)
{
    std::vector<std::string> actors;
    for (const ImportedActor &actor : eventOf(readAcled(acledRow())).actors)
        actors.push_back(actor.name + " = " + std::string(actor.kind));
    EXPECT_THAT(actors,
                ElementsAre("Protesters (Serbia) = community", "Labor Group (Serbia) = organisation",
                            "Civilians (Serbia) = community",
                            "Police Forces of Serbia (2022-) = armed-force"));
}

TEST(AcledRows, DatesComeInThreeSpellings)
{
    for (const char *date : {"2023-03-04", "4 March 2023", "04-03-2023"})
        EXPECT_EQ(eventOf(readAcled(acledRowWith("event_date", date))).start, "2023-03-04") << date;
    EXPECT_THAT(reasonOf(readAcled(acledRowWith("event_date", "March 2023"))),
                HasSubstr("event_date: 'March 2023'"));
}

TEST(AcledRows, TimePrecisionIsSaidInTheDate)
{
    EXPECT_EQ(eventOf(readAcled(acledRowWith("time_precision", "2"))).start, "2023-03-31~");
    EXPECT_EQ(eventOf(readAcled(acledRowWith("time_precision", "3"))).start, "2023-03");
    EXPECT_THAT(reasonOf(readAcled(acledRowWith("time_precision", "4"))), HasSubstr("'4'"));
}

TEST(AcledRows, GeoPrecisionIsKept)
{
    EXPECT_EQ(eventOf(readAcled(acledRowWith("geo_precision", "2"))).placePrecision, "near");
    EXPECT_EQ(eventOf(readAcled(acledRowWith("geo_precision", "3"))).placePrecision, "district");
}

TEST(AcledRows, TypesOfTodayAndOfOlderReleasesHaveACategory)
{
    const auto category = [](const std::string &type, const std::string &subType) {
        auto cells = acledRowWith("event_type", type);
        cells["sub_event_type"] = subType;
        return eventOf(readAcled(cells)).category;
    };
    EXPECT_EQ(category("Battles", "Armed clash"), "battle");
    EXPECT_EQ(category("Explosions/Remote violence", "Grenade"), "terror_or_attack");
    EXPECT_EQ(category("Violence against civilians", "Attack"), "atrocity");
    EXPECT_EQ(category("Riots", "Mob violence"), "protest_or_unrest");
    EXPECT_EQ(category("Strategic developments", "Agreement"), "ceasefire_or_peace");
    EXPECT_EQ(category("Strategic developments", "Arrests"), "justice");
    EXPECT_EQ(category("Strategic developments", "Disrupted weapons use"), "military_intervention");
    EXPECT_EQ(category("Strategic developments", "Other"), "politics_and_elections");
    EXPECT_EQ(category("Battle-Government regains territory", ""), "battle");
    EXPECT_EQ(category("Riots/Protests", ""), "protest_or_unrest");
    EXPECT_THAT(reasonOf(readAcled(acledRowWith("event_type", "Parade"))), HasSubstr("event_type: 'Parade'"));
}

TEST(AcledRows, HeadersMayBeInCapitalsAndLackColumns)
{
    const std::vector<std::string> header{"DATA_ID", "EVENT_ID_CNTY", "EVENT_DATE", "ISO3", "EVENT_TYPE"};
    const auto format = acledRows(header);
    const ImportedEvent event = eventOf(readRow(*format, {"7", "BIH12", "1 May 2018", "BIH", "Battles"}));
    EXPECT_EQ(event.id, "acled-bih12");
    EXPECT_EQ(event.title, "Battles");
    EXPECT_FALSE(event.position);
    EXPECT_FALSE(event.deaths.known());
}

TEST(AcledRows, AMissingColumnIsNamed)
{
    const std::vector<std::string> header{"event_id_cnty", "event_type"};
    EXPECT_THAT([&] { acledRows(header); }, testing::ThrowsMessage<InputFault>(HasSubstr("'event_date'")));
}

TEST(AcledRows, WeeklySumsAreNoEvents)
{
    const std::vector<std::string> header{"WEEK",
                                          "REGION",
                                          "COUNTRY",
                                          "ADMIN1",
                                          "EVENT_TYPE",
                                          "SUB_EVENT_TYPE",
                                          "EVENTS",
                                          "FATALITIES",
                                          "POPULATION_EXPOSURE",
                                          "DISORDER_TYPE",
                                          "ID",
                                          "CENTROID_LATITUDE",
                                          "CENTROID_LONGITUDE"};
    EXPECT_THAT([&] { acledRows(header); },
                testing::ThrowsMessage<InputFault>(HasSubstr("weekly aggregate")));
}

TEST(AcledRows, ValuesThatCannotBeReadAreNamed)
{
    EXPECT_THAT(reasonOf(readAcled(acledRowWith("fatalities", "some"))), HasSubstr("fatalities: 'some'"));
    EXPECT_THAT(reasonOf(readAcled(acledRowWith("latitude", "north"))), HasSubstr("latitude: 'north'"));
    EXPECT_THAT(reasonOf(readAcled(acledRowWith("longitude", ""))), HasSubstr("longitude: ''"));
    EXPECT_THAT(reasonOf(readAcled(acledRowWith("event_id_cnty", ""))), HasSubstr("event_id_cnty: ''"));
}

TEST(AcledRows, RowsMayNotBePassedOn) { EXPECT_FALSE(acledDataset().redistributable); }

} // namespace
} // namespace faultline
