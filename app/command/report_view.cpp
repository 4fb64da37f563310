#include "app/command/report_view.h"

#include "app/command/command_line.h"
#include "app/command/filter_options.h"
#include "app/command/report_options.h"
#include "app/report/chronicle_digest.h"
#include "app/shell/bundled.h"
#include "app/shell/words.h"
#include "core/db/event_loader.h"
#include "core/db/guarded.h"
#include "core/report/report_file.h"
#include "core/report/shell_words.h"

#include <algorithm>

namespace faultline {

namespace {

namespace fs = std::filesystem;

Error notAReport(const fs::path &file, const std::string &why)
{
    return {Error::Kind::ReadFailed, file, why};
}

Result<ChronicleInfo> infoOf(const fs::path &file)
{
    auto chronicle = openChronicle(file);
    if (!chronicle.ok())
        return chronicle.error();
    return guarded(file, [&] { return loadTables(chronicle.value()).info; });
}

/// What a report showed of a chronicle.
struct Shown {
    EventFilter filter;
    std::vector<Row> chosen;
};

/// The command's words as the command line itself reads them.
Result<Shown> shownBy(const ReportMetadata &report, const OpenedChronicle &chronicle)
{
    const auto words = splitShellWords(report.command);
    QStringList arguments;
    for (const std::string &word : words.value_or(std::vector<std::string>()))
        arguments << qt(word);
    QCommandLineParser parser;
    addChronicleArgument(parser, QStringLiteral("report"));
    addReportOptions(parser);
    addFilterOptions(parser);
    if (arguments.isEmpty() || !parser.parse(arguments))
        return Error{
            Error::Kind::BadInput,
            {},
            QStringLiteral("The report's command cannot be read: %1").arg(qt(report.command)).toStdString()};
    auto filter = readFilter(parser, *chronicle.events);
    if (!filter.ok())
        return filter.error();
    auto chosen = readChosenEvents(parser, *chronicle.details, chronicle.events);
    if (!chosen.ok())
        return chosen.error();
    return Shown{std::move(filter).value(), std::move(chosen).value()};
}

bool isOf(const fs::path &chronicle, const ReportMetadata &report)
{
    const auto digest = sha256(chronicle);
    return digest.ok() && digest.value() == report.sha256;
}

} // namespace

Result<ReportMetadata> reportMetadata(const fs::path &report)
{
    const auto metadata = readReportMetadata(report);
    if (!metadata.ok() && metadata.error().kind == Error::Kind::IsDirectory)
        return notAReport(report, "it is a folder");
    if (!metadata.ok())
        return metadata.error();
    if (!metadata.value())
        return notAReport(report,
                          "it is no report of Faultline, or what reports say of themselves was removed");
    return *metadata.value();
}

Result<std::string> differenceWords(const ReportMetadata &report, const fs::path &chronicle)
{
    const auto digest = sha256(chronicle);
    if (!digest.ok())
        return digest.error();
    if (digest.value() == report.sha256)
        return std::string();
    const auto info = infoOf(chronicle);
    if (!info.ok())
        return info.error();
    const std::string &title = info.value().title;
    const std::string &version = info.value().version;
    const bool alike = title == report.chronicle && version == report.chronicleVersion;
    return "The report was made from " + report.chronicle + " " + report.chronicleVersion + " (SHA-256 "
        + report.sha256 + "), but “" + chronicle.string() + "” is "
        + (alike ? "another edition of it" : title + " " + version) + " (SHA-256 " + digest.value() + ").";
}

std::vector<fs::path> chroniclesAtHand(const ReportMetadata &report, const fs::path &file)
{
    return {bundledChronicle(), file.parent_path() / fs::path(report.chronicleFile).filename()};
}

Result<ReportView> openReportView(const ReportMetadata &report, const std::vector<fs::path> &chronicles,
                                  LaneBy laneBy, const std::stop_token &stop)
{
    const auto own =
        std::ranges::find_if(chronicles, [&](const fs::path &file) { return isOf(file, report); });
    const fs::path &file = own == chronicles.end() ? chronicles.front() : *own;
    auto opened = openForViews(file, laneBy, stop);
    if (!opened.ok())
        return opened.error();
    auto shown = shownBy(report, opened.value());
    if (!shown.ok())
        return shown.error();
    auto difference = own == chronicles.end() ? differenceWords(report, file) : std::string();
    if (!difference.ok())
        return difference.error();
    return ReportView{std::move(opened).value(), shown.value().filter, std::move(shown).value().chosen,
                      std::move(difference).value()};
}

} // namespace faultline
