#include "core/import/import_report.h"

#include "core/base/replacement_file.h"

#include <cerrno>
#include <ctime>
#include <fstream>

namespace faultline {

namespace fs = std::filesystem;

namespace {

/// UTC.
std::string timeText(std::time_t time, const char *format)
{
    std::tm parts{};
    gmtime_r(&time, &parts);
    char text[32];
    const std::size_t size = std::strftime(text, sizeof text, format, &parts);
    return {text, size};
}

void addLine(std::string &text, std::string_view label, std::string_view value)
{
    if (!value.empty())
        text.append(label).append(": ").append(value).append("\n");
}

void addHeading(std::string &text, std::string_view heading, std::size_t count)
{
    text.append("\n").append(heading).append(" (").append(std::to_string(count)).append(")\n");
}

void addRemarks(std::string &text, std::string_view heading, const std::vector<ImportRemark> &remarks)
{
    if (remarks.empty())
        return;
    addHeading(text, heading, remarks.size());
    for (const ImportRemark &remark : remarks)
        text.append(remarkText(remark)).append("\n");
}

void addTexts(std::string &text, std::string_view heading, const std::vector<std::string> &texts)
{
    if (texts.empty())
        return;
    addHeading(text, heading, texts.size());
    for (const std::string &line : texts)
        text.append(line).append("\n");
}

void addDataset(std::string &text, const DatasetInfo &dataset)
{
    addLine(text, "Dataset", dataset.name);
    addLine(text, "Version", dataset.version.empty() ? "not known" : dataset.version);
    addLine(text, "Licence", dataset.licence);
    addLine(text, "Citation", dataset.citation);
}

/// Beside the chronicle, and not there yet: two files may be imported within a second.
fs::path freePath(const EventImportReport &report, const fs::path &into)
{
    const fs::path stem = into.parent_path()
        / (into.stem().string() + ".import-" + report.dataset.id + "-"
           + timeText(std::time(nullptr), "%Y%m%d-%H%M%S"));
    fs::path path = stem.string() + ".txt";
    std::error_code ignored;
    for (int number = 2; fs::exists(path, ignored); ++number)
        path = stem.string() + "-" + std::to_string(number) + ".txt";
    return path;
}

} // namespace

std::string remarkText(const ImportRemark &remark)
{
    return remark.line == 0 ? remark.text : "line " + std::to_string(remark.line) + ": " + remark.text;
}

std::string countsText(const EventImportReport &report)
{
    std::string text;
    const auto add = [&](std::size_t count, std::string_view what) {
        text.append(text.empty() ? "" : ", ").append(std::to_string(count)).append(" ").append(what);
    };
    add(report.read, "read");
    add(report.added, "added");
    add(report.updated, "updated");
    add(report.unchanged, "unchanged");
    add(report.skipped.size(), "skipped");
    add(report.removed, "removed");
    add(report.missing, "kept though not in the file");
    return text;
}

std::string reportText(const EventImportReport &report, const fs::path &file, const fs::path &into)
{
    std::string text;
    std::error_code ignored;
    addLine(text, "File", file.string() + ", " + std::to_string(fs::file_size(file, ignored)) + " bytes");
    addLine(text, "Chronicle", into.string());
    addLine(text, "Imported", timeText(std::time(nullptr), "%Y-%m-%d %H:%M:%S UTC"));
    addDataset(text, report.dataset);
    addLine(text, "Rows", countsText(report));
    addTexts(text, "Assumed", report.assumptions);
    addRemarks(text, "Skipped", report.skipped);
    addRemarks(text, "Taken, but doubtful", report.flagged);
    addTexts(text, "Added", report.addedIds);
    addTexts(text, "Updated", report.updatedIds);
    addTexts(text, "Removed", report.removedIds);
    return text;
}

Result<fs::path> saveReport(const EventImportReport &report, const fs::path &file, const fs::path &into)
{
    fs::path path = freePath(report, into);
    ReplacementFile replacement(path);
    std::ofstream out(replacement.path(), std::ios::binary);
    out << reportText(report, file, into);
    out.close();
    if (!out)
        return Error{Error::Kind::WriteFailed, path, std::generic_category().message(errno)};
    const auto written = replacement.commit();
    if (!written.ok())
        return written.error();
    return path;
}

} // namespace faultline
