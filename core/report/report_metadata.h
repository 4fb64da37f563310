// What a report says of itself to programs: by it, a file is traced to its chronicle and made again.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace faultline {

/// The texts every file of a report carries. UTF-8, in words for people; `sha256` and `command` are exact.
struct ReportMetadata {
    std::string title;
    std::string program;   ///< `Faultline 1.0.0`
    std::string chronicle; ///< its title
    std::string chronicleVersion;
    std::string chronicleFile; ///< its name, without folder
    std::string sha256;        ///< of that file, 64 hexadecimal digits
    std::string datasets;      ///< with licence and citation, one a line
    std::string filter;
    std::string counts;  ///< how many events are shown, how many are not, and why
    std::string command; ///< makes the same report again

    bool operator==(const ReportMetadata &) const = default;
};

/// Under which name a text is kept: a PNG keyword (ISO/IEC 15948, 11.3.4.2) and an XML name.
struct MetadataField {
    std::string_view key;
    std::string ReportMetadata::*text;
};

inline constexpr std::array<MetadataField, 10> metadataFields = {{
    {"Title", &ReportMetadata::title},
    {"Software", &ReportMetadata::program},
    {"Chronicle", &ReportMetadata::chronicle},
    {"ChronicleVersion", &ReportMetadata::chronicleVersion},
    {"ChronicleFile", &ReportMetadata::chronicleFile},
    {"ChronicleSha256", &ReportMetadata::sha256},
    {"Datasets", &ReportMetadata::datasets},
    {"Filter", &ReportMetadata::filter},
    {"Counts", &ReportMetadata::counts},
    {"Command", &ReportMetadata::command},
}};

/// Puts the text of each field together; nothing if one that every report has is not there.
std::optional<ReportMetadata>
gatherMetadata(const std::function<std::optional<std::string>(std::string_view key)> &textOf);

/// An XMP packet (ISO 16684-1) with title, program and all fields.
std::string xmpPacket(const ReportMetadata &metadata);

/// `<meta>` elements for the head of an HTML page, one a line.
std::string htmlMeta(const ReportMetadata &metadata);

} // namespace faultline
