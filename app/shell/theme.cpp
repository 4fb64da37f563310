#include "app/shell/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHash>

namespace faultline {

const Theme &lightTheme()
{
    static const Theme theme{.dark = false,
                             .themes = {"#C8451B", "#1F6FB2", "#D99A00", "#12856A", "#9B5FA8"},
                             .background = "#FFFFFF",
                             .panel = "#F6F7F8",
                             .line = "#DFE3E8",
                             .text = "#1C2430",
                             .muted = "#667085",
                             .faint = "#98A2B3",
                             .accent = "#2457C5",
                             .selection = "#E8EFFD",
                             .found = QColor(217, 154, 0, 76),
                             .edge = "#FFFFFF",
                             .sea = "#DBE7EE",
                             .land = "#F5F2EA",
                             .regionLand = "#FFFDF8",
                             .border = "#B8AE9C"};
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme{.dark = true,
                             .themes = {"#F0734A", "#5AA9E6", "#F0BF4C", "#3FC09C", "#C792D6"},
                             .background = "#16191F",
                             .panel = "#1D2129",
                             .line = "#2E3440",
                             .text = "#E7EAF0",
                             .muted = "#9AA4B2",
                             .faint = "#6B7484",
                             .accent = "#7AA2FF",
                             .selection = "#26324D",
                             .found = QColor(240, 191, 76, 84),
                             .edge = "#16191F",
                             .sea = "#121F29",
                             .land = "#272B31",
                             .regionLand = "#31363E",
                             .border = "#566070"};
    return theme;
}

const Theme &greyTheme()
{
    static const Theme theme{.dark = false,
                             .themes = {"#1A1A1A", "#C4C4C4", "#626262", "#E4E4E4", "#949494"},
                             .background = "#FFFFFF",
                             .panel = "#F4F4F4",
                             .line = "#D6D6D6",
                             .text = "#161616",
                             .muted = "#545454",
                             .faint = "#7A7A7A",
                             .accent = "#2E2E2E",
                             .selection = "#E6E6E6",
                             .found = QColor(0, 0, 0, 40),
                             .edge = "#161616",
                             .sea = "#E2E2E2",
                             .land = "#F3F3F3",
                             .regionLand = "#FFFFFF",
                             .border = "#9C9C9C"};
    return theme;
}

QColor themeColor(const Theme &theme, std::size_t eventTheme)
{
    return eventTheme < theme.themes.size() ? theme.themes[eventTheme] : theme.muted;
}

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

QPalette widgetPalette(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.panel);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.background);
    palette.setColor(QPalette::AlternateBase, theme.panel);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.faint);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.text);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.selection);
    palette.setColor(QPalette::HighlightedText, theme.text);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, theme.background);
    palette.setColor(QPalette::Midlight, theme.line);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.faint);
    palette.setColor(QPalette::Shadow, theme.faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.faint);
    return palette;
}

void loadFonts()
{
    for (const char *face : {"Regular", "Medium", "SemiBold", "Bold"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1String(face)));
    QApplication::setFont(textFont(13));
}

QFont textFont(double pixelSize, QFont::Weight weight)
{
    thread_local QHash<std::pair<int, int>, QFont> made; // a font looks up its face when it is first used
    const std::pair<int, int> look{qRound(pixelSize), weight};
    if (const auto known = made.constFind(look); known != made.constEnd())
        return *known;
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(look.first);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return *made.insert(look, font);
}

} // namespace faultline
