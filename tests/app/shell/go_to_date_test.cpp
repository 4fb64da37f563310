#include "app/shell/go_to_date.h"
#include "core/timeline/time_axis.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace faultline {
namespace {

class GoToDateTest : public testing::Test {
protected:
    GoToDateTest() { dialog.show(); }

    void type(const QString &text)
    {
        auto *field = dialog.findChild<QLineEdit *>();
        field->clear();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QString complaint()
    {
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            if (label->buddy() == nullptr && !label->isHidden())
                return label->text();
        return {};
    }

    GoToDate dialog{{firstDayOfYear(1990), firstDayOfYear(2027) - Days{1}}};
};

TEST_F(GoToDateTest, TakesAYearAMonthOrADay)
{
    for (const char *text : {"1995", " 1995-07 ", "1995-07-11"}) {
        dialog.show();
        type(QString::fromLatin1(text));
        EXPECT_EQ(dialog.result(), QDialog::Accepted) << text;
        EXPECT_FALSE(dialog.isVisible());
        EXPECT_EQ(dialog.date(), parseEdtfDate(QString::fromLatin1(text).trimmed().toStdString()));
    }
}

TEST_F(GoToDateTest, SaysWhatIsWrongAndStaysOpen)
{
    type(QStringLiteral("<b>July</b>"));
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_TRUE(complaint().startsWith(QStringLiteral("“<b>July</b>” is no date.")))
        << complaint().toStdString();

    type(QStringLiteral("1850"));
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_TRUE(complaint().contains(QStringLiteral("between 1990 and 2026")));

    QTest::keyClicks(dialog.findChild<QLineEdit *>(), QStringLiteral("1"));
    EXPECT_EQ(complaint(), QString());
}

TEST(WindowFilledByADate, IsTheYearTheMonthOrTheWeekAroundTheDay)
{
    const auto filled = [](const char *date) { return windowFilledBy(*parseEdtfDate(date)); };

    EXPECT_EQ(filled("1995").firstDay, dayNumber(firstDayOfYear(1995)));
    EXPECT_EQ(filled("1995").spanDays, 365.0);
    EXPECT_EQ(filled("1995-07").spanDays, 31.0);
    EXPECT_EQ(filled("1995-07-11").spanDays, 7.0);
    EXPECT_EQ(filled("1995-07-11").firstDay, dayNumber(*dayOf(1995, 7, 8)));
}

} // namespace
} // namespace faultline
