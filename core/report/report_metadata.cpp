#include "core/report/report_metadata.h"

#include "core/base/markup.h"

namespace faultline {

namespace {

/// `<name>text</name>`
std::string element(const std::string &name, std::string_view text)
{
    return "<" + name + ">" + markupText(text) + "</" + name + ">\n";
}

} // namespace

std::optional<ReportMetadata>
gatherMetadata(const std::function<std::optional<std::string>(std::string_view)> &textOf)
{
    ReportMetadata metadata;
    for (const auto &[key, text] : metadataFields) {
        std::optional<std::string> found = textOf(key);
        if (!found)
            return std::nullopt;
        metadata.*text = std::move(*found);
    }
    return metadata;
}

std::string xmpPacket(const ReportMetadata &metadata)
{
    std::string packet = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                         "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                         "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                         "xmlns:faultline=\"urn:x-faultline:report\">\n"
                         "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
        + markupText(metadata.title) + "</rdf:li></rdf:Alt></dc:title>\n";
    packet += element("xmp:CreatorTool", metadata.program);
    for (const auto &[key, text] : metadataFields)
        packet += element("faultline:" + std::string(key), metadata.*text);
    return packet
        + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
          "<?xpacket end=\"r\"?>\n";
}

std::string htmlMeta(const ReportMetadata &metadata)
{
    std::string meta;
    for (const auto &[key, text] : metadataFields)
        meta += "<meta name=\"faultline:" + std::string(key) + "\" content=\"" + markupText(metadata.*text)
            + "\">\n";
    return meta;
}

} // namespace faultline
