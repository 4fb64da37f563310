#include "core/import/ucdp_ged_rows.h"

#include "core/import/input_fault.h"
#include "core/import/ucdp_ged_dataset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace faultline {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Cells = std::map<std::string, std::string>;

const Cells usual{{"id", "42"},
                  {"type_of_violence", "1"},
                  {"conflict_name", "Bosnia-Herzegovina: Serb"},
                  {"dyad_name", "Government of Bosnia-Herzegovina - Serbian Republic"},
                  {"side_a", "Government of Bosnia-Herzegovina"},
                  {"side_b", "Serbian Republic"},
                  {"source_article", R"("Reuters,1992-05-25,Shells fall";"AFP,1992-05-26,More shells")"},
                  {"where_prec", "1"},
                  {"where_coordinates", "Sarajevo"},
                  {"latitude", "43.85"},
                  {"longitude", "18.383333"},
                  {"country", "Bosnia-Herzegovina"},
                  {"event_clarity", "1"},
                  {"date_prec", "1"},
                  {"date_start", "1992-05-25 00:00:00.000"},
                  {"date_end", "1992-05-25 00:00:00.000"},
                  {"deaths_a", "1"},
                  {"deaths_b", "2"},
                  {"deaths_civilians", "3"},
                  {"deaths_unknown", "0"},
                  {"best", "6"},
                  {"high", "9"},
                  {"low", "5"}};

EventOrReason readRow(const Cells &changes)
{
    Cells cells = usual;
    for (const auto &[name, value] : changes)
        cells[name] = value;
    std::vector<std::string> header;
    std::vector<std::string_view> row;
    for (const auto &[name, value] : cells) {
        header.push_back(name);
        row.push_back(value);
    }
    return UcdpGedRows(header).read({2, row});
}

ImportedEvent eventOf(const Cells &changes) { return std::get<ImportedEvent>(readRow(changes)); }
std::string reasonOf(const Cells &changes) { return std::get<std::string>(readRow(changes)); }

std::string datesOf(const Cells &changes)
{
    const ImportedEvent event = eventOf(changes);
    return event.end.empty() ? event.start : event.start + "/" + event.end;
}

TEST(UcdpGedRows, ARowBecomesAnEventInTheChroniclesTerms)
{
    const ImportedEvent event = eventOf({});
    EXPECT_EQ(event.id, "ucdp-ged-42");
    EXPECT_EQ(event.title,
              "Fighting between Government of Bosnia-Herzegovina and Serbian Republic, Sarajevo");
    EXPECT_EQ(event.summary,
              "State-based violence, Bosnia-Herzegovina: Serb. Deaths: "
              "Government of Bosnia-Herzegovina 1, Serbian Republic 2, civilians 3, unknown 0.");
    EXPECT_EQ(event.reportedBy, "Reuters,1992-05-25,Shells fall | AFP,1992-05-26,More shells");
    EXPECT_EQ(event.category, "battle");
    EXPECT_EQ(event.confidence, "high");
    EXPECT_EQ(event.stateThen, "Bosnia-Herzegovina");
    EXPECT_EQ(event.deaths, (Deaths{5, 6, 9}));
    ASSERT_EQ(event.actors.size(), 2u);
    EXPECT_EQ(event.actors[0].kind, "state");
    EXPECT_EQ(event.actors[1].kind, "armed-force");
}

TEST(UcdpGedRows, OneSidedViolenceIsAgainstCivilians)
{
    const ImportedEvent event = eventOf({{"type_of_violence", "3"}, {"side_b", "Civilians"}});
    EXPECT_EQ(event.category, "atrocity");
    EXPECT_EQ(event.title, "Violence by Government of Bosnia-Herzegovina against civilians, Sarajevo");
    EXPECT_EQ(event.actors[1].kind, "community");
}

TEST(UcdpGedRows, DatesSayHowPreciselyTheyAreKnown)
{
    const Cells end{{"date_end", "1992-06-02"}};
    const auto withEnd = [&](const char *precision) {
        return datesOf({{"date_prec", precision}, {"date_end", "1992-06-02"}});
    };
    EXPECT_EQ(datesOf({}), "1992-05-25");
    EXPECT_EQ(datesOf({{"date_end", ""}, {"date_prec", ""}}), "1992-05-25");
    EXPECT_EQ(withEnd("1"), "1992-05-25/1992-06-02");
    EXPECT_EQ(withEnd("2"), "1992-05-25/1992-06-02");
    EXPECT_EQ(datesOf({{"date_prec", "3"}}), "1992-05-25~");
    EXPECT_EQ(datesOf({{"date_prec", "4"}}), "1992-05");
    EXPECT_EQ(withEnd("4"), "1992-05/1992-06");
    EXPECT_EQ(withEnd("5"), "1992-05-25~/1992-06-02~");
}

