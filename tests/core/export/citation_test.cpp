#include "core/export/citation.h"

#include "tests/support/store_of.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

const SourceDetails judgement{.id = "galic-judgement",
                              .publisher = "International Tribunal",
                              .title = "Prosecutor v. Galić",
                              .date = "2003-12-05",
                              .reference = "IT-98-29-T",
                              .url = "https://example.org/judgement"};

TEST(Citation, ASourceInEachStyle)
{
    EXPECT_EQ(citationOf(judgement, CitationStyle::Apa),
              "International Tribunal. (2003, December 5). Prosecutor v. Galić (IT-98-29-T). "
              "https://example.org/judgement");
    EXPECT_EQ(citationOf(judgement, CitationStyle::Chicago),
              "International Tribunal. “Prosecutor v. Galić.” IT-98-29-T. December 5, 2003. "
              "https://example.org/judgement");
    EXPECT_EQ(citationOf(judgement, CitationStyle::BibTeX),
              "@misc{galic-judgement,\n  author = {{International Tribunal}},\n"
              "  title = {{Prosecutor v. Galić}},\n  year = {2003},\n  note = {5 December 2003},\n"
              "  number = {{IT-98-29-T}},\n  url = {https://example.org/judgement}\n}\n");
}

TEST(Citation, WhatIsNotKnownIsLeftOut)
{
    EXPECT_EQ(citationOf(SourceDetails{.publisher = "AP"}, CitationStyle::Apa), "AP. (n.d.).");
    EXPECT_EQ(citationOf(SourceDetails{.title = "Who?", .date = "1994-02"}, CitationStyle::Apa),
              "Who? (1994, February).");
    EXPECT_EQ(citationOf(SourceDetails{.publisher = "AP", .date = "1994"}, CitationStyle::Chicago),
              "AP. 1994.");
}

TEST(Citation, BracesAndCommandsStayText)
{
    EXPECT_THAT(citationOf(SourceDetails{.id = "a", .title = "50% {of} A\\B & C_1"}, CitationStyle::BibTeX),
                testing::HasSubstr("title = {{50\\% \\{of\\} A\\textbackslash{}B \\& C\\_1}}"));
}

TEST(Citation, AnEventIsPartOfItsChronicleOrDataset)
{
    const EventStore store = test::storeOf({{.start = "1992-05"}, {.start = "1993-01-02", .dataset = 1}});
    const EventDetails own{.id = "siege", .title = "Siege"};
    EXPECT_THAT(citationOf(ExportedEvent{store, 0, own}, CitationStyle::Apa),
                testing::StartsWith("Siege, May 1992 (event siege). (n.d.). In "));
    const EventDetails taken{.id = "row", .title = "Clash"};
    const Dataset &survey = store.datasets()[1];
    EXPECT_THAT(citationOf(ExportedEvent{store, 1, taken}, CitationStyle::Chicago),
                testing::HasSubstr("In " + (survey.citation.empty() ? survey.name : survey.citation)));
}

} // namespace
} // namespace faultline
