#include "app/timeline/timeline_faces.h"

#include "app/shell/theme.h"

#include <QFontMetricsF>
#include <QString>

#include <array>
#include <memory>
#include <string>
#include <unordered_map>

namespace faultline {

namespace {

/// Advances of the characters of a face, asked of Qt once each.
class AdvanceTable {
public:
    explicit AdvanceTable(const QFont &font) : m_metrics(font) { m_common.fill(unknown); }

    double width(std::string_view text)
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t length = characterLength(text, i);
            sum += advance(text.substr(i, length));
            i += length;
        }
        return sum;
    }

private:
    static constexpr double unknown = -1.0;

    /// Bytes of the UTF-8 character that begins at `start`.
    static std::size_t characterLength(std::string_view text, std::size_t start)
    {
        std::size_t end = start + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        return end - start;
    }

    double advance(std::string_view character)
    {
        double &known = entryOf(character);
        if (known == unknown)
            known = m_metrics.horizontalAdvance(
                QString::fromUtf8(character.data(), static_cast<qsizetype>(character.size())));
        return known;
    }

    double &entryOf(std::string_view character)
    {
        const auto first = static_cast<unsigned char>(character.front());
        if (character.size() == 1)
            return m_common[first];
        if (character.size() == 2)
            return m_common[(first & 0x1FU) << 6U | (static_cast<unsigned char>(character[1]) & 0x3FU)];
        return m_rare.try_emplace(std::string(character), unknown).first->second;
    }

    QFontMetricsF m_metrics;
    std::array<double, 2048> m_common{}; ///< by code point; one and two bytes hold Latin, Greek and Cyrillic
    std::unordered_map<std::string, double> m_rare;
};

TextWidth textWidthOf(const QFont &font)
{
    return
        [table = std::make_shared<AdvanceTable>(font)](std::string_view text) { return table->width(text); };
}

} // namespace

QFont timelineLabelFont() { return textFont(11.0); }
QFont timelineHeaderFont() { return textFont(12.0, QFont::DemiBold); }
QFont timelineSmallFont() { return textFont(10.0); }

TimelineFaces timelineFaces()
{
    return {.label = textWidthOf(timelineLabelFont()), .header = textWidthOf(timelineHeaderFont())};
}

} // namespace faultline
