#include "core/report/report_plan.h"

#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>

namespace faultline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string faultOf(std::string_view json)
{
    const auto plan = parseReportPlan(json);
    EXPECT_FALSE(plan.ok()) << json;
    if (plan.ok())
        return {};
    EXPECT_EQ(plan.error().kind, Error::Kind::BadInput);
    EXPECT_THAT(plan.error().detail, testing::EndsWith("."));
    return plan.error().detail;
}

ReportPlan unusualPlan()
{
    return {.name = "Ministry, weekly",
            .parts = {ReportPart::Map, ReportPart::Method, ReportPart::Title},
            .page = {1000, 700},
            .dpi = 96.5,
            .look = ReportLook::Grey,
            .language = "sr-Latn",
            .title = "Šta se dogodilo?",
            .note = "Two lines,\n“quoted”.",
            .tableRows = 20,
            .eventsInFull = 3,
            .onePage = true,
            .leastConfidence = Confidence::Medium,
            .below = BelowConfidence::Mark};
}

TEST(ReportPlan, ComesBackFromItsFileAsItWas)
{
    for (const ReportPlan &plan : ownReportPlans())
        EXPECT_EQ(parseReportPlan(reportPlanText(plan)).value(), plan) << plan.name;
    EXPECT_EQ(parseReportPlan(reportPlanText(unusualPlan())).value(), unusualPlan());
}

TEST(ReportPlan, FieldsThatAreNotThereAreAsInADossier)
{
    ReportPlan expected = usualReportPlan();
    expected.name = "Mine";
    expected.dpi = 300;
    EXPECT_EQ(parseReportPlan(R"({"name": "Mine", "dpi": 300})").value(), expected);
    EXPECT_EQ(usualReportPlan().name, "Dossier");
}

TEST(ReportPlan, EveryLanguageItMayHaveHasItsWords)
{
    ASSERT_EQ(reportLanguages.size(), languages().size());
    for (std::size_t i = 0; i < reportLanguages.size(); ++i)
        EXPECT_EQ(languages()[i].code(), reportLanguages[i]);
    EXPECT_EQ(languageOf(unusualPlan()).code(), "sr-Latn");
}

TEST(ReportPlan, UnknownFieldsPartsAndWordsAreNamed)
{
    EXPECT_THAT(faultOf(R"({"colour": 1})"),
                HasSubstr("\"colour\" is no field of a template: use name, parts,"));
    EXPECT_THAT(faultOf(R"({"parts": ["map", "pictures"]})"),
                HasSubstr("parts: “pictures” is no part of a report: use title, figures,"));
    EXPECT_EQ(faultOf(R"({"parts": ["map", "map"]})"), "parts: “map” is named twice.");
    EXPECT_THAT(faultOf(R"({"parts": []})"), HasSubstr("parts: “” is no part"));
    EXPECT_EQ(faultOf(R"({"parts": "map"})"), "parts: \"map\" is no list of parts.");
    EXPECT_THAT(faultOf(R"({"language": "xx"})"), HasSubstr("language: “xx” is not known: use en, "));
    EXPECT_EQ(faultOf(R"({"theme": "pink"})"), "theme: “pink” is not known: use light, dark, grey.");
    EXPECT_EQ(faultOf(R"({"confidence": "some"})"),
              "confidence: “some” is not known: use high, medium, low.");
    EXPECT_EQ(faultOf(R"({"below": 3})"), "below: 3 is no text.");
    EXPECT_THAT(faultOf(R"({"page": "a9"})"), HasSubstr("page: “a9” is not a page size"));
}

TEST(ReportPlan, NumbersNoReportCanHaveAreNamed)
{
    EXPECT_EQ(faultOf(R"({"rows": -3})"), "rows: -3 is no whole number from 1 up.");
    EXPECT_EQ(faultOf(R"({"rows": 2.5})"), "rows: 2.5 is no whole number from 1 up.");
    EXPECT_EQ(faultOf(R"({"rows": 0})"), "rows: 0 is not from 1 to 1000.");
    EXPECT_EQ(faultOf(R"({"in-full": 101})"), "in-full: 101 is not from 1 to 100.");
    EXPECT_EQ(faultOf(R"({"dpi": -150})"), "dpi: The resolution must be from 50 to 1200 dpi.");
    EXPECT_EQ(faultOf(R"({"dpi": "150"})"), "dpi: \"150\" is no number.");
    EXPECT_EQ(faultOf(R"({"one-page": 1})"), "one-page: 1 is neither true nor false.");
}

TEST(ReportPlan, TextsAreKeptShortAndPlain)
{
    EXPECT_EQ(faultOf(R"({"title": 1995})"), "title: 1995 is no text.");
    EXPECT_EQ(faultOf(R"({"title": ")" + std::string(201, 'x') + R"("})"),
              "title: the text is longer than 200 characters.");
    EXPECT_EQ(faultOf(R"({"note": "a\u0007b"})"), "note: the text holds a control character.");
}

