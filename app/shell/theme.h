// Colours and type of the interface and the report: light, dark, grey.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

namespace faultline {

/// The palette of one look. Values, never changed after they are made; see `lightTheme`, `darkTheme` and
/// `greyTheme`.
struct Theme {
    bool dark = false;
    std::array<QColor, 5> themes; ///< by position of the event theme: violence, peace, politics, arms, people
    QColor background, panel, line;
    QColor text, muted, faint;
    QColor accent, selection;
    QColor found; ///< ground of what was searched for; lets the text through
    QColor edge;  ///< around a glyph, so that it stands out from what lies below
    QColor sea, land, regionLand, border;
};

const Theme &lightTheme();
const Theme &darkTheme();
const Theme &greyTheme(); ///< for print without colour: themes are shades, far apart where they meet

/// The colour of an event theme; a sixth and further theme of a foreign chronicle is drawn muted.
QColor themeColor(const Theme &theme, std::size_t eventTheme);

/// The colour, let through where `alpha` is below 1.
QColor withAlpha(QColor color, double alpha);

/// Widget colours for a look.
QPalette widgetPalette(const Theme &theme);

/// Makes the bundled Inter known to Qt and the font of all widgets; call once, when the application exists.
void loadFonts();

/// Inter at a size in px of the painter's own units.
QFont textFont(double pixelSize, QFont::Weight weight = QFont::Normal);

} // namespace faultline
