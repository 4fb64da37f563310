#include "app/events/event_details_view.h"

#include "app/shell/link_label.h"
#include "tests/support/store_of.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPointer>
#include <QTest>

#include <algorithm>
#include <gtest/gtest.h>

namespace faultline {
namespace {

class EventDetailsViewTest : public testing::Test {
protected:
    LinkLabel *linkNamed(const QString &part)
    {
        for (LinkLabel *link : view.findChildren<LinkLabel *>())
            if (link->text().contains(part))
                return link;
        return nullptr;
    }

    EventStore store = test::storeOf({{.start = "1992-04-05", .end = "1996-02-29", .title = "The whole"},
                                      {.start = "1994-02-05",
                                       .title = "<b>Title</b> <img src=http://x/y.png>",
                                       .crises = {"war"},
                                       .deaths = {66, 68, 68},
                                       .partOf = 0}});
    EventDetails details{.summary = "<i>Summary</i>",
                         .sources = {{.publisher = "ICTY",
                                      .title = "Judgement",
                                      .reference = "IT-98-29",
                                      .url = "https://www.icty.org/",
                                      .supports = {"event", "deaths"}}}};
    EventDetailsView view;
};

TEST_F(EventDetailsViewTest, OutsideTextIsShownAsItIs)
{
    view.show(store, 1, details);
    const auto labels = view.findChildren<QLabel *>();
    ASSERT_FALSE(labels.isEmpty());
    for (const QLabel *label : labels)
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel *l) { return l->text() == "<i>Summary</i>"; }));
}

TEST_F(EventDetailsViewTest, ALinkedEventCanBePicked)
{
    Row picked = noRow;
    QObject::connect(&view, &EventDetailsView::picked, &view, [&](Row row) { picked = row; });
    view.show(store, 1, details);
    LinkLabel *whole = linkNamed(QStringLiteral("The whole"));
    ASSERT_NE(whole, nullptr);
    QTest::mouseClick(whole, Qt::LeftButton);
    EXPECT_EQ(picked, Row{0});
}

TEST_F(EventDetailsViewTest, TheClickedLinkOutlivesItsClickWhenItBringsAnotherPage)
{
    QObject::connect(&view, &EventDetailsView::picked, &view,
                     [&](Row row) { view.show(store, row, details); });
    view.show(store, 1, details);
    const QPointer<LinkLabel> whole = linkNamed(QStringLiteral("The whole"));
    emit whole->activated();
    EXPECT_FALSE(whole.isNull());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(whole.isNull());
}

TEST_F(EventDetailsViewTest, ASourceIsALinkThatAsksFirst)
{
    QString wanted;
    QObject::connect(&view, &EventDetailsView::linkWanted, &view, [&](const QString &url) { wanted = url; });
    view.show(store, 1, details);
    LinkLabel *source = linkNamed(QStringLiteral("IT-98-29"));
    ASSERT_NE(source, nullptr);
    QTest::keyClick(source, Qt::Key_Return);
    EXPECT_EQ(wanted, "https://www.icty.org/");
}

TEST_F(EventDetailsViewTest, ASourceWithoutAnAddressIsNoLink)
{
    details.sources[0].url.clear();
    view.show(store, 1, details);
    EXPECT_EQ(linkNamed(QStringLiteral("IT-98-29")), nullptr);
}

} // namespace
} // namespace faultline
