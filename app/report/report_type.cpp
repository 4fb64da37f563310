#include "app/report/report_type.h"

#include "app/shell/words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double smallSize = 12.5;
constexpr double spaceBelow = 7.0; ///< a source or a note

QString inBrackets(std::size_t number) { return u'[' + QString::number(number) + u']'; }

/// Left of a source: the same for all, room for the last number.
double sourceNumberRoom(const ReportContent &content)
{
    constexpr double usual = 36.0;
    constexpr double space = 7.0;
    return std::max(usual,
                    QFontMetricsF(textFont(smallSize)).horizontalAdvance(inBrackets(content.sources.size()))
                        + space);
}

/// The source, then without a break the events it is of.
QString citation(const ReportContent &content, std::size_t number)
{
    const ReportSource &source = content.sources[number];
    const QString list = qt(numberList(source.events));
    const char *key = source.events.size() == 1 ? "source.event" : "source.events";
    return qt(source.citation) + QStringLiteral("\u00a0·\u00a0")
        + qt(content.language->text(key, {})).replace(u' ', QChar::Nbsp).replace(QStringLiteral("%1"), list);
}

} // namespace

TextStyle titleStyle(const Theme &theme) { return {textFont(34, QFont::Bold), theme.text, 3}; }
TextStyle subtitleStyle(const Theme &theme) { return {textFont(15), theme.muted, 3}; }
TextStyle headingStyle(const Theme &theme) { return {textFont(17, QFont::DemiBold), theme.text, 1}; }
TextStyle authorStyle(const Theme &theme) { return {textFont(14), theme.text, 20}; }
TextStyle messageStyle(const Theme &theme) { return {textFont(16), theme.text, 6}; }
TextStyle smallStyle(const Theme &theme) { return {textFont(smallSize), theme.text, 12}; }
TextStyle smallMutedStyle(const Theme &theme) { return {textFont(smallSize), theme.muted, 4}; }

const Theme &themeOf(ReportLook look)
{
    return look == ReportLook::Dark ? darkTheme() : look == ReportLook::Grey ? greyTheme() : lightTheme();
}

double titleHeight(const ReportContent &content, double width)
{
    const Theme &any = lightTheme();
    return titleBarHeight + titleBarSpace + textHeight(qt(content.title), titleStyle(any), width)
        + textHeight(qt(content.filter), subtitleStyle(any), width);
}

double sourceHeight(const ReportContent &content, std::size_t source, double width)
{
    const Theme &any = lightTheme();
    const double inner = width - sourceNumberRoom(content);
    return textHeight(citation(content, source), smallStyle(any), inner)
        + textHeight(qt(content.sources[source].url), smallMutedStyle(any), inner) + spaceBelow;
}

void paintSource(QPainter &painter, const QRectF &area, const ReportContent &content, std::size_t source,
                 const Theme &theme)
{
    paintText(painter, area, inBrackets(source + 1), smallMutedStyle(theme));
    QRectF box = area.adjusted(sourceNumberRoom(content), 0, 0, 0);
    paintText(painter, box, citation(content, source), smallStyle(theme));
    box.setTop(box.top() + textHeight(citation(content, source), smallStyle(theme), box.width()));
    TextStyle address = smallMutedStyle(theme);
    address.color = theme.accent;
    paintLink(painter, box, qt(content.sources[source].url), address);
}

QString noEventsMessage(const ReportContent &content)
{
    return qt(content.figures.events > 0 ? content.language->text("message.withheld")
                                         : content.language->text("message.none", {content.filter}));
}

double noteHeight(const std::string &note, double width)
{
    return textHeight(qt(note), smallStyle(lightTheme()), width) + spaceBelow;
}

} // namespace faultline
