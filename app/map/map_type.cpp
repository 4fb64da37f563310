#include "app/map/map_type.h"

namespace faultline {

QFont mapFont(MapLabelKind kind)
{
    QFont font = textFont(kind == MapLabelKind::Place ? 12.0 : 11.0);
    if (kind == MapLabelKind::Region) {
        font = textFont(10.0, QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1.3);
    }
    if (kind == MapLabelKind::Sea)
        font.setItalic(true);
    return font;
}

QColor mapTextColor(MapLabelKind kind, const Theme &theme)
{
    switch (kind) {
    case MapLabelKind::Place:
        return theme.text;
    case MapLabelKind::Capital:
    case MapLabelKind::Region:
        return theme.muted;
    case MapLabelKind::Town:
    case MapLabelKind::Country:
    case MapLabelKind::Sea:
        break;
    }
    return theme.faint;
}

QString mapWording(MapLabelKind kind, std::string_view line)
{
    const QString words = QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
    return kind == MapLabelKind::Region ? words.toUpper() : words;
}

} // namespace faultline
