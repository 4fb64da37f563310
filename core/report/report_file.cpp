#include "core/report/report_file.h"

#include "core/base/markup.h"
#include "core/base/read_file.h"

#include <cstdint>
#include <map>

namespace faultline {

namespace {

constexpr std::string_view pngSignature("\x89PNG\r\n\x1a\n", 8);

using Texts = std::map<std::string, std::string, std::less<>>;

std::optional<ReportMetadata> gathered(const Texts &texts)
{
    return gatherMetadata([&](std::string_view key) {
        const auto found = texts.find(key);
        return found == texts.end() ? std::nullopt : std::optional(found->second);
    });
}

/// Four bytes, the highest first.
std::uint32_t numberAt(std::string_view bytes)
{
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(0, 4))
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

/// Takes what stands before the next zero.
std::string_view takeTerminated(std::string_view &bytes)
{
    const std::string_view word = bytes.substr(0, bytes.find('\0'));
    bytes.remove_prefix(std::min(word.size() + 1, bytes.size()));
    return word;
}

/// An iTXt chunk: keyword, zero, two bytes on packing, language, zero, translated keyword, zero, text.
void addText(std::string_view chunk, Texts &texts)
{
    const std::string_view key = takeTerminated(chunk);
    if (chunk.size() < 2 || chunk.front() != 0) // packed: not by this program
        return;
    chunk.remove_prefix(2);
    takeTerminated(chunk);
    takeTerminated(chunk);
    texts.emplace(key, chunk);
}

/// Of a PNG file (ISO/IEC 15948): chunks of length, type, content and checksum, the pixels last.
std::optional<ReportMetadata> fromPng(std::string_view bytes)
{
    constexpr std::size_t around = 12; // what a chunk takes beside its content
    Texts texts;
    bytes.remove_prefix(pngSignature.size());
    while (bytes.size() >= around) {
        const std::size_t length = numberAt(bytes);
        const std::string_view type = bytes.substr(4, 4);
        if (type == "IDAT" || length > bytes.size() - around)
            break;
        if (type == "iTXt")
            addText(bytes.substr(8, length), texts);
        bytes.remove_prefix(length + around);
    }
    return gathered(texts);
}

std::optional<std::string_view> between(std::string_view text, const std::string &before,
                                        std::string_view after)
{
    const std::size_t start = text.find(before);
    if (start == std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(start + before.size());
    const std::size_t end = text.find(after);
    return end == std::string_view::npos ? std::nullopt : std::optional(text.substr(0, end));
}

/// Of markup, and of PDF, whose XMP packet is stored as it is: elements, or the <meta> of HTML.
std::optional<ReportMetadata> fromMarkup(std::string_view bytes)
{
    return gatherMetadata([bytes](std::string_view key) -> std::optional<std::string> {
        const std::string name = "faultline:" + std::string(key);
        auto text = between(bytes, "<" + name + ">", "<");
        if (!text)
            text = between(bytes, "<meta name=\"" + name + "\" content=\"", "\"");
        return text ? std::optional(textOfMarkup(*text)) : std::nullopt;
    });
}

} // namespace

Result<std::optional<ReportMetadata>> readReportMetadata(const std::filesystem::path &file)
{
    const auto bytes = readFile(file);
    if (!bytes.ok())
        return bytes.error();
    return bytes.value().starts_with(pngSignature) ? fromPng(bytes.value()) : fromMarkup(bytes.value());
}

} // namespace faultline
