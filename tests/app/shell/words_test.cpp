#include "app/shell/words.h"

#include <QTextDocument>

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(Words, EveryErrorIsOneSentenceThatNamesTheFile)
{
    using Kind = Error::Kind;
    for (const Kind kind : {Kind::NotFound, Kind::IsDirectory, Kind::EmptyFile, Kind::NotAChronicle,
                            Kind::Damaged, Kind::NewerSchema, Kind::ReadFailed, Kind::WriteFailed}) {
        const QString text = sentence({kind, "some/file.faultline", "why"});
        EXPECT_TRUE(text.contains("some/file.faultline")) << text.toStdString();
        EXPECT_TRUE(text.endsWith(u'.')) << text.toStdString();
        EXPECT_FALSE(text.contains(u'\n'));
    }
}

TEST(Words, AToolTipShowsOutsideTextAsItIs)
{
    for (const QString text : {"Peace, law & sanctions", "<b>bold</b>", "https://x.org/?a=1&b=2", "plain"}) {
        const QString tip = plainToolTip(text);
        QTextDocument shown; // as QToolTip does it
        Qt::mightBeRichText(tip) ? shown.setHtml(tip) : shown.setPlainText(tip);
        EXPECT_EQ(shown.toPlainText(), text);
    }
}

TEST(Words, SouthAndWestAreNamed)
{
    EXPECT_EQ(coordinateWords({43.8563, 18.4131}), "43.8563° N 18.4131° E");
    EXPECT_EQ(coordinateWords({-33.5, -70.25}), "33.5000° S 70.2500° W");
}

} // namespace
} // namespace faultline
