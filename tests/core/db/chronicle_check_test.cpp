#include "core/db/chronicle_check.h"

#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class ChronicleCheck : public testing::Test {
protected:
    std::vector<std::string> findingsAfter(const std::string &sql) const
    {
        const auto file = test::compileSmallChronicle(m_folder.path());
        test::alterWithSql(file, sql);
        const auto findings = checkChronicle(file);
        return findings.ok() ? findings.value() : std::vector{"error: " + findings.error().detail};
    }

    test::TemporaryFolder m_folder;
};

TEST_F(ChronicleCheck, ASoundChronicleHasNoFindings) { EXPECT_THAT(findingsAfter(""), IsEmpty()); }

TEST_F(ChronicleCheck, DatesAreReadAndComparedWithTheirDays)
{
    EXPECT_THAT(findingsAfter("UPDATE event SET start = '1992-13' WHERE id = 'siege'"),
                Contains(AllOf(HasSubstr("'siege'"), HasSubstr("1992-13"))));
    EXPECT_THAT(findingsAfter("UPDATE event SET latest_day = latest_day + 1 WHERE id = 'siege'"),
                Contains(AllOf(HasSubstr("'siege'"), HasSubstr("9556"))));
    EXPECT_THAT(findingsAfter("UPDATE crisis SET \"end\" = '1991' WHERE id = 'war'"),
                Contains(AllOf(HasSubstr("'war'"), HasSubstr("1991"))));
    EXPECT_THAT(findingsAfter("UPDATE source SET date = 'May' WHERE id = 'court'"),
                Contains(AllOf(HasSubstr("'court'"), HasSubstr("May"))));
}

TEST_F(ChronicleCheck, CoordinatesMustBeOnEarth)
{
    EXPECT_THAT(findingsAfter("UPDATE event SET latitude = 95.5 WHERE id = 'siege'"),
                Contains(AllOf(HasSubstr("'siege'"), HasSubstr("95.5"))));
    EXPECT_THAT(findingsAfter("UPDATE event SET longitude = -181 WHERE id = 'siege'"),
                Contains(AllOf(HasSubstr("'siege'"), HasSubstr("-181"))));
    EXPECT_THAT(findingsAfter("UPDATE event SET longitude = NULL WHERE id = 'siege'"),
                Contains(AllOf(HasSubstr("'siege'"), HasSubstr("longitude"))));
}

TEST_F(ChronicleCheck, DeathsMustRiseFromLowToHigh)
{
    EXPECT_THAT(findingsAfter("UPDATE event SET deaths_low = 250 WHERE id = 'siege'"),
                Contains(AllOf(HasSubstr("'siege'"), HasSubstr("250, 200, 300"))));
    EXPECT_THAT(findingsAfter("UPDATE event SET deaths_low = -1 WHERE id = 'siege'"),
                Contains(HasSubstr("-1, 200, 300")));
}

TEST_F(ChronicleCheck, EventsNeedSourcesAndDeathsNeedTheirOwn)
{
    EXPECT_THAT(findingsAfter("DELETE FROM event_source WHERE source = 'ministry'"),
                Contains("Event 'visit' has no source."));
    EXPECT_THAT(findingsAfter("UPDATE event_source SET supports = 'event'"),
                Contains("Event 'shelling' has deaths, but no source that supports them."));
}

TEST_F(ChronicleCheck, PartsFormNoCircles)
{
    const auto findings =
        findingsAfter("INSERT INTO event_link SELECT a.key, 'part_of', b.key FROM event a, event b"
                      " WHERE (a.id, b.id) IN (VALUES ('siege', 'agreement'), ('agreement', 'shelling'))");
    for (const char *id : {"siege", "agreement", "shelling"})
        EXPECT_THAT(findings, Contains("Event '" + std::string(id) + "' is part of itself."));
}

TEST_F(ChronicleCheck, AnEventIsPartOfOneOther)
{
    EXPECT_THAT(findingsAfter("INSERT INTO event_link SELECT a.key, 'part_of', b.key FROM event a, event b"
                              " WHERE a.id = 'shelling' AND b.id = 'agreement'"),
                Contains("Event 'shelling' is part of 2 events."));
}

TEST_F(ChronicleCheck, ReferencesMustLeadSomewhere)
{
    EXPECT_THAT(findingsAfter("INSERT INTO event_actor VALUES (1, 7, 'nobody')"),
                Contains(AllOf(HasSubstr("event_actor"), HasSubstr("refers to a row of actor"))));
}

TEST_F(ChronicleCheck, WordsThatTheSchemaDoesNotKnowAreFound)
{
    EXPECT_THAT(findingsAfter("UPDATE event SET confidence = 'total' WHERE id = 'siege'"),
                Contains(HasSubstr("CHECK constraint failed in event")));
}

TEST_F(ChronicleCheck, TheSearchIndexHasEveryEvent)
{
    EXPECT_THAT(findingsAfter("INSERT INTO event_search (event_search) VALUES ('delete-all')"),
                Contains("Event 'siege' is not in the search index."));
}

TEST_F(ChronicleCheck, WhatIsNoChronicleIsAnError)
{
    test::writeFile(m_folder / "text", "no chronicle");
    const auto findings = checkChronicle(m_folder / "text");
    ASSERT_FALSE(findings.ok());
    EXPECT_EQ(findings.error().kind, Error::Kind::NotAChronicle);
}

} // namespace
} // namespace faultline
