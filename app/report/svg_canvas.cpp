#include "app/report/svg_canvas.h"

#include "app/report/svg_glyphs.h"
#include "core/base/markup.h"
#include "core/report/page_size.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>

#include <cmath>

namespace faultline {

namespace {

std::string attribute(const char *name, const std::string &value)
{
    return std::string(" ") + name + "=\"" + value + "\"";
}

/// Six digits: scales of pictures are small numbers.
std::string matrix(const QTransform &transform)
{
    std::string text = "matrix(";
    for (const double value : {transform.m11(), transform.m12(), transform.m21(), transform.m22()})
        text += QByteArray::number(value, 'f', 6).toStdString() + " ";
    return text + svgNumber(transform.dx()) + " " + svgNumber(transform.dy()) + ")";
}

/// `fill="#112233"`, with its opacity if it is not whole.
std::string paint(const std::string &what, const QColor &color, double opacity)
{
    std::string attributes = attribute(what.c_str(), color.name().toStdString());
    const double alpha = color.alphaF() * opacity;
    if (alpha < 0.999)
        attributes += attribute((what + "-opacity").c_str(), svgNumber(alpha));
    return attributes;
}

const char *capOf(const QPen &pen)
{
    return pen.capStyle() == Qt::RoundCap ? "round" : pen.capStyle() == Qt::FlatCap ? "butt" : "square";
}

const char *joinOf(const QPen &pen)
{
    return pen.joinStyle() == Qt::RoundJoin ? "round" : pen.joinStyle() == Qt::BevelJoin ? "bevel" : "miter";
}

std::string pngData(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return "data:image/png;base64," + png.toBase64().toStdString();
}

} // namespace

/// Writes each thing in units of the page, whatever the painter's transformation.
class SvgEngine : public QPaintEngine {
public:
    SvgEngine()
        : QPaintEngine(PrimitiveTransform | PixmapTransform | LinearGradientFill | AlphaBlend | PainterPaths
                       | Antialiasing | ConstantOpacity | PaintOutsidePaintEvent)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return SVG; }
    void updateState(const QPaintEngineState &state) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF &at, const QTextItem &item) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                   Qt::ImageConversionFlags flags) override;

    void write(const std::string &markup) { m_body += markup; }
    std::string definitions() const { return m_definitions + m_glyphs.definitions(); }
    /// What was painted, with no group left open.
    std::string body() const { return m_body + (m_clip.empty() ? "" : "</g>\n"); }

private:
    void clipTo(const QPainterPath &clip);
    std::string strokeAttributes() const;
    std::string fillAttributes();
    std::string gradient(const QLinearGradient &gradient);
    std::string define(const std::string &before, const std::string &after);
    void writePath(const QPainterPath &path, bool filled);

    SvgGlyphs m_glyphs;
    std::string m_definitions;
    std::string m_body;
    std::string m_clip; ///< path of the open group; empty if nothing is cut
    int m_defined = 0;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1.0;
};

void SvgEngine::updateState(const QPaintEngineState &state)
{
    m_transform = state.transform();
    m_pen = state.pen();
    m_brush = state.brush();
    m_opacity = state.opacity();
    if (state.state() & (DirtyClipPath | DirtyClipRegion | DirtyClipEnabled))
        clipTo(painter()->hasClipping() ? m_transform.map(painter()->clipPath()) : QPainterPath());
}

/// Closes the open group and opens one that is cut.
void SvgEngine::clipTo(const QPainterPath &clip)
{
    const std::string path = clip.isEmpty() ? std::string() : svgPathData(clip);
    if (path == m_clip)
        return;
    if (!m_clip.empty())
        m_body += "</g>\n";
    m_clip = path;
    if (m_clip.empty())
        return;
    const std::string id = define("<clipPath id=\"", "\"><path d=\"" + path + "\"/></clipPath>\n");
    m_body += "<g clip-path=\"url(#" + id + ")\">\n";
}

/// Puts a new name between both parts, and gives it.
std::string SvgEngine::define(const std::string &before, const std::string &after)
{
    std::string id = "d" + std::to_string(++m_defined);
    m_definitions += before + id + after;
    return id;
}

std::string SvgEngine::strokeAttributes() const
{
    if (m_pen.style() == Qt::NoPen)
        return {};
    const double scale = m_pen.isCosmetic() ? 1.0 : std::sqrt(std::abs(m_transform.determinant()));
    const double width = (m_pen.widthF() > 0.0 ? m_pen.widthF() : 1.0) * scale;
    std::string attributes = paint("stroke", m_pen.color(), m_opacity)
        + attribute("stroke-width", svgNumber(width)) + attribute("stroke-linecap", capOf(m_pen))
        + attribute("stroke-linejoin", joinOf(m_pen));
    if (m_pen.style() == Qt::SolidLine)
        return attributes;
    std::string dashes;
    for (const double dash : m_pen.dashPattern())
        dashes += (dashes.empty() ? "" : " ") + svgNumber(dash * width);
    return attributes + attribute("stroke-dasharray", dashes)
        + attribute("stroke-dashoffset", svgNumber(m_pen.dashOffset() * width));
}

std::string SvgEngine::fillAttributes()
{
    if (m_brush.style() == Qt::NoBrush)
        return attribute("fill", "none");
    if (m_brush.style() == Qt::LinearGradientPattern)
        return attribute("fill",
                         "url(#" + gradient(*static_cast<const QLinearGradient *>(m_brush.gradient())) + ")");
    return paint("fill", m_brush.color(), m_opacity);
}

