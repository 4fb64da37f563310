#include "core/base/formula_guard.h"

#include <gtest/gtest.h>

#include <string>

namespace faultline {
namespace {

TEST(FormulaGuard, WhatASpreadsheetWouldRunNeedsIt)
{
    for (const char *cell :
         {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-", "+", "=", "-1-1", "+1.2.3"})
        EXPECT_TRUE(needsFormulaGuard(cell)) << cell;
}

TEST(FormulaGuard, NumbersAndOrdinaryTextsDoNot)
{
    for (const char *cell :
         {"", "-84.1916", "+5", "-7", "1992-05", "a=b", "Sarajevo", "'quoted'", "'", " =1"})
        EXPECT_FALSE(needsFormulaGuard(cell)) << cell;
}

TEST(FormulaGuard, IsTakenAwayAsItWasPutOn)
{
    for (const char *cell : {"=1+1", "'=1+1", "''-x", "-84.1916", "'-5", "'quoted'", "plain", ""}) {
        const std::string written = needsFormulaGuard(cell) ? "'" + std::string(cell) : cell;
        EXPECT_EQ(withoutFormulaGuard(written), cell);
    }
}

} // namespace
} // namespace faultline
