#include "app/shell/left_out_dialog.h"

#include <QLabel>
#include <QPlainTextEdit>

#include <gtest/gtest.h>

namespace faultline {
namespace {

QString listIn(const LeftOutDialog &dialog) { return dialog.findChild<QPlainTextEdit *>()->toPlainText(); }

TEST(LeftOutDialogTest, ReasonsStandLineByLineAsPlainText)
{
    LeftOut leftOut;
    leftOut.add("Event '<b>a</b>': latitude 95 is not from -90 to 90.");
    leftOut.add("Event 'b' is part of itself.");
    const LeftOutDialog dialog(QStringLiteral("<i>file</i>"), leftOut);
    EXPECT_EQ(listIn(dialog),
              "Event '<b>a</b>': latitude 95 is not from -90 to 90.\nEvent 'b' is part of itself.");
    const auto *words = dialog.findChild<QLabel *>();
    EXPECT_EQ(words->textFormat(), Qt::PlainText);
    EXPECT_TRUE(words->text().startsWith(
        QStringLiteral("2 entries of “<i>file</i>” make no sense and are left out.")))
        << words->text().toStdString();
    EXPECT_FALSE(dialog.isModal());
}

TEST(LeftOutDialogTest, WhatIsNotToldIsCounted)
{
    LeftOut leftOut;
    for (int i = 0; i < 2500; ++i)
        leftOut.add("Event.");
    EXPECT_TRUE(
        listIn(LeftOutDialog(QStringLiteral("f"), leftOut)).endsWith(QStringLiteral("… and 1,500 more.")));
}

} // namespace
} // namespace faultline