/// Its points lie in the painter's coordinates.
std::string SvgEngine::gradient(const QLinearGradient &gradient)
{
    const QPointF start = m_transform.map(gradient.start());
    const QPointF stop = m_transform.map(gradient.finalStop());
    std::string after = "\" gradientUnits=\"userSpaceOnUse\"" + attribute("x1", svgNumber(start.x()))
        + attribute("y1", svgNumber(start.y())) + attribute("x2", svgNumber(stop.x()))
        + attribute("y2", svgNumber(stop.y())) + ">";
    for (const auto &[place, color] : gradient.stops())
        after += "<stop" + attribute("offset", svgNumber(place)) + paint("stop-color", color.rgb(), 1.0)
            + attribute("stop-opacity", svgNumber(color.alphaF() * m_opacity)) + "/>";
    return define("<linearGradient id=\"", after + "</linearGradient>\n");
}

void SvgEngine::writePath(const QPainterPath &path, bool filled)
{
    const std::string fill = filled ? fillAttributes() : attribute("fill", "none");
    const std::string stroke = strokeAttributes();
    if (path.isEmpty() || (stroke.empty() && (!filled || m_brush.style() == Qt::NoBrush)))
        return;
    m_body += "<path" + attribute("d", svgPathData(m_transform.map(path))) + fill + stroke
        + (filled && path.fillRule() == Qt::OddEvenFill ? attribute("fill-rule", "evenodd") : "") + "/>\n";
}

void SvgEngine::drawPath(const QPainterPath &path) { writePath(path, true); }

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    path.moveTo(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    writePath(path, mode != PolylineMode);
}

/// The outlines are seen; the text above them can be selected, searched and read aloud.
void SvgEngine::drawTextItem(const QPointF &at, const QTextItem &item)
{
    const std::string text = item.text().toStdString();
    if (item.text().trimmed().isEmpty())
        return;
    const QFont font = item.font();
    const QTransform place = QTransform::fromTranslate(at.x(), at.y()) * m_transform;
    const auto outlines = m_glyphs.outlines(item.text(), font);
    if (outlines)
        m_body += "<g" + attribute("transform", matrix(place)) + paint("fill", m_pen.color(), m_opacity) + ">"
            + *outlines + "</g>\n";
    m_body += "<text" + attribute("transform", matrix(place))
        + attribute("font-family", markupText(font.family().toStdString()) + ", Arial, sans-serif")
        + attribute("font-size", svgNumber(font.pixelSize()))
        + attribute("font-weight", std::to_string(font.weight()))
        + (font.italic() ? " font-style=\"italic\"" : "")
        + (font.letterSpacing() != 0.0 ? attribute("letter-spacing", svgNumber(font.letterSpacing())) : "")
        + attribute("textLength", svgNumber(item.width())) + " xml:space=\"preserve\""
        + (outlines ? attribute("fill-opacity", "0") : paint("fill", m_pen.color(), m_opacity)) + ">"
        + markupText(text) + "</text>\n";
}

void SvgEngine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
}

void SvgEngine::drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                          Qt::ImageConversionFlags)
{
    const QTransform place = QTransform::fromTranslate(target.x(), target.y()) * m_transform;
    m_body += "<image" + attribute("transform", matrix(place)) + attribute("width", svgNumber(target.width()))
        + attribute("height", svgNumber(target.height())) + " preserveAspectRatio=\"none\""
        + (m_opacity < 0.999 ? attribute("opacity", svgNumber(m_opacity)) : "")
        + attribute("xlink:href", pngData(image.copy(source.toRect()))) + "/>\n";
}

SvgCanvas::SvgCanvas(QSize size) : m_size(size), m_engine(std::make_unique<SvgEngine>()) { }

SvgCanvas::~SvgCanvas() = default;

QPaintEngine *SvgCanvas::paintEngine() const { return m_engine.get(); }

void SvgCanvas::beginLink(const QString &address)
{
    m_engine->write("<a xlink:href=\"" + markupText(address.toStdString()) + "\">\n");
}

void SvgCanvas::endLink() { m_engine->write("</a>\n"); }

std::string SvgCanvas::document(const std::string &head) const
{
    constexpr double millimetres = 25.4 / unitsPerInch;
    const std::string width = std::to_string(m_size.width());
    const std::string height = std::to_string(m_size.height());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "version=\"1.1\""
        + attribute("width", svgNumber(m_size.width() * millimetres) + "mm")
        + attribute("height", svgNumber(m_size.height() * millimetres) + "mm")
        + attribute("viewBox", "0 0 " + width + " " + height) + ">\n" + head + "<defs>\n"
        + m_engine->definitions() + "</defs>\n" + m_engine->body() + "</svg>\n";
}

int SvgCanvas::metric(PaintDeviceMetric metric) const
{
    constexpr double millimetres = 25.4 / unitsPerInch;
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return qRound(m_size.width() * millimetres);
    case PdmHeightMM:
        return qRound(m_size.height() * millimetres);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return qRound(QGuiApplication::primaryScreen()->logicalDotsPerInchY()); // as fonts are laid out for
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 24;
    case PdmDevicePixelRatioScaled:
        return qRound(devicePixelRatioFScale());
    case PdmDevicePixelRatio:
        break;
    }
    return 1;
}

} // namespace faultline
