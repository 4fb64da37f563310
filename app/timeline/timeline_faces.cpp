#include "app/timeline/timeline_faces.h"

#include "app/shell/theme.h"

#include <QFontMetricsF>
#include <QLocale>
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

/// Digits and months of a language, ready to be put together: an axis asks for some dozen in each frame.
class LocalTicks {
public:
    explicit LocalTicks(const QLocale &locale)
        : m_locale(locale), m_yearFirst(writesYearFirst(locale)),
          m_english(locale.language() == QLocale::English || locale.language() == QLocale::C)
    {
        m_locale.setNumberOptions(QLocale::OmitGroupSeparator);
        for (std::size_t month = 0; month < m_months.size(); ++month)
            m_months[month] =
                locale.standaloneMonthName(static_cast<int>(month) + 1, QLocale::ShortFormat).toStdString();
    }

    std::string operator()(Day day, TickKind kind) const
    {
        const auto civil = civilDate(day);
        const int year = static_cast<int>(civil.year());
        const std::string &month = m_months.at(static_cast<unsigned>(civil.month()) - 1);
        switch (kind) {
        case TickKind::Day:
            return number(static_cast<int>(static_cast<unsigned>(civil.day())));
        case TickKind::Month:
            return month;
        case TickKind::MonthAndYear:
            return m_yearFirst ? number(year) + ' ' + month : month + ' ' + number(year);
        case TickKind::Decade:
            return m_english ? number(year) + 's' : number(year) + "–" + number(year + 9);
        case TickKind::Year:
            break;
        }
        return number(year);
    }

private:
    static bool writesYearFirst(const QLocale &locale)
    {
        const QString date = locale.dateFormat(QLocale::ShortFormat);
        return date.indexOf(u'y') < date.indexOf(u'M');
    }
    std::string number(int value) const { return m_locale.toString(value).toStdString(); }

    QLocale m_locale;
    std::array<std::string, 12> m_months;
    bool m_yearFirst;
    bool m_english;
};

} // namespace

QFont timelineLabelFont() { return textFont(11.0); }
QFont timelineHeaderFont() { return textFont(12.0, QFont::DemiBold); }
QFont timelineSmallFont() { return textFont(10.0); }

TimelineFaces timelineFaces()
{
    return {.label = textWidthOf(timelineLabelFont()), .header = textWidthOf(timelineHeaderFont())};
}

TimelineFaces timelineFaces(const QLocale &locale)
{
    TimelineFaces faces = timelineFaces();
    faces.tick = LocalTicks(locale);
    return faces;
}

} // namespace faultline
