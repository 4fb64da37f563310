#include "app/events/event_details_view.h"

#include "app/shell/link_label.h"
#include "core/base/language.h"
#include "core/filter/apply_filter.h"
#include "tests/support/store_of.h"

#include <QCoreApplication>
#include <QImage>
#include <QLabel>
#include <QPointer>
#include <QTest>

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

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

    void countOutside(const EventFilter &filter)
    {
        view.countOutside(std::make_shared<const VisibleSet>(applyFilter(store, filter)));
    }

    EventStore store = test::storeOf({{.start = "1992-04-05", .end = "1996-02-29", .title = "The whole"},
                                      {.start = "1994-02-05",
                                       .title = "<b>Title</b> <img src=http://x/y.png>",
                                       .crises = {"war"},
                                       .deaths = {66, 68, 68},
                                       .partOf = 0}});
    EventDetails details{.title = "<b>Title</b> <img src=http://x/y.png>",
                         .summary = "<i>Summary</i>",
                         .sources = {{.publisher = "ICTY",
                                      .title = "Judgement",
                                      .reference = "IT-98-29",
                                      .url = "https://www.icty.org/",
                                      .supports = {"event", "deaths"}}}};
    EventDetailsView view;
};

TEST_F(EventDetailsViewTest, OutsideTextIsShownAsItIs)
{
    view.show(store, 1, details, test::titlesOf(store));
    const auto labels = view.findChildren<QLabel *>();
    ASSERT_FALSE(labels.isEmpty());
    for (const QLabel *label : labels)
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel *l) { return l->text() == "<i>Summary</i>"; }));
}

TEST_F(EventDetailsViewTest, WhatWasSearchedForIsMarkedWhereverItStands)
{
    view.show(store, 1, details, test::titlesOf(store));
    view.setSearch(SearchQuery("summ judgem"));
    QStringList marked;
    for (const MarkedLabel *label : view.findChildren<MarkedLabel *>())
        for (const Mark &mark : label->marks())
            marked << label->text().mid(mark.begin, mark.length);
    EXPECT_EQ(marked, (QStringList{"Summary", "Judgement"}));
}

TEST_F(EventDetailsViewTest, AMarkLiesUnderItsWordOnALaterLine)
{
    details.summary = "many words that fill the first line of the page and go on until Tuzla";
    view.resize(220, 600);
    view.setSearch(SearchQuery("tuzla"));
    view.show(store, 1, details, test::titlesOf(store));
    view.QWidget::show();
    const auto labels = view.findChildren<MarkedLabel *>();
    const auto label =
        std::ranges::find_if(labels, [](const MarkedLabel *l) { return !l->marks().isEmpty(); });
    ASSERT_NE(label, labels.end());
    const QImage picture = (*label)->grab().toImage();
    const QColor ground = picture.pixelColor(picture.width() - 1, 0);
    int firstRow = -1;
    for (int y = 0; y < picture.height() && firstRow < 0; ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (const QColor at = picture.pixelColor(x, y); at.blue() < ground.blue() - 40 && at.red() > 200)
                firstRow = y;
    EXPECT_GT(firstRow, picture.height() / 2);
}

TEST_F(EventDetailsViewTest, ALinkedEventCanBePicked)
{
    Row picked = noRow;
    QObject::connect(&view, &EventDetailsView::picked, &view, [&](Row row) { picked = row; });
    view.show(store, 1, details, test::titlesOf(store));
    LinkLabel *whole = linkNamed(QStringLiteral("The whole"));
    ASSERT_NE(whole, nullptr);
    QTest::mouseClick(whole, Qt::LeftButton);
    EXPECT_EQ(picked, Row{0});
}

TEST_F(EventDetailsViewTest, TheClickedLinkOutlivesItsClickWhenItBringsAnotherPage)
{
    QObject::connect(&view, &EventDetailsView::picked, &view,
                     [&](Row row) { view.show(store, row, details, test::titlesOf(store)); });
    view.show(store, 1, details, test::titlesOf(store));
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
    view.show(store, 1, details, test::titlesOf(store));
    LinkLabel *source = linkNamed(QStringLiteral("IT-98-29"));
    ASSERT_NE(source, nullptr);
    QTest::keyClick(source, Qt::Key_Return);
    EXPECT_EQ(wanted, "https://www.icty.org/");
}

TEST_F(EventDetailsViewTest, ASourceWithoutAnAddressIsNoLink)
{
    details.sources[0].url.clear();
    view.show(store, 1, details, test::titlesOf(store));
    EXPECT_EQ(linkNamed(QStringLiteral("IT-98-29")), nullptr);
}

TEST_F(EventDetailsViewTest, LinkedEventsOutsideTheFilterAreCounted)
{
    const auto words = [this] {
        QStringList shown;
        for (const QLabel *label : view.findChildren<QLabel *>())
            if (label->text().contains(QStringLiteral("outside the filter")) && !label->isHidden())
                shown << label->text();
        return shown;
    };
    view.show(store, 1, details, test::titlesOf(store));

    countOutside({});
    EXPECT_EQ(words(), QStringList());
    countOutside({.crises = {"war"}});
    EXPECT_EQ(words(), QStringList(QStringLiteral("1 linked event is outside the filter.")));
}

class SeveralEvents : public EventDetailsViewTest {
protected:
    void showSeveral(std::size_t count)
    {
        std::vector<test::TestEvent> events(count);
        for (std::size_t i = 0; i < count; ++i)
            events[i] = {.title = "Event <b>" + std::to_string(i), .deaths = {1, 2, 4}};
        store = test::storeOf(events);
        ColumnOf<Row> rows(count);
        std::iota(rows.begin(), rows.end(), Row{0});
        view.showSeveral(store, test::selectionOf(rows), summarize(store, rows), test::titlesOf(store));
    }
    bool says(const QString &part)
    {
        return std::ranges::any_of(view.findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisibleTo(&view) && label->text().contains(part);
        });
    }
};

