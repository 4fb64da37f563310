// The shape of the code: core knows no Qt, and stages side by side do not include each other.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace faultline {
namespace {

namespace fs = std::filesystem;

/// What each stage of core may include besides itself: the journey of the data, read backwards.
const std::map<std::string, std::set<std::string>> allowed{
    {"base", {}},
    {"store", {"base"}},
    {"db", {"base", "store"}},
    {"import", {"base", "db"}},
    {"filter", {"base", "store"}},
    {"timeline", {"base", "store", "filter"}},
    {"map", {"base", "store", "filter"}},
    {"chart", {"base", "store", "filter"}},
    {"report", {"base", "store", "db", "filter", "timeline", "map", "chart"}},
};

struct Include {
    fs::path file;
    std::string what;
};

/// Every #include of the sources below a folder of the project.
std::vector<Include> includesBelow(const std::string &folder)
{
    static const std::regex form(R"re(^\s*#include\s*[<"]([^>"]+)[>"])re");
    std::vector<Include> includes;
    for (const auto &entry : fs::recursive_directory_iterator(fs::path(FAULTLINE_SOURCE_DIR) / folder)) {
        if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp")
            continue;
        std::ifstream in(entry.path());
        std::smatch match;
        for (std::string line; std::getline(in, line);)
            if (std::regex_search(line, match, form))
                includes.push_back({entry.path(), match[1]});
    }
    return includes;
}

TEST(Layering, CoreKnowsNoQt)
{
    const auto includes = includesBelow("core");
    ASSERT_GT(includes.size(), 100u);
    for (const Include &include : includes) {
        EXPECT_FALSE(std::regex_search(include.what, std::regex("^Q[A-Z]|^Qt"))) << include.file << include.what;
        EXPECT_FALSE(include.what.starts_with("app/")) << include.file << " includes " << include.what;
    }
}

TEST(Layering, StagesFollowTheJourneyOfTheData)
{
    static const std::regex stageOf("^core/([a-z]+)/");
    std::smatch match;
    for (const auto &[stage, mayInclude] : allowed) {
        for (const Include &include : includesBelow("core/" + stage)) {
            if (!std::regex_search(include.what, match, stageOf) || match[1] == stage)
                continue;
            EXPECT_TRUE(mayInclude.contains(match[1])) << include.file << " includes " << include.what;
        }
    }
}

TEST(Layering, EveryStageOfCoreHasItsRule)
{
    for (const auto &entry : fs::directory_iterator(fs::path(FAULTLINE_SOURCE_DIR) / "core"))
        if (entry.is_directory()) {
            EXPECT_TRUE(allowed.contains(entry.path().filename().string())) << entry.path();
        }
}

TEST(Layering, OnlyTheChartRoomKnowsQtCharts)
{
    static const std::regex charts("^Q(Chart|BarS|BarC|Stacked|ValueAxis|AbstractAxis|BoxPlot)|QtCharts");
    for (const Include &include : includesBelow("app"))
        if (std::regex_search(include.what, charts)) {
            EXPECT_EQ(include.file.parent_path().filename(), "chart") << include.file << include.what;
        }
}

} // namespace
} // namespace faultline
