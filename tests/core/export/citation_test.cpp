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
              "  title = {{Prosecutor v. Galić}},\n  year = {2003},\n  note = {{5 December 2003}},\n"
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

TEST(Citation, AChronicleInEachStyle)
{
    const ChronicleInfo chronicle{.title = "Western Balkans",
                                  .version = "2026.11",
                                  .licence = "CC BY 4.0",
                                  .citation = "Contributors (2026): Western Balkans, version 2026.11."};
    EXPECT_EQ(citationOf(chronicle, CitationStyle::Apa),
              "Contributors. (2026). Western Balkans (Version 2026.11) [Data set]. CC BY 4.0.");
    EXPECT_EQ(citationOf(chronicle, CitationStyle::Chicago),
              "Contributors. Western Balkans. Data set. Version 2026.11. 2026. CC BY 4.0.");
    EXPECT_EQ(citationOf(chronicle, CitationStyle::BibTeX),
              "@misc{western-balkans-2026-11,\n  author = {{Contributors}},\n"
              "  title = {{Western Balkans}},\n  year = {2026},\n  note = {{CC BY 4.0}},\n"
              "  howpublished = {{Data set, version 2026.11}}\n}\n");
}

TEST(Citation, AChronicleThatNamesNoAuthorBeginsWithItsTitle)
{
    EXPECT_EQ(citationOf(ChronicleInfo{.title = "Own work", .citation = "By me (2024-05), unfinished."},
                         CitationStyle::Apa),
              "Own work [Data set]. (n.d.).");
}

TEST(Citation, AReportIsPartOfItsChronicleAndCanBeMadeAgain)
{
    const ReportMetadata report{.title = "Kosovo, 1998–1999",
                                .program = "Faultline 1.0.0",
                                .chronicle = "Western Balkans",
                                .chronicleVersion = "2026.11",
                                .sha256 = "5b1a",
                                .command = "faultline report --country XK -o report.png"};
    EXPECT_EQ(citationOf(report, CitationStyle::Apa),
              "Kosovo, 1998–1999 [Report made with Faultline 1.0.0]. (n.d.). In Western Balkans (Version "
              "2026.11) [Data set]. SHA-256 5b1a. Made again by “faultline report --country XK -o "
              "report.png”.");
    EXPECT_EQ(citationOf(report, CitationStyle::Chicago),
              "“Kosovo, 1998–1999.” Report made with Faultline 1.0.0. In Western Balkans, version 2026.11. "
              "n.d. SHA-256 5b1a. Made again by “faultline report --country XK -o report.png”.");
    EXPECT_EQ(citationOf(report, CitationStyle::BibTeX),
              "@misc{kosovo-1998-1999-2026-11,\n  title = {{Kosovo, 1998–1999}},\n"
              "  note = {{SHA-256 5b1a. Made again by “faultline report --country XK -o report.png”}},\n"
              "  howpublished = {{Report made with Faultline 1.0.0. In Western Balkans, version "
              "2026.11}}\n}\n");
}

} // namespace
} // namespace faultline
