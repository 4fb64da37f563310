#include "core/report/pdf_outline.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Two pages, as Qt lays them out; the table of objects is not looked at.
const std::string document = "%PDF-1.4\n1 0 obj\n<<\n/Title (x)\n>>\nendobj\n"
                             "2 0 obj\n<<\n/Type /Catalog\n/Pages 3 0 R\n>>\nendobj\n"
                             "3 0 obj\n<<\n/Type /Pages\n/Kids \n[\n4 0 R\n5 0 R\n]\n/Count 2\n>>\nendobj\n"
                             "xref\n0 6\ntrailer\n<<\n/Size 6\n/Info 1 0 R\n/Root 2 0 R\n>>\n"
                             "startxref\n190 \n%%EOF\n";

TEST(PdfOutline, HeadingsLeadToTheirPages)
{
    const std::vector<PdfHeading> headings{{"Žepa", 0, 700.5}, {"Quellen", 1, 120.0}};
    const auto pdf = withOutline(document, headings, "de");
    ASSERT_TRUE(pdf);
    EXPECT_TRUE(pdf->starts_with(document));
    const std::string added = pdf->substr(document.size());
    EXPECT_THAT(added, HasSubstr("2 0 obj\n<<\n/Type /Catalog\n/Pages 3 0 R\n/Lang (de)\n"));
    EXPECT_THAT(added, HasSubstr("/Outlines 6 0 R\n"));
    EXPECT_THAT(added, HasSubstr("/First 7 0 R\n/Last 8 0 R\n/Count 2\n"));
    EXPECT_THAT(added,
                HasSubstr("/Title <FEFF017D006500700061>\n/Parent 6 0 R\n/Next 8 0 R\n"
                          "/Dest [4 0 R /XYZ null 700 null]"));
    EXPECT_THAT(added, HasSubstr("/Prev 7 0 R\n/Dest [5 0 R /XYZ null 120 null]"));
    EXPECT_THAT(added, HasSubstr("/Size 9\n/Root 2 0 R\n/Info 1 0 R\n/Prev 190\n"));
}

TEST(PdfOutline, TheTableSaysWhereTheObjectsAre)
{
    const std::string pdf = withOutline(document, std::vector<PdfHeading>{{"A", 0, 1.0}}, "en").value();
    for (const char *object : {"2", "6", "7"}) {
        const std::string head = std::string(object) + " 0 obj\n";
        const std::string place = std::to_string(pdf.rfind("\n" + head) + 1);
        EXPECT_THAT(pdf,
                    HasSubstr(std::string(object) + " 1\n" + std::string(10 - place.size(), '0') + place
                              + " 00000 n \n"));
    }
    EXPECT_THAT(pdf, HasSubstr("startxref\n" + std::to_string(pdf.rfind("\nxref\n") + 1) + "\n%%EOF"));
}

TEST(PdfOutline, WithoutHeadingsThereIsNoOutline)
{
    EXPECT_THAT(withOutline(document, {}, "sr-Latn").value(), Not(HasSubstr("/Outlines")));
}

TEST(PdfOutline, CharactersBeyondTheFirstPlaneAreTwo)
{
    const std::vector<PdfHeading> headings{{"𝄞", 0, 0.0}};
    EXPECT_THAT(withOutline(document, headings, "en").value(), HasSubstr("<FEFFD834DD1E>"));
}

TEST(PdfOutline, WhatIsNoSuchPdfIsLeftAlone)
{
    EXPECT_FALSE(withOutline("", {}, "en"));
    EXPECT_FALSE(withOutline("trailer\n/Size 3 /Root 1 0 R /Info 2 0 R", {}, "en"));
    EXPECT_FALSE(withOutline(document, std::vector<PdfHeading>{{"A", 2, 0.0}}, "en"));
}

} // namespace
} // namespace faultline
