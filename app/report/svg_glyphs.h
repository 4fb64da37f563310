// Texts of an SVG as outlines, so that they look the same where their face is not installed.
#pragma once

#include <QPainterPath>
#include <QRawFont>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <utility>

class QFont;

namespace faultline {

/// A number as short as a hundredth of a unit allows, in any locale.
std::string svgNumber(double value);

/// https://www.w3.org/TR/SVG11/paths.html#PathData
std::string svgPathData(const QPainterPath &path);

/// The outlines of one document, each defined once.
class SvgGlyphs {
public:
    /// Elements that draw a line of text, its baseline beginning at (0, 0), in px of its font. Nothing if a
    /// glyph has no outline, as those of coloured pictures.
    std::optional<std::string> outlines(const QString &text, const QFont &font);

    /// What the elements refer to.
    const std::string &definitions() const { return m_definitions; }

private:
    using Glyph = std::pair<QString, quint32>; ///< face, and index in it

    std::optional<std::string> idOf(const QRawFont &face, quint32 glyph);

    std::map<Glyph, std::optional<std::string>> m_ids; ///< empty for glyphs that draw nothing, as a space
    std::string m_definitions;
};

} // namespace faultline
