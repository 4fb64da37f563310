#include "core/report/pdf_date.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>

namespace faultline {
namespace {

using namespace std::chrono_literals;

std::string entry(std::size_t offset)
{
    std::string digits = std::to_string(offset);
    return std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
}

/// A document with one object before the date and one behind it, as Qt lays them out.
std::string documentOf(const std::string &date)
{
    const std::string head = "%PDF-1.4\n";
    const std::string info = "1 0 obj\n<<\n/Creator (x)\n" + date + ">>\nendobj\n";
    const std::string text = "2 0 obj\n<</Note (/CreationDate (D:1\n)>>\nendobj\n";
    const std::string objects = head + info + text;
    return objects + "xref\n0 3\n0000000000 65535 f \n" + entry(head.size())
        + entry(head.size() + info.size()) + "trailer\n<<\n/Size 3\n>>\nstartxref\n"
        + std::to_string(objects.size()) + " \n%%EOF\n";
}

TEST(PdfDate, AnotherDateMovesWhatLiesBehindIt)
{
    const std::string summer = documentOf("/CreationDate (D:20260728132021+02'00')\n");
    EXPECT_EQ(withCreationDate(summer, std::chrono::sys_seconds(86'461s)),
              documentOf("/CreationDate (D:19700102000101Z)\n"));
}

TEST(PdfDate, NoDateIsLeftOut)
{
    EXPECT_EQ(withCreationDate(documentOf("/CreationDate (D:20261128132021Z)\n"), std::nullopt),
              documentOf(""));
}

TEST(PdfDate, WhatIsNoPdfIsNotTouched)
{
    EXPECT_FALSE(withCreationDate("", std::nullopt));
    EXPECT_FALSE(withCreationDate("/CreationDate (D:1)\nstartxref\n99999", std::nullopt));
    EXPECT_FALSE(withCreationDate("/CreationDate (D:1)\nxref\n0 9999999\nstartxref\n20\n", std::nullopt));
}

} // namespace
} // namespace faultline
