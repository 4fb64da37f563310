// The shape of the code: core knows no Qt, and stages side by side do not include each other.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
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
    {"import", {"base", "store", "db"}},
    {"filter", {"base", "store"}},
    {"timeline", {"base", "store", "filter"}},
    {"map", {"base", "store", "filter"}},
    {"editorial", {"base", "import", "map"}},
    {"chart", {"base", "store", "filter"}},
    {"report", {"base", "store", "db", "filter", "timeline", "map", "chart"}},
    {"export", {"base", "store", "db", "filter", "report"}},
};

struct Include {
    fs::path file;
    std::string what;
};

/// Every #include of the sources below a folder of the project.
std::vector<Include> includesBelow(const std::string &folder)
{
    std::vector<Include> includes;
    for (const auto &entry : fs::recursive_directory_iterator(fs::path(FAULTLINE_SOURCE_DIR) / folder)) {
        if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp")
            continue;
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);) {
            const auto from = line.find_first_of("<\"");
            const auto to = line.find_last_of(">\"");
            if (line.starts_with("#include") && from < to)
                includes.push_back({entry.path(), line.substr(from + 1, to - from - 1)});
        }
    }
    return includes;
}

/// `map` of `core/map/base_map.h`; empty for what is not of core.
std::string stageOf(const std::string &include)
{
    const std::string core = "core/";
    return include.starts_with(core)
        ? include.substr(core.size(), include.find('/', core.size()) - core.size())
        : "";
}

bool isOfQt(const std::string &include)
{
    return include.starts_with("Qt")
        || (include.size() > 1 && include[0] == 'Q' && std::isupper(include[1]) != 0);
}

bool isOfQtCharts(const std::string &include)
{
    const auto names = {"QChart",      "QBarS",      "QBarC",         "QStackedBar", "QArea",
                        "QLineSeries", "QValueAxis", "QAbstractAxis", "QtCharts"};
    return std::ranges::any_of(names, [&](const char *name) { return include.starts_with(name); });
}

TEST(Layering, CoreKnowsNoQt)
{
    const auto includes = includesBelow("core");
    ASSERT_GT(includes.size(), 100u);
    for (const Include &include : includes) {
        EXPECT_FALSE(isOfQt(include.what)) << include.file << " includes " << include.what;
        EXPECT_FALSE(include.what.starts_with("app/")) << include.file << " includes " << include.what;
    }
}

TEST(Layering, StagesFollowTheJourneyOfTheData)
{
    for (const auto &[stage, mayInclude] : allowed) {
        for (const Include &include : includesBelow("core/" + stage)) {
            const std::string other = stageOf(include.what);
            if (!other.empty() && other != stage) {
                EXPECT_TRUE(mayInclude.contains(other)) << include.file << " includes " << include.what;
            }
        }
    }
}

TEST(Layering, EveryStageOfCoreHasItsRule)
{
    for (const auto &entry : fs::directory_iterator(fs::path(FAULTLINE_SOURCE_DIR) / "core")) {
        if (entry.is_directory()) {
            EXPECT_TRUE(allowed.contains(entry.path().filename().string())) << entry.path();
        }
    }
}

TEST(Layering, OnlyTheChartRoomKnowsQtCharts)
{
    const auto includes = includesBelow("app");
    EXPECT_TRUE(std::ranges::any_of(includes, [](const Include &i) { return isOfQtCharts(i.what); }));
    for (const Include &include : includes) {
        if (isOfQtCharts(include.what)) {
            EXPECT_EQ(include.file.parent_path().filename(), "chart") << include.file << include.what;
        }
    }
}

} // namespace
} // namespace faultline
