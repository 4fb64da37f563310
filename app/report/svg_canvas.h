// Pages as SVG. Qt's own generator cannot cut pictures at their frames.
#pragma once

#include <QPaintDevice>
#include <QSize>

#include <memory>
#include <string>

namespace faultline {

class SvgEngine;

/// A device whose painter writes an SVG 1.1 document: paths, texts as texts of their width, and pictures
/// inside the document; cut where the painter clips. For plain colours, linear gradients and one painter.
class SvgCanvas : public QPaintDevice {
public:
    /// Units are those of the painter, `unitsPerInch` of core/report/page_size.h.
    explicit SvgCanvas(QSize size);
    ~SvgCanvas() override;

    QPaintEngine *paintEngine() const override;

    /// What is painted until it ends opens an address where it is clicked.
    void beginLink(const QString &address);
    void endLink();

    /// The finished document; `head` is markup to stand before what was painted.
    std::string document(const std::string &head) const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace faultline
