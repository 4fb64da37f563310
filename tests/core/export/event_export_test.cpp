#include "core/export/event_export.h"

#include "core/db/event_loader.h"
#include "core/filter/apply_filter.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace faultline {
namespace {

namespace fs = std::filesystem;

class EventExportTest : public testing::Test {
protected:
    std::string textOf(const fs::path &file) const
    {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    ExportSubject subject() const { return {m_chronicle, m_store, m_visible, "Faultline test"}; }

    test::TemporaryFolder m_folder;
    fs::path m_file = test::compileSmallChronicle(m_folder.path());
    Database m_chronicle = openChronicle(m_file).value();
    EventStore m_store = loadEvents(m_chronicle).value();
    VisibleSet m_visible = applyFilter(m_store, {});
};

TEST_F(EventExportTest, EventsComeByStartThenId)
{
    std::ostringstream out;
    const auto outcome = writeEvents(out, ExportFormat::Csv, subject());
    ASSERT_TRUE(outcome.ok());
    EXPECT_EQ(outcome.value().written, 7U);
    const std::string csv = out.str();
    std::size_t last = 0;
    for (const char *id :
         {"plebiscite", "siege", "detention-camp", "shelling", "agreement", "declaration", "visit"}) {
        const std::size_t at = csv.find("\r\n" + std::string(id) + ",");
        EXPECT_NE(at, std::string::npos) << id;
        EXPECT_GT(at, last) << id;
        last = at;
    }
}

TEST_F(EventExportTest, EachTextFormatSaysWhatItHoldsAndWhoIsToBeCited)
{
    m_visible = applyFilter(m_store, {.countries = {"XK"}});
    for (const ExportFormatNames &names : exportFormats()) {
        if (names.format == ExportFormat::Csv || !names.isText)
            continue;
        std::ostringstream out;
        ASSERT_TRUE(writeEvents(out, names.format, subject()).ok()) << names.word;
        EXPECT_THAT(out.str(), testing::HasSubstr("Kosovo")) << names.word;
        EXPECT_THAT(out.str(), testing::HasSubstr("Nobody (2026)")) << names.word;
        EXPECT_THAT(out.str(), testing::Not(testing::HasSubstr("siege"))) << names.word;
    }
}

TEST_F(EventExportTest, AGeoPackageIsALayerOfPoints)
{
    const fs::path file = m_folder / "events.gpkg";
    const auto outcome = saveEvents(file, ExportFormat::GeoPackage, subject());
    ASSERT_TRUE(outcome.ok()) << outcome.error().detail;
    const Database package = Database::toRead(file, Readable::Anything);
    Statement rows(package,
                   "SELECT hex(substr(geom, 1, 13)), last_day, deaths_best, geom IS NULL FROM events"
                   " ORDER BY start, id");
    ASSERT_TRUE(rows.step());
    EXPECT_EQ(rows.integer(3), 1); // the plebiscite has no place
    ASSERT_TRUE(rows.step());
    EXPECT_EQ(rows.text(0), "47500001E61000000101000000");
    EXPECT_EQ(rows.text(1), "1996-02-29");
    EXPECT_EQ(rows.integer(2), 200);
    Statement contents(package, "SELECT data_type, srs_id, description FROM gpkg_contents");
    ASSERT_TRUE(contents.step());
    EXPECT_EQ(contents.text(0), "features");
    EXPECT_EQ(contents.integer(1), 4326);
    EXPECT_THAT(std::string(contents.text(2)), testing::HasSubstr("Nobody (2026)"));
}

TEST_F(EventExportTest, TheSameEventsMakeTheSameFile)
{
    for (const ExportFormatNames &names : exportFormats()) {
        const fs::path first = m_folder / ("a." + std::string(names.extension));
        const fs::path second = m_folder / ("b." + std::string(names.extension));
        ASSERT_TRUE(saveEvents(first, names.format, subject()).ok());
        ASSERT_TRUE(saveEvents(second, names.format, subject()).ok());
        EXPECT_FALSE(textOf(first).empty()) << names.word;
        EXPECT_EQ(textOf(first), textOf(second)) << names.word;
        EXPECT_EQ(exportFormatOf(first), names.format);
        EXPECT_EQ(exportFormatCalled(names.word), names.format);
    }
}

TEST_F(EventExportTest, AFileThatCannotBeWrittenIsNamedAndTheOldOneStays)
{
    const auto none = saveEvents(m_folder / "none" / "e.kml", ExportFormat::Kml, subject());
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().kind, Error::Kind::WriteFailed);
    EXPECT_EQ(none.error().file, m_folder / "none" / "e.kml");

    const fs::path file = m_folder / "old.gpkg";
    std::ofstream(file) << "old";
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = saveEvents(file, ExportFormat::GeoPackage, subject(), stop.get_token());
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().kind, Error::Kind::Stopped);
    EXPECT_EQ(textOf(file), "old");
}

TEST_F(EventExportTest, AStreamThatFailsIsSaid)
{
    std::ofstream full("/dev/full");
    const auto outcome = writeEvents(full, ExportFormat::GeoJson, subject());
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().kind, Error::Kind::WriteFailed);
}

} // namespace
} // namespace faultline
