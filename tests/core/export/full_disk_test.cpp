// What becomes of files of events where there is no room for them.
#include "core/db/event_loader.h"
#include "core/export/event_export.h"
#include "core/filter/apply_filter.h"
#include "tests/support/little_room.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

namespace fs = std::filesystem;

TEST(ExportOnAFullDisk, LeavesTheOldFileAndSaysSoInEveryFormat)
{
    const test::TemporaryFolder folder;
    const test::TemporaryFolder out;
    const fs::path file = test::compileSmallChronicle(folder.path());
    test::alterWithSql(file,
                       "UPDATE event SET summary = printf('%.*c', 20000, 'x')"); // more than buffers hold
    const auto chronicle = openChronicle(file);
    ASSERT_TRUE(chronicle.ok());
    const auto events = loadEvents(chronicle.value());
    ASSERT_TRUE(events.ok());
    const VisibleSet visible = applyFilter(events.value(), {});
    for (const ExportFormatNames &names : exportFormats()) {
        const fs::path target = out / ("events." + std::string(names.extension));
        test::writeFile(target, "old");
        {
            const test::LittleRoom room(600);
            const auto outcome =
                saveEvents(target, names.format, {chronicle.value(), events.value(), visible, "Faultline"});
            ASSERT_FALSE(outcome.ok()) << names.name;
            EXPECT_EQ(outcome.error().kind, Error::Kind::WriteFailed) << names.name;
            EXPECT_EQ(outcome.error().file, target) << names.name;
        }
        EXPECT_EQ(test::readFile(target), "old") << names.name;
        fs::remove(target);
        EXPECT_TRUE(fs::is_empty(out.path())) << names.name;
    }
}

} // namespace
} // namespace faultline
