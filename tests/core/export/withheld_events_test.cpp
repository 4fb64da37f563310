// Events of datasets that may not be passed on, in every format of a file.
#include "core/db/event_loader.h"
#include "core/export/event_export.h"
#include "core/filter/apply_filter.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(WithheldEvents, AreNeverWritten)
{
    const test::TemporaryFolder folder;
    const std::filesystem::path file = test::compileSmallChronicle(folder.path());
    test::alterWithSql(file,
                       "INSERT INTO dataset VALUES ('closed', 'Closed data', '1', 'No copies', "
                       "'Cite the closed data.', 0, 0, 9);"
                       "UPDATE event SET dataset = 'closed' WHERE id = 'siege'");
    const auto chronicle = openChronicle(file);
    ASSERT_TRUE(chronicle.ok());
    const auto events = loadEvents(chronicle.value());
    ASSERT_TRUE(events.ok());
    const VisibleSet visible = applyFilter(events.value(), {});
    for (const ExportFormatNames &names : exportFormats()) {
        const auto target = folder / ("events." + std::string(names.extension));
        const auto outcome =
            saveEvents(target, names.format, {chronicle.value(), events.value(), visible, "Faultline"});
        ASSERT_TRUE(outcome.ok()) << names.name;
        EXPECT_EQ(outcome.value().withheld, 1u) << names.name;
        EXPECT_EQ(outcome.value().written, 6u) << names.name;
        const std::string bytes = test::readFile(target);
        EXPECT_THAT(bytes, HasSubstr("Shelling of a market")) << names.name;
        EXPECT_THAT(bytes, Not(HasSubstr("Siege of Sarajevo"))) << names.name;
        EXPECT_THAT(bytes, Not(HasSubstr("The city is besieged"))) << names.name;
    }
}

} // namespace
} // namespace faultline
