#include "core/db/event_details.h"

#include "core/db/event_loader.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using testing::ElementsAre;

class EventDetailsTest : public testing::Test {
protected:
    std::int64_t key(std::string_view id) const
    {
        return m_store.value().key(test::rowOf(m_chronicle.value(), m_store.value(), id));
    }

    test::TemporaryFolder m_folder;
    Result<Database> m_chronicle = openChronicle(test::compileSmallChronicle(m_folder.path()));
    Result<EventStore> m_store = loadEvents(m_chronicle.value());
};

TEST_F(EventDetailsTest, TextsAndDatesAreAsWritten)
{
    const auto details = loadEventDetails(m_chronicle.value(), key("siege"));
    ASSERT_TRUE(details.ok()) << details.error().detail;
    EXPECT_EQ(details.value().start, "1992-04-05");
    EXPECT_EQ(details.value().end, "1996-02-29");
    EXPECT_EQ(details.value().summary, "The city is besieged.\nCounts differ.");
    EXPECT_EQ(details.value().deathsNote, "The court counts fewer, the agency more.");
    EXPECT_EQ(loadEventDetails(m_chronicle.value(), key("detention-camp")).value().start, "1992-05~");
    EXPECT_EQ(loadEventDetails(m_chronicle.value(), key("visit")).value().end, "..");
}

TEST_F(EventDetailsTest, ThePlaceHasItsOtherNames)
{
    EXPECT_THAT(loadEventDetails(m_chronicle.value(), key("declaration")).value().placeNames,
                ElementsAre("Prishtina", "Priština"));
    EXPECT_TRUE(loadEventDetails(m_chronicle.value(), key("siege")).value().placeNames.empty());
}

TEST_F(EventDetailsTest, SourcesSayWhatTheySupport)
{
    const auto details = loadEventDetails(m_chronicle.value(), key("siege"));
    ASSERT_TRUE(details.ok());
    ASSERT_EQ(details.value().sources.size(), 2u);
    const SourceDetails &court = details.value().sources[0];
    EXPECT_EQ(court.id, "court");
    EXPECT_EQ(court.publisher, "International Tribunal");
    EXPECT_EQ(court.title, "Judgement");
    EXPECT_EQ(court.date, "2003-12-05");
    EXPECT_EQ(court.reference, "IT-98-29-T");
    EXPECT_EQ(court.url, "https://example.org/judgement");
    EXPECT_THAT(court.supports, ElementsAre("event", "date", "place", "deaths"));
    EXPECT_EQ(court.says, "counts 100");
    EXPECT_EQ(details.value().sources[1].id, "agency");
    EXPECT_EQ(details.value().sources[1].reference, "");
}

TEST_F(EventDetailsTest, ManyEventsComeInTheOrderAsked)
{
    const std::vector<std::int64_t> keys = {key("visit"), key("plebiscite"), key("visit")};
    const auto details = loadEventDetails(m_chronicle.value(), keys);
    ASSERT_TRUE(details.ok());
    ASSERT_EQ(details.value().size(), 3u);
    EXPECT_EQ(details.value()[0].start, "2020-02-17");
    EXPECT_EQ(details.value()[1].start, "1990-12-23");
    EXPECT_EQ(details.value()[2].sources.front().id, "ministry");
}

TEST_F(EventDetailsTest, AnEventThatIsNotThereIsAnError)
{
    const auto details = loadEventDetails(m_chronicle.value(), 99);
    ASSERT_FALSE(details.ok());
    EXPECT_EQ(details.error().kind, Error::Kind::Damaged);
    EXPECT_THAT(details.error().detail, testing::HasSubstr("99"));
}

} // namespace
} // namespace faultline
