#include "app/events/selection_words.h"

#include "tests/support/store_of.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <algorithm>

namespace faultline {
namespace {

QString factOf(const EventStore &store, const std::vector<Row> &rows, const QString &name)
{
    const auto facts = selectionFacts(store, summarize(store, rows));
    const auto found = std::ranges::find(facts, name, &SelectionFact::name);
    return found == facts.end() ? QStringLiteral("(none)") : found->words;
}

TEST(SelectionWords, SayWhenWhereWhoAndHowSure)
{
    const EventStore store = test::storeOf({{.start = "1992-04-05", .countries = {"BA"}, .actors = {"jna"}},
                                            {.start = "1995-07", .countries = {"BA"}, .parties = {"RS"}},
                                            {.start = "1995-11-21",
                                             .precision = PlacePrecision::Country,
                                             .countries = {"US"},
                                             .category = "justice",
                                             .actors = {"jna", "nato"}}});
    const std::vector<Row> all{0, 1, 2};
    EXPECT_EQ(factOf(store, all, "Time"), "5 Apr 1992 – 21 Nov 1995 · 1,326 days");
    EXPECT_EQ(factOf(store, all, "Countries"), "Bosnia and Herzegovina 2 · Serbia 1 · United States 1");
    EXPECT_EQ(factOf(store, all, "Themes"), "Violence 2 · Peace, law & sanctions 1");
    EXPECT_EQ(factOf(store, all, "Actors"), "Yugoslav People's Army 2 · NATO 1");
    EXPECT_EQ(factOf(store, all, "Certainty"), "1 date not exact · 1 country only");
    EXPECT_EQ(factOf(store, {0, 2}, "Certainty"), "1 country only");
    EXPECT_EQ(factOf(store, {0}, "Certainty"), "all days and places known");
    EXPECT_EQ(factOf(store, {1}, "Actors"), "(none)");
}

TEST(SelectionWords, DeathsAreLowBestHighAndWhatIsNotKnownIsSaid)
{
    const EventStore store = test::storeOf({{.start = "1992", .deaths = {1000, 1200, 1500}},
                                            {.start = "1993", .deaths = {1, 2, 3}, .partOf = 0},
                                            {.start = "1994"},
                                            {.start = "1995", .deaths = {.best = 7}}});
    EXPECT_EQ(factOf(store, {0, 1, 2}, "Deaths"),
              "1,000 – 1,200 – 1,500 (low – best – high) · 1 event without figures · 1 counted in the whole "
              "they are part of");
    EXPECT_EQ(factOf(store, {2}, "Deaths"), "no figures");
    EXPECT_EQ(factOf(store, {3}, "Deaths"), "7");
}

TEST(SelectionWords, EventsOfDatasetsAreNotSaidToLackSources)
{
    const EventStore store = test::storeOf({{}});
    const auto words = [&](const SelectionSummary &summary) {
        return selectionFacts(store, summary).back().words;
    };
    EXPECT_EQ(words({.events = 3, .ofDatasets = 1, .sources = 4, .oneSource = 2}),
              "4 references · no more than one for 2 events · 1 event with the dataset's own sources");
    EXPECT_EQ(words({.events = 3, .ofDatasets = 3}), "3 events with the dataset's own sources");
    EXPECT_EQ(words({.events = 1, .sources = 2}), "2 references");
}

TEST(SelectionWords, TheTextForTheClipboardNamesTheFirstThousandEvents)
{
    const EventStore store = test::storeOf(std::vector<test::TestEvent>(1003));
    std::vector<Row> rows;
    for (Row row = 0; row < store.size(); ++row)
        rows.push_back(row);
    const QStringList lines =
        selectionText(store, rows, summarize(store, rows), test::titlesOf(store)).split(u'\n');
    EXPECT_EQ(lines.front(), "1,003 events");
    EXPECT_EQ(lines.filter(QStringLiteral("11 July 1995: Event")).size(), 1000);
    EXPECT_TRUE(lines.contains(QStringLiteral("and 3 more")));
}

} // namespace
} // namespace faultline
