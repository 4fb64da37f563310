// What files of each format bring into a chronicle.
#include "core/db/chronicle_check.h"
#include "tests/core/import/import_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

namespace faultline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class ImportFormats : public ImportWorld {
protected:
    void as(ImportFormat format)
    {
        m_options.format = format;
        m_file = m_folder / "foreign";
    }

    /// A table or GeoJSON of one's own.
    void asOwn(ImportFormat format)
    {
        as(format);
        m_options.dataset = {.id = "own", .name = "Own table"};
    }

    std::vector<std::string> questionsOn(const std::string &bytes)
    {
        test::writeFile(m_file, bytes);
        return previewImport(m_file, m_options).value().questions;
    }

    std::string flags() const
    {
        return query("SELECT redistributable || ' ' || media_reports FROM dataset").at(0);
    }
};

constexpr const char *acledTable =
    "event_id_cnty,event_date,event_type,country,latitude,longitude,actor1,fatalities\n"
    "BIH1,2018-05-01,Battles,Bosnia and Herzegovina,43.85,18.38,Police Forces of Bosnia,2\n";

std::string gdeltFile()
{
    std::vector<std::string> cells(58);
    cells[0] = "123";
    cells[1] = "20080217";
    cells[26] = cells[27] = "043";
    cells[28] = "04";
    cells[49] = "4";
    cells[50] = "Sarajevo, \"the city\"";
    cells[53] = "43.85";
    cells[54] = "18.38";
    std::string row;
    for (const std::string &cell : cells)
        row.append(&cell == cells.data() ? "" : "\t").append(cell);
    return row + "\n";
}

TEST_F(ImportFormats, AcledRowsMayNotBePassedOn)
{
    as(ImportFormat::Acled);
    EXPECT_EQ(import(acledTable).added, 1u);
    EXPECT_EQ(flags(), "0 0");
    EXPECT_THAT(query("SELECT id FROM event WHERE dataset = 'acled' AND deaths_best = 2"),
                ElementsAre("acled-bih1"));
    EXPECT_THAT(checkChronicle(m_into).value(), IsEmpty());
}

TEST_F(ImportFormats, AcledsWeeklySumsAreRefusedByFile)
{
    as(ImportFormat::Acled);
    EXPECT_THAT(errorOf("WEEK,EVENTS\n1,2\n").detail, HasSubstr("foreign, line 1: this is ACLED's weekly"));
}

TEST_F(ImportFormats, GdeltHasNeitherHeaderNorQuotesAndIsMarkedAsMediaReports)
{
    as(ImportFormat::Gdelt);
    EXPECT_EQ(import(gdeltFile()).added, 1u);
    EXPECT_EQ(flags(), "1 1");
    EXPECT_THAT(query("SELECT place FROM event WHERE dataset = 'gdelt'"),
                ElementsAre("Sarajevo, \"the city\""));
    EXPECT_THAT(checkChronicle(m_into).value(), IsEmpty());
}

TEST_F(ImportFormats, ATableIsReadByTheNamesOfItsColumnsIfTheyTellEverything)
{
    asOwn(ImportFormat::Csv);
    const EventImportReport report =
        import("id,date,title,category,country,deaths\n7,31/12/1995,Siege,battle,SERBIA,3\n");
    EXPECT_EQ(report.added, 1u);
    EXPECT_THAT(report.assumptions, Contains(HasSubstr("start from 'date'")));
    EXPECT_THAT(report.assumptions, Contains(HasSubstr("the day comes before the month")));
    EXPECT_THAT(query("SELECT id || start || country FROM event JOIN event_country ON event = key"
                      " WHERE dataset = 'own'"),
                ElementsAre("own-71995-12-31RS"));
    EXPECT_THAT(checkChronicle(m_into).value(), IsEmpty());
}

TEST_F(ImportFormats, WhatTheColumnsDoNotTellIsAskedAndNothingIsWritten)
{
    asOwn(ImportFormat::Csv);
    const std::string before = test::readFile(m_into);
    const char *table = "date,title\n03/04/1999,Raid\n";
    EXPECT_THAT(questionsOn(table),
                ElementsAre(HasSubstr("'03/04/1999'"), HasSubstr("Which category do the events have?")));
    EXPECT_THAT(errorOf(table).detail, HasSubstr("Which category do the events have?"));
    EXPECT_EQ(test::readFile(m_into), before);
}

