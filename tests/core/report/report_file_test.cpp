#include "core/report/report_file.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

const ReportMetadata metadata{.title = "Bosnia & <Herzegovina>",
                              .program = "Faultline 1.0.0",
                              .chronicle = "Western Balkans",
                              .chronicleVersion = "1",
                              .chronicleFile = "balkans.faultline",
                              .sha256 = std::string(64, 'a'),
                              .datasets = "Chronicle: \"x\"\nDataset: y",
                              .filter = "all events",
                              .counts = "Shown: 1 of 2 events.",
                              .command = "faultline report --search 'it'\\''s' -o report.png"};

std::string number(std::size_t value)
{
    return {'\0', '\0', static_cast<char>(value >> 8), static_cast<char>(value & 0xFF)};
}

std::string chunk(const std::string &type, const std::string &content)
{
    return number(content.size()) + type + content + "sums";
}

std::string png(const ReportMetadata &texts)
{
    std::string bytes("\x89PNG\r\n\x1a\n");
    bytes += chunk("IHDR", std::string(13, '\0'));
    for (const auto &[key, text] : metadataFields)
        bytes += chunk("iTXt", std::string(key) + std::string(5, '\0') + texts.*text);
    return bytes + chunk("IDAT", "pixels") + chunk("IEND", {});
}

class ReportFile : public testing::Test {
protected:
    std::optional<ReportMetadata> read(const std::string &bytes)
    {
        test::writeFile(folder / "file", bytes);
        auto found = readReportMetadata(folder / "file");
        EXPECT_TRUE(found.ok());
        return found.value();
    }

    test::TemporaryFolder folder;
};

TEST_F(ReportFile, OfPixelsSaysWhatItsTextsSay) { EXPECT_EQ(read(png(metadata)), metadata); }

TEST_F(ReportFile, OfMarkupSaysWhatItsElementsSay)
{
    EXPECT_EQ(read("%PDF-1.6\n" + xmpPacket(metadata) + "endstream"), metadata);
    EXPECT_EQ(read("<html><head>" + htmlMeta(metadata) + "</head></html>"), metadata);
}

TEST_F(ReportFile, ThatWasCutOffIsNoReport)
{
    const std::string whole = png(metadata);
    for (std::size_t length = 0; length < whole.find("Command"); ++length)
        EXPECT_FALSE(read(whole.substr(0, length))) << length;
}

TEST_F(ReportFile, ThatIsSomethingElseIsNoReport)
{
    EXPECT_FALSE(read(""));
    EXPECT_FALSE(read("id,title\n1,x\n"));
    EXPECT_FALSE(read(std::string("\x89PNG\r\n\x1a\n") + "\xff\xff\xff\xff" + "iTXtTitle"));
}

TEST_F(ReportFile, ThatIsNotThereIsAnError)
{
    const auto found = readReportMetadata(folder / "none.png");
    ASSERT_FALSE(found.ok());
    EXPECT_EQ(found.error().kind, Error::Kind::NotFound);
}

} // namespace
} // namespace faultline