TEST_F(SeveralEvents, AreSummedUpAndListedUpToAPointAsTheyAre)
{
    showSeveral(60);
    EXPECT_TRUE(says(QStringLiteral("60 events selected")));
    EXPECT_TRUE(says(QStringLiteral("60 – 120 – 240")));
    EXPECT_TRUE(says(QStringLiteral("and 10 more")));
    EXPECT_NE(linkNamed(QStringLiteral("Event <b>49")), nullptr);
    EXPECT_EQ(linkNamed(QStringLiteral("Event <b>50")), nullptr);
    for (const QLabel *label : view.findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
}

TEST_F(SeveralEvents, ATitleOpensItsEventFromWhereThereIsAWayBack)
{
    showSeveral(3);
    Row opened = 77;
    QObject::connect(&view, &EventDetailsView::openWanted, &view, [&](Row row) { opened = row; });
    emit linkNamed(QStringLiteral("Event <b>2"))->activated();
    EXPECT_EQ(opened, 2u);

    view.show(store, 2, details, test::titlesOf(store), 3);
    auto *back = view.findChild<LinkLabel *>(QStringLiteral("wayBack"));
    ASSERT_NE(back, nullptr);
    emit back->activated();
    EXPECT_EQ(opened, noRow);

    view.show(store, 2, details, test::titlesOf(store));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(view.findChild<LinkLabel *>(QStringLiteral("wayBack")), nullptr);
}

TEST_F(SeveralEvents, OutsideTheFilterAreCounted)
{
    showSeveral(3);
    countOutside({});
    EXPECT_FALSE(says(QStringLiteral("outside the filter")));
    countOutside({.countries = {"XK"}});
    EXPECT_TRUE(says(QStringLiteral("3 of them are outside the filter.")));
}

TEST_F(SeveralEvents, OfWhichThereAreVeryManyAreCountedMeanwhile)
{
    constexpr std::size_t many = 300'000;
    showSeveral(60);
    ColumnOf<Row> rows(many); // those behind the sixtieth are counted only
    std::iota(rows.begin(), rows.end(), Row{0});
    const auto selection = test::selectionOf(rows);
    view.showSeveral(store, selection, summarize(store, std::span(rows).first(60)), test::titlesOf(store));
    VisibleSet visible{.rows = {0, 1}, .visible = std::vector<std::uint64_t>(many / 64 + 1)};
    visible.visible[0] = 0b11;
    view.countOutside(std::make_shared<const VisibleSet>(std::move(visible)));
    EXPECT_FALSE(says(QStringLiteral("outside the filter")));
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return says(QStringLiteral("299,998 of them are outside the filter.")); }));
}

TEST_F(EventDetailsViewTest, LinksStandUnderTheWordsOfReports)
{
    view.show(store, 0, details, test::titlesOf(store));
    const auto labels = view.findChildren<QLabel *>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == QString::fromStdString(english().text("link.parts"));
    }));
}

} // namespace
} // namespace faultline