TEST(UcdpGedRows, PlacesSayHowPreciselyTheyAreKnown)
{
    const std::pair<const char *, const char *> precisions[] = {
        {"1", "exact"},    {"2", "near"},    {"3", "district"}, {"4", "district"},
        {"5", "district"}, {"6", "country"}, {"7", "near"},     {"", "near"}};
    for (const auto &[code, precision] : precisions)
        EXPECT_EQ(eventOf({{"where_prec", code}}).placePrecision, precision) << code;
    EXPECT_EQ(eventOf({{"latitude", ""}, {"longitude", ""}}).placePrecision, "");
}

TEST(UcdpGedRows, ThePlaceIsTheFirstNameThereIs)
{
    EXPECT_EQ(eventOf({{"where_coordinates", ""}, {"adm_2", "Stari Grad"}, {"adm_1", "Kanton"}}).place,
              "Stari Grad");
    EXPECT_EQ(eventOf({{"where_coordinates", ""}, {"adm_1", "Kanton"}}).place, "Kanton");
    const ImportedEvent nowhere = eventOf({{"where_coordinates", ""}});
    EXPECT_THAT(nowhere.place, IsEmpty());
    EXPECT_THAT(nowhere.title, Not(HasSubstr(",")));
}

TEST(UcdpGedRows, ContradictoryFiguresAreKeptAsTheyAre)
{
    EXPECT_EQ(eventOf({{"low", "11"}, {"best", "551"}, {"high", "12"}}).deaths, (Deaths{11, 551, 12}));
}

TEST(UcdpGedRows, UnknownIsNotZero)
{
    EXPECT_EQ(eventOf({{"low", ""}, {"best", "0"}, {"high", ""}}).deaths, (Deaths{{}, 0, {}}));
}

TEST(UcdpGedRows, ImpossibleValuesAreNamedWithTheirColumn)
{
    const std::pair<const char *, const char *> impossible[] = {
        {"id", ""},          {"id", "12x"},          {"latitude", "123"},        {"latitude", "43,85"},
        {"latitude", "nan"}, {"longitude", ""},      {"longitude", "-181"},      {"best", "1e308"},
        {"best", "2.5"},     {"best", "-1"},         {"low", "2147483648"},      {"date_start", "2001-02-30"},
        {"date_start", ""},  {"date_start", "1992"}, {"date_end", "1991-01-01"}, {"date_prec", "6"},
        {"where_prec", "0"}, {"event_clarity", "3"}, {"type_of_violence", "4"},  {"type_of_violence", ""}};
    for (const auto &[column, value] : impossible) {
        const std::string reason = reasonOf({{column, value}});
        EXPECT_THAT(reason, HasSubstr(column));
        EXPECT_THAT(reason, HasSubstr(value));
    }
}

TEST(UcdpGedRows, MarkupAndControlCharactersAreText)
{
    const ImportedEvent event =
        eventOf({{"side_b", "<b>Х</b>\x1b[31m\n& co"}, {"where_coordinates", "  Višegrad\t town "}});
    EXPECT_THAT(event.title, HasSubstr("<b>Х</b> [31m & co, Višegrad town"));
}

TEST(UcdpGedRows, LongSourcesAreCut)
{
    const ImportedEvent event = eventOf({{"source_article", std::string(5000, 'x')}});
    EXPECT_LT(event.reportedBy.size(), 310u);
    EXPECT_THAT(event.reportedBy, testing::EndsWith("…"));
}

TEST(UcdpGedRows, AHeaderWithoutNeededColumnsNamesThem)
{
    const std::vector<std::string> header{"id", "latitude"};
    try {
        UcdpGedRows{header};
        FAIL();
    } catch (const InputFault &fault) {
        EXPECT_THAT(fault.what(), AllOf(HasSubstr("type_of_violence"), HasSubstr("date_start")));
    }
}

TEST(UcdpGedRows, WhatTheRowsDoNotSayIsAssumedAloud)
{
    std::vector<std::string> header;
    std::vector<std::string_view> row;
    for (const auto &[name, value] : usual) {
        header.push_back(name);
        row.push_back(name == "where_prec" ? std::string_view{} : std::string_view(value));
    }
    UcdpGedRows rows(header);
    rows.read({2, row});
    rows.read({3, row});
    EXPECT_THAT(rows.assumptions(), testing::ElementsAre(testing::StartsWith("2 rows")));
}

TEST(UcdpGedDataset, TheVersionIsInTheNameOfTheFile)
{
    EXPECT_EQ(gedDataset("a/GEDEvent_v25_1.csv", "").version, "25.1");
    EXPECT_EQ(gedDataset("GEDEvent_v24_0_1.csv", "").version, "24.0.1");
    EXPECT_EQ(gedDataset("ged191.csv.gz", "").version, "19.1");
    EXPECT_EQ(gedDataset("balkans.csv", "").version, "");
    EXPECT_EQ(gedDataset("ged191.csv", "20.1").version, "20.1");
    EXPECT_THAT(gedDataset("ged251.csv", "").citation, HasSubstr("Davies"));
}

} // namespace
} // namespace faultline
