#include "core/report/plan_folder.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

ReportPlan named(std::string name)
{
    ReportPlan plan = usualReportPlan();
    plan.name = std::move(name);
    return plan;
}

TEST(PlanFolder, KeepsAPlanAndFindsItAgain)
{
    const test::TemporaryFolder folder;
    ReportPlan plan = named("Für morgen");
    plan.note = "Erste Zeile\nzweite";
    const auto file = keepPlan(folder / "templates", plan);
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file.value(), folder / "templates/fur-morgen.json");
    const auto kept = keptPlans(folder / "templates");
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept[0].plan.value(), plan);
}

TEST(PlanFolder, ThereAreNoneBeforeTheFirst)
{
    const test::TemporaryFolder folder;
    EXPECT_TRUE(keptPlans(folder / "templates").empty());
}

TEST(PlanFolder, AnotherPlanOfTheNameIsReplacedAndNothingElse)
{
    const test::TemporaryFolder folder;
    test::writeFile(folder / "a-b.json", "{ broken");
    ReportPlan plan = named("a/b");
    EXPECT_EQ(keepPlan(folder.path(), plan).value(), folder / "a-b-2.json");
    EXPECT_EQ(keepPlan(folder.path(), named("a:b")).value(), folder / "a-b-3.json");
    plan.dpi = 300.0;
    EXPECT_EQ(keepPlan(folder.path(), plan).value(), folder / "a-b-2.json");
    EXPECT_EQ(test::readFile(folder / "a-b.json"), "{ broken");
    const auto kept = keptPlans(folder.path());
    ASSERT_EQ(kept.size(), 3u);
    EXPECT_EQ(kept[0].plan.value().dpi, 300.0);
    EXPECT_FALSE(kept[2].plan.ok());
    EXPECT_NE(kept[2].plan.error().detail.find("a-b.json"), std::string::npos);
}

TEST(PlanFolder, NamesStayInsideTheFolder)
{
    const test::TemporaryFolder folder;
    for (const char *name : {"../outside", "/tmp/outside", ".hidden", "a\nb"}) {
        const auto file = keepPlan(folder.path(), named(name));
        if (file.ok()) {
            EXPECT_EQ(file.value().parent_path(), folder.path()) << name;
            EXPECT_NE(file.value().filename().string()[0], '.') << name;
        }
    }
}

TEST(PlanFolder, RefusesNamesThatAreTakenAndPlansOfNoReport)
{
    const test::TemporaryFolder folder;
    EXPECT_FALSE(keepPlan(folder.path(), named("")).ok());
    EXPECT_FALSE(keepPlan(folder.path(), named("web picture")).ok());
    ReportPlan empty = named("Empty");
    empty.parts.clear();
    const auto kept = keepPlan(folder.path(), empty);
    ASSERT_FALSE(kept.ok());
    EXPECT_EQ(kept.error().kind, Error::Kind::BadInput);
    EXPECT_TRUE(keptPlans(folder.path()).empty());
}

TEST(PlanFolder, AFolderThatCannotBeMadeIsSaid)
{
    const test::TemporaryFolder folder;
    test::writeFile(folder / "file", "x");
    const auto kept = keepPlan(folder / "file/templates", named("Mine"));
    ASSERT_FALSE(kept.ok());
    EXPECT_EQ(kept.error().kind, Error::Kind::WriteFailed);
}

} // namespace
} // namespace faultline