TEST(ReportPlan, WhatIsNotJsonIsToldByItsLine)
{
    EXPECT_EQ(faultOf("{\n\"name\": \"x\",\n\"dpi\" 3}"), "line 3 is not valid JSON.");
    EXPECT_EQ(faultOf(""), "line 1 is not valid JSON.");
    EXPECT_EQ(faultOf("[]"), "a template is a JSON object, not [].");
    EXPECT_EQ(faultOf("{\"name\": \"\xff\"}"), "line 1 is not valid JSON.");
    EXPECT_EQ(faultOf(std::string(100'000, '[')), "it is larger than 64 KiB.");
}

TEST(ReportPlan, ANumberBeyondAllNumbersIsRefused)
{
    EXPECT_EQ(faultOf(R"({"dpi": 1501e308})"), "a number in it is too large.");
}

TEST(ReportPlan, OwnOnesAreFoundByNameAndByKey)
{
    for (const ReportPlan &plan : ownReportPlans()) {
        EXPECT_EQ(findReportPlan(plan.name).value(), plan);
        EXPECT_EQ(findReportPlan(reportPlanKey(plan.name)).value(), plan);
        EXPECT_TRUE(checkedReportPlan(plan).ok());
    }
    EXPECT_EQ(reportPlanKey("Web picture"), "web-picture");
}

TEST(ReportPlan, OthersAreFoundAsFilesAndTheirFaultsNameTheFile)
{
    const test::TemporaryFolder folder;
    const auto write = [&](const char *name, const std::string &text) {
        test::writeFile(folder / name, text);
        return (folder / name).string();
    };
    EXPECT_EQ(findReportPlan(write("mine.json", reportPlanText(unusualPlan()))).value(), unusualPlan());

    const std::string bad = write("bad.json", R"({"dpi": 9})");
    EXPECT_EQ(findReportPlan(bad).error().detail,
              "“" + bad + "” is no template of a report: dpi: The resolution must be from 50 to 1200 dpi.");
    const std::string large = write("large.json", std::string(70'000, ' '));
    EXPECT_EQ(findReportPlan(large).error().detail,
              "“" + large + "” is no template of a report: it is larger than 64 KiB.");
    EXPECT_EQ(findReportPlan(folder.path().string()).error().detail,
              "“" + folder.path().string() + "” is no template of a report: it is no file.");
    EXPECT_EQ(findReportPlan((folder / "none.json").string()).error().kind, Error::Kind::NotFound);
}

TEST(EventsInFull, StandBeforeTheTableUnlessTheyHaveTheirPlace)
{
    using enum ReportPart;
    EXPECT_THAT(withEventsInFull({Title, Map, Table, Notes}), ElementsAre(Title, Map, Events, Table, Notes));
    EXPECT_THAT(withEventsInFull({Title, Map}), ElementsAre(Title, Map, Events));
    EXPECT_THAT(withEventsInFull({Table, Notes, Events}), ElementsAre(Table, Notes, Events));
}

TEST(ReportPlanOptions, OfAnOwnPlanAreItsNameAndWhatDiffers)
{
    ReportPlan plan = findReportPlan("brief").value();
    EXPECT_THAT(reportPlanOptions(plan), ElementsAre("--template", "brief"));
    EXPECT_THAT(reportPlanOptions(usualReportPlan()), testing::IsEmpty());
    plan.page = {1754, 1240};
    plan.look = ReportLook::Dark;
    plan.tableRows = 5;
    EXPECT_THAT(
        reportPlanOptions(plan),
        ElementsAre("--template", "brief", "--page", "a4-landscape", "--theme", "dark", "--rows", "5"));
}

TEST(ReportPlanOptions, OfAnyOtherPlanSpellOutWhatDiffersFromADossier)
{
    EXPECT_THAT(reportPlanOptions(unusualPlan()),
                ElementsAre("--parts", "map,method,title", "--page", "1000x700", "--dpi", "96.5", "--title",
                            "Šta se dogodilo?", "--note", "Two lines,\n“quoted”.", "--theme", "grey",
                            "--language", "sr-Latn", "--rows", "20", "--in-full", "3", "--least-confidence",
                            "medium", "--below", "mark", "--one-page"));
}

TEST(ReportPlanOptions, NothingIsLostThatNoOptionTakesBack)
{
    ReportPlan longBrief = findReportPlan("brief").value();
    longBrief.onePage = false;
    EXPECT_THAT(reportPlanOptions(longBrief), ElementsAre("--rows", "12"));
    ReportPlan allRows = findReportPlan("brief").value();
    allRows.tableRows.reset();
    EXPECT_THAT(reportPlanOptions(allRows), ElementsAre("--one-page"));
}

} // namespace
} // namespace faultline
