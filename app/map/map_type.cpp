#include "app/map/map_type.h"

#include <array>
#include <optional>

namespace faultline {

namespace {

QFont fontOf(MapLabelKind kind)
{
    QFont font = textFont(kind == MapLabelKind::Place ? 12.0 : 11.0);
    if (kind == MapLabelKind::Region) {
        font = textFont(10.0, QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1.3);
    }
    if (kind == MapLabelKind::State) {
        font = textFont(11.0, QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 3.0);
    }
    if (kind == MapLabelKind::Water)
        font = textFont(10.0);
    if (kind == MapLabelKind::Sea || kind == MapLabelKind::Water)
        font.setItalic(true);
    return font;
}

} // namespace

QFont mapFont(MapLabelKind kind)
{
    thread_local std::array<std::optional<QFont>, mapLabelKinds> made; // what is shared is compared at once
    std::optional<QFont> &font = made[static_cast<std::size_t>(kind)];
    if (!font)
        font = fontOf(kind);
    return *font;
}

QColor mapTextColor(MapLabelKind kind, const Theme &theme)
{
    switch (kind) {
    case MapLabelKind::Place:
        return theme.text;
    case MapLabelKind::Capital:
    case MapLabelKind::State:
    case MapLabelKind::Region:
        return theme.muted;
    case MapLabelKind::Water:
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
    return kind == MapLabelKind::Region || kind == MapLabelKind::State ? words.toUpper() : words;
}

} // namespace faultline
