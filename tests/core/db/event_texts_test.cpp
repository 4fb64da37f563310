#include "core/db/event_texts.h"

#include "core/db/event_loader.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

class EventTextsTest : public testing::Test {
protected:
    static EventStore loaded(const std::filesystem::path &file)
    {
        return loadEvents(openChronicle(file).value()).value();
    }

    Row rowOf(std::string_view id) { return m_texts.rowOfId(id).value(); }

    test::TemporaryFolder m_folder;
    std::filesystem::path m_file = test::compileSmallChronicle(m_folder.path());
    std::shared_ptr<const EventStore> m_store = std::make_shared<EventStore>(loaded(m_file));
    EventTexts m_texts = EventTexts::open(m_file, m_store).value();
};

TEST_F(EventTextsTest, AnEventHasItsTitleAndItsId)
{
    EXPECT_EQ(m_texts.title(0), "Plebiscite in Slovenia");
    EXPECT_EQ(m_texts.id(0), "plebiscite");
    EXPECT_EQ(m_texts.title(6), "Minister visits Belgrade");
    EXPECT_EQ(m_texts.title(0), "Plebiscite in Slovenia");
}

TEST_F(EventTextsTest, EveryRowIsFoundByItsId)
{
    for (Row row = 0; row < m_store->size(); ++row)
        EXPECT_EQ(m_texts.rowOfId(m_texts.id(row)), row);
}

TEST_F(EventTextsTest, AnUnknownIdHasNoRow)
{
    EXPECT_FALSE(m_texts.rowOfId("nobody"));
    EXPECT_FALSE(m_texts.rowOfId(""));
}

TEST_F(EventTextsTest, WhatIsGoneFromTheFileIsEmptyUnlessItWasRead)
{
    const Row siege = rowOf("siege");
    const Row visit = rowOf("visit");
    EXPECT_EQ(m_texts.title(siege), "Siege of Sarajevo");
    test::alterWithSql(m_file, "DELETE FROM event");
    EXPECT_EQ(m_texts.title(siege), "Siege of Sarajevo");
    EXPECT_EQ(m_texts.title(visit), "");
    EXPECT_EQ(m_texts.id(visit), "");
    EXPECT_FALSE(m_texts.rowOfId("visit"));
}

TEST_F(EventTextsTest, ReadingLeavesTheFileFreeToBeWritten)
{
    m_texts.title(0);
    m_texts.id(0);
    m_texts.rowOfId("visit");
    EXPECT_NO_THROW(test::alterWithSql(m_file, "UPDATE event SET title = 'Visit' WHERE id = 'visit'"));
}

TEST_F(EventTextsTest, AReadThatIsKeptOpenHoldsTheFileUntilItIsReleased)
{
    const auto write = [&] {
        test::alterWithSql(m_file, "UPDATE event SET title = 'Visit' WHERE id = 'visit'");
    };
    const Row visit = rowOf("visit");
    int opened = 0;
    m_texts.keepOpen([&opened] { ++opened; });
    EXPECT_NO_THROW(write());
    m_texts.title(0);
    m_texts.title(1);
    m_texts.title(0);
    EXPECT_EQ(opened, 1);
    EXPECT_ANY_THROW(write());
    m_texts.release();
    EXPECT_NO_THROW(write());
    EXPECT_EQ(m_texts.title(visit), "Visit");
    EXPECT_EQ(opened, 2);
}

TEST_F(EventTextsTest, AFileThatIsNotThereIsAnError)
{
    EXPECT_FALSE(EventTexts::open(m_folder / "none", m_store).ok());
}

} // namespace
} // namespace faultline