TEST_F(ImportFormats, AGivenMappingGoesBeforeTheNamesOfColumns)
{
    asOwn(ImportFormat::Csv);
    m_options.mapping = {.columns = {{"start", "when"}, {"title", "what"}},
                         .category = "battle",
                         .dateOrder = DateOrder::MonthFirst};
    import("title,when,what\nno,03/04/1999,yes\n");
    EXPECT_THAT(query("SELECT title || start FROM event WHERE dataset = 'own'"),
                ElementsAre("yes1999-03-04"));
}

TEST_F(ImportFormats, ADecimalCommaIsReadWhereNoCommaSeparatesCells)
{
    asOwn(ImportFormat::Csv);
    m_options.mapping.category = "battle";
    import("date;title;lat;lon\n1995;Raid;43,85;18,38\n");
    EXPECT_THAT(query("SELECT latitude FROM event WHERE dataset = 'own'"), ElementsAre("43.85"));
    EXPECT_THAT(errorOf("date,title,lat,lon\n1995,Raid,\"43,85\",\"18,38\"\n").detail, HasSubstr("'43,85'"));
}

std::string geoJson(int features)
{
    std::string text = R"({"type": "FeatureCollection", "features": [)";
    for (int i = 0; i < features; ++i)
        text.append(i == 0 ? "\n" : ",\n")
            .append(R"({"type": "Feature", "properties": {"id": )")
            .append(std::to_string(i))
            .append(R"(, "date": "1995", "title": "Raid", "category": "battle"},)")
            .append(R"("geometry": {"type": "Point", "coordinates": [18.38, 43.85]}})");
    return text + "\n]}";
}

TEST_F(ImportFormats, GeoJsonIsReadPlainAndPacked)
{
    asOwn(ImportFormat::GeoJson);
    const std::string text = geoJson(1500); // several batches
    EXPECT_EQ(import(text).added, 1500u);
    EXPECT_THAT(query("SELECT count(DISTINCT country) || max(country) FROM event_country c JOIN event e ON "
                      "e.key = c.event WHERE dataset = 'own'"),
                ElementsAre("1BA"));
    gzFile out = gzopen(m_file.c_str(), "wb");
    gzwrite(out, text.data(), static_cast<unsigned>(text.size()));
    gzclose(out);
    EXPECT_EQ(import(test::readFile(m_file)).unchanged, 1500u);
    EXPECT_THAT(checkChronicle(m_into).value(), IsEmpty());
}

TEST_F(ImportFormats, ATornGeoJsonLeavesTheChronicleAsItWas)
{
    asOwn(ImportFormat::GeoJson);
    const std::string before = test::readFile(m_into);
    const std::string text = geoJson(5000);
    EXPECT_THAT(errorOf(text.substr(0, text.size() - 200)).detail,
                HasSubstr("foreign, line 5000: it is no JSON"));
    EXPECT_EQ(test::readFile(m_into), before);
}

TEST_F(ImportFormats, APreviewOfGeoJsonIsATableOfItsProperties)
{
    asOwn(ImportFormat::GeoJson);
    test::writeFile(m_file, geoJson(3000));
    const ImportPreview preview = previewImport(m_file, m_options, 2).value();
    EXPECT_THAT(preview.header, ElementsAre("category", "date", "id", "title"));
    EXPECT_EQ(preview.cells.size(), 2u);
    EXPECT_EQ(preview.events.size(), 2u);
    EXPECT_EQ(preview.mapping.columns.at("start"), "date");
}

TEST_F(ImportFormats, ADatasetOfOnesOwnNeedsAnIdAndANameThatAreNotTaken)
{
    EXPECT_THAT(datasetFault({.name = "Own"}), HasSubstr("--dataset"));
    EXPECT_THAT(datasetFault({.id = "own"}), HasSubstr("--dataset-name"));
    EXPECT_THAT(datasetFault({.id = "My Own", .name = "Own"}), HasSubstr("'My Own'"));
    EXPECT_EQ(datasetFault({.id = "own", .name = "Own"}), "");
    asOwn(ImportFormat::Csv);
    m_options.dataset.id = "chronicle";
    EXPECT_THAT(errorOf("date,title\n").detail, HasSubstr("'chronicle' stands for"));
}

} // namespace
} // namespace faultline
